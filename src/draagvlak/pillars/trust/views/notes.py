"""Writing down what was said, and answering it."""

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
from draagvlak.pillars.trust import actions, forms, permissions
from draagvlak.pillars.trust.showing import readable_conversations
from draagvlak.ui.steps import form_page, kept


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
    return render(request, "trust/notes.html", context, status=422 if wrong else 200)


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
    return form_page(request, "trust/change_note.html", context)


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
    return form_page(request, "trust/answer.html", context)
