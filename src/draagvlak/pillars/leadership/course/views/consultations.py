"""A draft of the course before people: whom we ask, what they say, what changes."""

from functools import partial

from django.contrib import messages
from django.core.exceptions import ValidationError
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from draagvlak.foundation.accounts.gatekeeping import page
from draagvlak.foundation.accounts.members import member_of
from draagvlak.foundation.accounts.rights import Right
from draagvlak.pillars.leadership.course import permissions
from draagvlak.pillars.leadership.course.actions import consultations as actions
from draagvlak.pillars.leadership.course.forms import consultations as forms
from draagvlak.pillars.leadership.course.models import TakenOver
from draagvlak.pillars.leadership.course.queries import consultations as queries
from draagvlak.pillars.leadership.course.queries.versions import adopted_course, answers
from draagvlak.pillars.leadership.course.queries.voices import WORKS_COUNCIL, voices_of
from draagvlak.pillars.leadership.permissions import writes_course
from draagvlak.ui.step import Back, Step

# Who may write down what a group said; the works council writes for itself.
MAY_WRITE_DOWN = (Right.WRITE_COURSE, Right.HOLD_CONVERSATIONS, Right.SPEAK_FOR_COUNCIL)


@page(Right.WRITE_COURSE)
def consult(request: HttpRequest) -> HttpResponse:
    """Choose whom to ask, and until when."""
    version = permissions.draft_course()
    asked = queries.consulted(version)
    return Step(
        _("Whom do you ask what they think of it?"),
        forms.ConsultForm,
        partial(actions.open_consultation, version=version, by=request.user),
        back=Back.to("leadership:draft", _("Draft of the course")),
        lead=_(
            "From now on everyone can read the draft. What the groups you choose say is written down by group, and you "
            "say for each remark what changed because of it."
        ),
        initial=queries.chosen_before(asked.consultation) if asked else {},
        button="" if asked else _("Put the draft before them"),
        done=_("Everyone can read the draft now. Those you chose are asked what they think."),
        to="leadership:consultation",
    ).answer(request)


@page(Right.READ_COURSE)
def consultation(request: HttpRequest) -> HttpResponse:
    """The draft with what people say of it, for everyone."""
    member = member_of(request)
    version = permissions.consulted_draft()
    asked = queries.consulted(version)
    council_only = not any(member.may(right) for right in MAY_WRITE_DOWN[:2])
    may_write = any(member.may(right) for right in MAY_WRITE_DOWN)
    context = {
        "version": version,
        "asked": asked,
        "answers": answers(version),
        "writes": writes_course(member),
        "may_write_down": may_write and (not council_only or version.consultation.works_council),
        "holds": adopted_course(),
    }
    return render(request, "leadership/course/consultation.html", context)


@page(*MAY_WRITE_DOWN)
def remark(request: HttpRequest) -> HttpResponse:
    """Write down what a group said. The works council writes for itself, and for nobody else."""
    member = member_of(request)
    consultation = permissions.consulted_draft().consultation
    voices = voices_of(consultation)
    if not any(member.may(right) for right in MAY_WRITE_DOWN[:2]):
        voices = [voice for voice in voices if voice.code == WORKS_COUNCIL]
    return Step(
        _("What did they say?"),
        partial(forms.RemarkForm, voices=voices),
        partial(actions.write_remark, consultation=consultation, by=request.user),
        back=_consultation(),
        lead=_("Write one remark at a time, in their words. Leave out who said it."),
        initial={"question": request.GET.get("question")},
        done=_("Written down."),
    ).answer(request)


@page(Right.WRITE_COURSE)
def decide(request: HttpRequest, remark_id: int) -> HttpResponse:
    """Say what changed because of one remark."""
    remark = permissions.remark_for(remark_id)
    decided = remark.outcome != TakenOver.OPEN
    return Step(
        _("What did you do with it?"),
        forms.DecideRemarkForm,
        partial(actions.decide_remark, remark=remark, by=request.user),
        back=_consultation(),
        lead=f"{remark.heard_from}: “{remark.words}”",
        initial={"outcome": remark.outcome, "reason": remark.reason} if decided else {},
    ).answer(request)


def _consultation() -> Back:
    return Back.to("leadership:consultation", _("A draft of our course with AI"))


@require_POST
@page(Right.WRITE_COURSE)
def close(request: HttpRequest) -> HttpResponse:
    found = permissions.consulted_draft()
    try:
        actions.close_consultation(consultation=found.consultation, by=request.user)
        messages.success(request, _("The consultation is closed. Say for each remark what changed because of it."))
    except ValidationError as refused:
        messages.error(request, " ".join(refused.messages))
    return redirect("leadership:consultation")
