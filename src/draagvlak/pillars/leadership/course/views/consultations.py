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
from draagvlak.pillars.leadership.course.queries import consultations as queries
from draagvlak.pillars.leadership.course.queries.versions import adopted_course, answers
from draagvlak.pillars.leadership.course.queries.voices import WORKS_COUNCIL
from draagvlak.pillars.leadership.permissions import writes_course
from draagvlak.ui.steps import form_page, kept, posted

# Who may write down what a group said; the works council writes for itself.
MAY_WRITE_DOWN = (Right.WRITE_COURSE, Right.HOLD_CONVERSATIONS, Right.SPEAK_FOR_COUNCIL)


@page(Right.WRITE_COURSE)
def consult(request: HttpRequest) -> HttpResponse:
    """Choose whom to ask, and until when."""
    found = permissions.draft_course()
    asked = queries.consulted(found)
    form = forms.ConsultForm(posted(request), initial=_as_initial(asked))
    save = partial(actions.open_consultation, version=found, by=request.user)
    if request.method == "POST" and kept(form, lambda **given: save(**{"groups": [], "job_roles": [], **given})):
        messages.success(request, _("Everyone can read the draft now. Those you chose are asked what they think."))
        return redirect("leadership:consultation")
    context = {"form": form, "asked": asked, "version": found}
    return form_page(request, "leadership/course/consult.html", context)


def _as_initial(asked: queries.Consulted | None) -> dict[str, object] | None:
    if asked is None:
        return None
    one = asked.consultation
    return {
        "works_council": one.works_council,
        "units": [str(pk) for pk in one.units.values_list("pk", flat=True)],
        "job_roles": list(one.job_roles.values_list("pk", flat=True)),
        "groups": list(one.groups.values_list("pk", flat=True)),
        "until": one.until,
    }


@page(Right.READ_COURSE)
def consultation(request: HttpRequest) -> HttpResponse:
    """The draft with what people say of it, for everyone."""
    member = member_of(request)
    found = permissions.consulted_draft()
    asked = queries.consulted(found)
    council_only = not any(member.may(right) for right in MAY_WRITE_DOWN[:2])
    may_write = any(member.may(right) for right in MAY_WRITE_DOWN)
    context = {
        "version": found,
        "asked": asked,
        "answers": answers(found),
        "writes": writes_course(member),
        "may_write_down": may_write and (not council_only or found.consultation.works_council),
        "holds": adopted_course(),
    }
    return render(request, "leadership/course/consultation.html", context)


@page(*MAY_WRITE_DOWN)
def remark(request: HttpRequest) -> HttpResponse:
    """Write down what a group said. The works council writes for itself, and for nobody else."""
    member = member_of(request)
    found = permissions.consulted_draft()
    voices = queries.consulted(found).voices  # type: ignore[union-attr]
    if not any(member.may(right) for right in MAY_WRITE_DOWN[:2]):
        voices = [voice for voice in voices if voice.code == WORKS_COUNCIL]
    form = forms.RemarkForm(posted(request), voices=voices, initial={"question": request.GET.get("question")})
    save = partial(actions.write_remark, consultation=found.consultation, by=request.user)
    if request.method == "POST" and kept(form, save):
        messages.success(request, _("Written down."))
        return redirect("leadership:consultation")
    context = {"form": form, "version": found}
    return form_page(request, "leadership/course/write_remark.html", context)


@page(Right.WRITE_COURSE)
def decide(request: HttpRequest, remark_id: int) -> HttpResponse:
    """Say what changed because of one remark."""
    found = permissions.remark_for(remark_id)
    decided = found.outcome != "open"
    form = forms.DecideRemarkForm(
        posted(request), initial={"outcome": found.outcome, "reason": found.reason} if decided else None
    )
    if request.method == "POST" and kept(form, partial(actions.decide_remark, remark=found, by=request.user)):
        return redirect("leadership:consultation")
    context = {"form": form, "remark": found}
    return form_page(request, "leadership/course/decide_remark.html", context)


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
