"""A conversation from plan to confirmed notes, and answering what was said."""

from functools import partial

from django.contrib import messages
from django.core.exceptions import ValidationError
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from django.views.decorators.http import require_POST

from draagvlak.foundation.accounts.gatekeeping import page
from draagvlak.foundation.accounts.members import member_of
from draagvlak.foundation.accounts.rights import Right
from draagvlak.pillars.trust.conversations import actions, forms, permissions, queries
from draagvlak.pillars.trust.conversations.models import Conversation
from draagvlak.ui.step import REFUSED, Back, Step


@page(Right.READ_PEOPLE)
def conversations(request: HttpRequest) -> HttpResponse:
    """Every conversation, newest first."""
    context = {
        "page": queries.conversation_page(request.GET.get("page")),
        "may_plan": member_of(request).may(Right.HOLD_CONVERSATIONS),
    }
    return render(request, "trust/conversations/conversations.html", context)


@page(Right.HOLD_CONVERSATIONS)
def plan(request: HttpRequest) -> HttpResponse:
    """Plan a conversation; `?use_case=` fills in what it is about and whom it touches."""
    use_case = queries.use_case_or_none(request.GET.get("use_case"))
    overview = Back.to("trust:overview", _("You said, we did"))
    return Step(
        _("Plan a conversation"),
        forms.PlanForm,
        partial(actions.plan_conversation, by=request.user),
        back=Back.to("trust:use_case", use_case.name, use_case.pk) if use_case else overview,
        lead=_("Talk with people while the choice is still open. Invite everyone it touches."),
        initial=queries.plan_initial(use_case, member_of(request).person),
        button=_("Plan the conversation"),
    ).answer(request)


@page(Right.READ_PEOPLE)
def conversation(request: HttpRequest, conversation_id: int) -> HttpResponse:
    """One conversation: for everyone what may be read, for whoever leads it the next step."""
    member = member_of(request)
    conversation = permissions.conversation_for(conversation_id)
    is_lead = permissions.leads(member, conversation)
    may_promise = bool(member.may(Right.MAKE_PROMISES) and conversation.notes_confirmed_at)
    context = {
        **queries.read_conversation(conversation, is_lead=is_lead),
        "leads": is_lead,
        "may_hand_over": permissions.may_hand_over(member, conversation),
        "may_promise": may_promise,
        "follows_from": f"conversation={conversation.pk}" if may_promise else "",
    }
    return render(request, "trust/conversations/conversation.html", context)


@page(Right.HOLD_CONVERSATIONS)
def hold(request: HttpRequest, conversation_id: int) -> HttpResponse:
    conversation = permissions.led_conversation_for(member_of(request), conversation_id)
    return Step(
        _("It was held"),
        forms.HoldForm,
        partial(actions.hold_conversation, conversation=conversation, by=request.user),
        back=Back.to(conversation, conversation.title),
        lead=_("Only the day and the number of people are kept, never who came."),
        initial={"held_on": conversation.planned_on},
    ).answer(request)


@page(Right.HOLD_CONVERSATIONS)
def cancel(request: HttpRequest, conversation_id: int) -> HttpResponse:
    conversation = permissions.led_conversation_for(member_of(request), conversation_id)
    return Step(
        _("Cancel the conversation"),
        forms.CancelForm,
        partial(actions.cancel_conversation, conversation=conversation, by=request.user),
        back=Back.to(conversation, conversation.title),
        lead=_("Those who were invited can read why."),
        button=_("Cancel the conversation"),
        danger=True,
    ).answer(request)


@page(Right.HOLD_CONVERSATIONS)
def hand_over(request: HttpRequest, conversation_id: int) -> HttpResponse:
    conversation = permissions.handed_over_for(member_of(request), conversation_id)
    return Step(
        _("Let somebody else lead it"),
        forms.HandOverForm,
        partial(actions.hand_over_conversation, conversation=conversation, by=request.user),
        back=Back.to(conversation, conversation.title),
        lead=_("That person reads and writes the notes from now on."),
        initial={"facilitator": conversation.facilitator},
        button=_("Hand over"),
    ).answer(request)


@page(Right.HOLD_CONVERSATIONS)
def confirm(request: HttpRequest, conversation_id: int) -> HttpResponse:
    """State that those who spoke confirmed the notes. After this nothing changes in them."""
    conversation = permissions.led_conversation_for(member_of(request), conversation_id)
    return Step(
        _("They confirmed the notes"),
        forms.ConfirmForm,
        partial(actions.confirm_notes, conversation=conversation, by=request.user),
        back=Back.to(conversation, conversation.title),
        lead=_("After this everyone can read the notes, as far as that is safe, and nobody can change them any more."),
        button=_("They confirmed the notes"),
        done=_("Thank you. Everyone can now read what was said, as far as that is safe."),
        beside=tuple(conversation.notes.order_by("pk")),
    ).answer(request)


@page(Right.HOLD_CONVERSATIONS)
def write(request: HttpRequest, conversation_id: int) -> HttpResponse:
    """Add several notes at once; saving gives five empty rows more."""
    conversation = permissions.led_conversation_for(member_of(request), conversation_id)
    language = forms.SpokenForm(request.POST or None)
    rows = forms.NoteRows(request.POST or None)
    sent = request.method == "POST"
    filled = sent and language.is_valid() and rows.is_valid()
    if filled and _write_down(request, conversation, language, rows):
        return redirect("trust:notes" if "more" in request.POST else "trust:conversation", conversation.pk)
    wrong = sent and bool(language.errors or not rows.is_valid())
    written = conversation.notes.count()
    context = {"conversation": conversation, "form": language, "rows": rows, "written": written, "wrong": wrong}
    return render(request, "trust/conversations/notes.html", context, status=REFUSED if wrong else 200)


def _write_down(request: HttpRequest, conversation: Conversation, language: forms.SpokenForm, rows: object) -> bool:
    """Hand the filled rows to the action and say how many there are; what it refuses becomes an error of the form."""
    notes = forms.said_in(rows, language.cleaned_data["language"])
    if not notes:
        language.add_error(None, _("Write at least one thing that was said."))
        return False
    try:
        count = len(actions.add_notes(conversation=conversation, notes=notes, by=request.user))
    except ValidationError as refused:
        language.add_error(None, refused)
        return False
    messages.success(request, ngettext("One note is kept.", "%(count)s notes are kept.", count) % {"count": count})
    return True


@page(Right.HOLD_CONVERSATIONS)
def change(request: HttpRequest, note_id: int) -> HttpResponse:
    note = permissions.own_note_for(member_of(request), note_id)
    return Step(
        _("Change a note"),
        forms.ChangeNoteForm,
        partial(actions.change_note, note=note, by=request.user),
        back=Back.to(note.conversation, note.conversation.title),
        lead=_("Until those who spoke confirm the notes, only you read them."),
        initial={"words": note.words, "kind": note.kind, "code": note.code},
    ).answer(request)


@require_POST
@page(Right.HOLD_CONVERSATIONS)
def remove(request: HttpRequest, note_id: int) -> HttpResponse:
    note = permissions.own_note_for(member_of(request), note_id)
    actions.remove_note(note=note, by=request.user)
    messages.success(request, _("The note is gone."))
    return redirect(note.conversation)


@page(Right.MAKE_PROMISES)
def answer(request: HttpRequest, note_id: int) -> HttpResponse:
    """Answer what was said, where everyone can read it."""
    note = permissions.note_to_answer(member_of(request), note_id, permissions.readable_conversations())
    return Step(
        _("Answer what was said"),
        forms.AnswerForm,
        partial(actions.answer_note, note=note, by=request.user),
        back=Back.to(note.conversation, note.conversation.title),
        initial={"words": note.answer},
        button=_("Save the answer"),
        template="trust/conversations/answer.html",
        context={"note": note},
    ).answer(request)
