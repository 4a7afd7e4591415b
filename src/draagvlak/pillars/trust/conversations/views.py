"""A conversation from plan to confirmed notes, and answering what was said."""

from functools import partial
from typing import Any

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
from draagvlak.foundation.register.cards.models import UseCase
from draagvlak.pillars.trust.conversations import actions, forms, permissions, queries
from draagvlak.pillars.trust.conversations.permissions import readable_conversations
from draagvlak.ui.steps import form_page, kept


@page(Right.HOLD_CONVERSATIONS)
def plan(request: HttpRequest) -> HttpResponse:
    """Plan a conversation; `?use_case=` fills in what it is about and whom it touches."""
    use_case = queries.use_case_or_none(request.GET.get("use_case"))
    form = forms.PlanForm(request.POST or None, initial=queries.plan_initial(use_case, member_of(request).person))
    made: list[int] = []

    def save(use_case: int | None, **values: Any) -> None:
        about = UseCase.objects.get(pk=use_case) if use_case else None
        made.append(actions.plan_conversation(use_case=about, by=request.user, **values).pk)

    if request.method == "POST" and kept(form, save):
        return redirect("trust:conversation", made[0])
    context = {"form": form, "use_case": use_case}
    return form_page(request, "trust/conversations/plan.html", context)


@page(Right.READ_PEOPLE)
def conversation(request: HttpRequest, conversation_id: int) -> HttpResponse:
    """One conversation: for everyone what may be read, for whoever leads it the next step."""
    member = member_of(request)
    found = permissions.conversation_for(conversation_id)
    is_lead = permissions.leads(member, found)
    context = {
        **queries.read_conversation(found, is_lead=is_lead),
        "leads": is_lead,
        "may_hand_over": permissions.may_hand_over(member, found),
        "may_promise": member.may(Right.MAKE_PROMISES),
    }
    return render(request, "trust/conversations/conversation.html", context)


def _step(request: HttpRequest, found: Any, form: Any, save: Any, template: str) -> HttpResponse:
    """Do one thing with a conversation and go back to it, or show the form again."""
    if request.method == "POST" and kept(form, save):
        return redirect("trust:conversation", found.pk)
    context = {"form": form, "conversation": found}
    return form_page(request, template, context)


@page(Right.HOLD_CONVERSATIONS)
def hold(request: HttpRequest, conversation_id: int) -> HttpResponse:
    found = permissions.led_conversation_for(member_of(request), conversation_id)
    form = forms.HoldForm(request.POST or None, initial={"held_on": found.planned_on})
    save = partial(actions.hold_conversation, conversation=found, by=request.user)
    return _step(request, found, form, save, "trust/conversations/hold.html")


@page(Right.HOLD_CONVERSATIONS)
def cancel(request: HttpRequest, conversation_id: int) -> HttpResponse:
    found = permissions.led_conversation_for(member_of(request), conversation_id)
    form = forms.CancelForm(request.POST or None)
    save = partial(actions.cancel_conversation, conversation=found, by=request.user)
    return _step(request, found, form, save, "trust/conversations/cancel.html")


@page(Right.HOLD_CONVERSATIONS)
def hand_over(request: HttpRequest, conversation_id: int) -> HttpResponse:
    found = permissions.handed_over_for(member_of(request), conversation_id)
    form = forms.HandOverForm(request.POST or None, initial={"facilitator": found.facilitator})
    save = partial(actions.hand_over_conversation, conversation=found, by=request.user)
    return _step(request, found, form, save, "trust/conversations/hand_over.html")


@page(Right.HOLD_CONVERSATIONS)
def confirm(request: HttpRequest, conversation_id: int) -> HttpResponse:
    """State that those who spoke confirmed the notes. After this nothing changes in them."""
    found = permissions.led_conversation_for(member_of(request), conversation_id)
    form = forms.ConfirmForm(request.POST or None)

    def save(agreed: bool) -> None:
        actions.confirm_notes(conversation=found, by=request.user)
        messages.success(request, _("Thank you. Everyone can now read what was said, as far as that is safe."))

    return _step(request, found, form, save, "trust/conversations/confirm.html")


@page(Right.HOLD_CONVERSATIONS)
def write(request: HttpRequest, conversation_id: int) -> HttpResponse:
    """Add several notes at once; saving gives five empty rows more."""
    found = permissions.led_conversation_for(member_of(request), conversation_id)
    spoken = forms.SpokenForm(request.POST or None)
    rows = forms.NoteRows(request.POST or None)
    if request.method == "POST" and spoken.is_valid() and rows.is_valid():
        notes = forms.said_in(rows, spoken.cleaned_data["language"])
        if notes and _add(request, found, spoken, notes):
            return redirect("trust:notes" if "more" in request.POST else "trust:conversation", found.pk)
        if not notes:
            spoken.add_error(None, _("Write at least one thing that was said."))
    wrong = bool(request.method == "POST" and (spoken.errors or not rows.is_valid()))
    context = {"conversation": found, "form": spoken, "rows": rows, "written": found.notes.count(), "wrong": wrong}
    return render(request, "trust/conversations/notes.html", context, status=422 if wrong else 200)


def _add(request: HttpRequest, found: Any, spoken: forms.SpokenForm, notes: list[actions.Said]) -> bool:
    try:
        added = actions.add_notes(conversation=found, notes=notes, by=request.user)
    except ValidationError as refused:
        spoken.add_error(None, refused)
        return False
    count = len(added)
    messages.success(request, ngettext("One note is kept.", "%(count)s notes are kept.", count) % {"count": count})
    return True


@page(Right.HOLD_CONVERSATIONS)
def change(request: HttpRequest, note_id: int) -> HttpResponse:
    note = permissions.own_note_for(member_of(request), note_id)
    form = forms.ChangeNoteForm(request.POST or None, note=note)

    def save(**_values: object) -> None:
        actions.change_note(note=note, said=form.said(), by=request.user)

    if request.method == "POST" and kept(form, save):
        return redirect("trust:conversation", note.conversation_id)
    context = {"form": form, "note": note, "conversation": note.conversation}
    return form_page(request, "trust/conversations/change_note.html", context)


@require_POST
@page(Right.HOLD_CONVERSATIONS)
def remove(request: HttpRequest, note_id: int) -> HttpResponse:
    note = permissions.own_note_for(member_of(request), note_id)
    actions.remove_note(note=note, by=request.user)
    messages.success(request, _("The note is gone."))
    return redirect("trust:conversation", note.conversation_id)


@page(Right.MAKE_PROMISES)
def answer(request: HttpRequest, note_id: int) -> HttpResponse:
    """Answer what was said, where everyone can read it."""
    note = permissions.note_to_answer(member_of(request), note_id, readable_conversations())
    form = forms.AnswerForm(request.POST or None, initial={"words": note.answer})
    if request.method == "POST" and kept(form, partial(actions.answer_note, note=note, by=request.user)):
        return redirect("trust:conversation", note.conversation_id)
    context = {"form": form, "note": note, "conversation": note.conversation}
    return form_page(request, "trust/conversations/answer.html", context)


@page(Right.READ_PEOPLE)
def conversations(request: HttpRequest) -> HttpResponse:
    """Every conversation, newest first."""
    context = {
        "page": queries.conversation_page(request.GET.get("page")),
        "may_plan": member_of(request).may(Right.HOLD_CONVERSATIONS),
    }
    return render(request, "trust/conversations/conversations.html", context)
