"""The hard questions: reading, asking, owing an answer, answering, and saying whether it was one."""

from functools import partial

from django.contrib import messages
from django.core.exceptions import ValidationError
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from draagvlak.foundation.accounts.gatekeeping import page
from draagvlak.foundation.accounts.members import Member, member_of
from draagvlak.foundation.accounts.rights import Right
from draagvlak.foundation.organisation.models import Person
from draagvlak.foundation.register.cards.models import UseCase
from draagvlak.pillars.leadership.permissions import use_case_for
from draagvlak.pillars.leadership.questions import actions, forms, permissions
from draagvlak.pillars.leadership.questions.models import Starting
from draagvlak.pillars.leadership.questions.queries import questions as queries
from draagvlak.pillars.leadership.questions.queries.answer_turns import one_question, question_rows
from draagvlak.ui.refused import Refused
from draagvlak.ui.step import Back, Step

MOST_SHOWN = 10  # open questions beside the one somebody is about to ask


def _about(request: HttpRequest) -> UseCase | None:
    """The use case an address asks about, if it names one."""
    words = request.GET.get("use_case", "")
    if not words:
        return None
    if not words.isdecimal() or len(words) > 17:
        raise Http404("no such use case")
    return use_case_for(int(words))


@page(Right.READ_COURSE)
def questions(request: HttpRequest) -> HttpResponse:
    """Every question, for everyone: what is dodged and late first."""
    about = _about(request)
    rows = question_rows(about.hard_questions.all() if about else None)
    context = {
        "rows": rows,
        "about": about,
        "starting": queries.starting_rows(rows, about),
        "open": [row for row in rows if row.is_open],
        "dodged": sum(row.stand == "dodged" for row in rows),
        "late": sum(row.stand == "late" for row in rows),
        "given": [row for row in rows if row.stand == "given"],
        "answered": [row for row in rows if row.stand == "answered" and not row.question.starting],
        "assigns": permissions.may_assign(member_of(request)),
    }
    return render(request, "leadership/questions/questions.html", context)


@page(Right.READ_COURSE)
def question(request: HttpRequest, question_id: int) -> HttpResponse:
    member = member_of(request)
    question = permissions.question_for(question_id)
    if question.joined_into_id:
        return redirect("leadership:question", question.joined_into_id)
    context = {
        "question": question,
        "row": one_question(question),
        "answers": queries.answers_to(question),
        "moved": queries.moved_days(question),
        "joined": list(question.joined.all()),
        "asking": permissions.asking_of(member, question),
        "owes": permissions.owes(member, question),
        "assigns": permissions.may_assign(member),
        "askers": queries.askers_of(question) if permissions.sees_askers(member, question) else None,
        "can_join": not question.starting and queries.may_be_joined_with(question).exists(),
    }
    return render(request, "leadership/questions/read_question.html", context)


def _asker(member: Member) -> Person:
    """Whoever asks must be somebody here, so that the answer can come back."""
    person: Person | None = member.person
    if person is None:
        raise Refused("leadership.asker_unknown")
    return person


@page(Right.READ_COURSE)
def ask(request: HttpRequest) -> HttpResponse:
    member, about = member_of(request), _about(request)
    rows = question_rows(about.hard_questions.all() if about else None)
    return Step(
        _("What do you want to know about AI here?"),
        forms.AskQuestionForm,
        lambda **values: actions.ask_question(asker=_asker(member), **values),
        back=Back.to("leadership:questions", _("Hard questions")),
        lead=_("Somebody with a name owes you an answer. You say whether it was one."),
        initial={"use_case": about},
        button=_("Ask this"),
        done=_("Your question is asked. Everyone can read it, without your name."),
        template="leadership/questions/ask_question.html",
        context={"open": [row for row in rows if row.is_open][:MOST_SHOWN]},
    ).answer(request)


@require_POST
@page(Right.READ_COURSE)
def ask_too(request: HttpRequest, question_id: int) -> HttpResponse:
    found = permissions.question_for(question_id)
    try:
        actions.ask_too(question=found, asker=_asker(member_of(request)))
        messages.success(request, _("You are one of those who asked. You hear when there is an answer."))
    except ValidationError as refused:
        messages.error(request, " ".join(refused.messages))
    return redirect("leadership:question", question_id)


@require_POST
@page(Right.READ_COURSE)
def take_up(request: HttpRequest, code: str) -> HttpResponse:
    """Ask one of the three questions everybody has; those who name who owes an answer only put it on the list."""
    if code not in Starting.values:
        raise Http404(code)
    member, about = member_of(request), _about(request)
    asker = None if permissions.may_assign(member) else member.person
    found = actions.take_up(starting=Starting(code), use_case=about, asker=asker)
    return redirect("leadership:question", found.pk)


@require_POST
@page(Right.READ_COURSE)
def leave(request: HttpRequest, question_id: int) -> HttpResponse:
    asking = permissions.own_asking_for(member_of(request), question_id)
    actions.take_name_off(asking=asking)
    messages.success(request, _("Your name is no longer with this question."))
    return redirect("leadership:question", question_id)


@page(*permissions.MAY_ASSIGN)
def owe(request: HttpRequest, question_id: int) -> HttpResponse:
    question = permissions.question_for(question_id)
    row = one_question(question)
    return Step(
        _("Who owes the answer?"),
        forms.OweForm,
        partial(actions.owe_answer, question=question, by=request.user),
        back=Back.to(question, _("The question")),
        lead=str(question),
        initial={"owner": row.owner} if row.owner else {},
        done=_("It is on their page now, and everyone can see by when."),
        template="leadership/questions/owe_answer.html",
        context={"row": row},
    ).answer(request)


@page(Right.READ_COURSE)
def answer(request: HttpRequest, question_id: int) -> HttpResponse:
    member = member_of(request)
    question = permissions.owed_question_for(member, question_id)
    return Step(
        str(question),
        forms.AnswerForm,
        partial(actions.answer_question, question=question, by=member.person),
        back=Back.to(question, _("The question")),
        button=_("Give this answer"),
        done=_("Your answer is there, with your name. Those who asked say whether it is one."),
        template="leadership/questions/answer_question.html",
        context={"row": one_question(question), "last": queries.last_answer(question)},
    ).answer(request)


@page(Right.READ_COURSE)
def say(request: HttpRequest, question_id: int) -> HttpResponse:
    """Whoever asked says whether it was an answer."""
    asking = permissions.own_asking_for(member_of(request), question_id)
    return Step(
        _("Was this an answer?"),
        forms.FoundForm,
        partial(actions.say_found, asking=asking),
        back=Back.to(asking, _("The question")),
        lead=str(asking.question),
        button=_("Say this"),
        done=_("Thank you. Everyone can read what you said, without your name."),
        template="leadership/questions/say_found.html",
        context={"answer": queries.last_answer(asking.question)},
    ).answer(request)


@page(*permissions.MAY_ASSIGN)
def join(request: HttpRequest, question_id: int) -> HttpResponse:
    question = permissions.question_for(question_id)
    return Step(
        _("Join two questions"),
        partial(forms.JoinForm, choices=queries.may_be_joined_with(question)),
        partial(actions.join_question, question=question, by=request.user),
        back=Back.to(question, _("The question")),
        lead=str(question),
        button=_("Join them"),
        done=_("Joined. Those who asked this hear the answer to the other question."),
        template="leadership/questions/join_question.html",
    ).answer(request)
