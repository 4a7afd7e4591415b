"""Planning, holding and writing down: what may be recorded, and what is refused."""

from datetime import timedelta

import pytest
from django.core.exceptions import ValidationError

from draagvlak.foundation.decisions.models import LogEntry
from draagvlak.foundation.register.cards.models import Stage
from draagvlak.pillars.trust.conversations.actions import (
    Said,
    add_notes,
    answer_note,
    cancel_conversation,
    change_note,
    confirm_notes,
    hold_conversation,
    remove_note,
)
from draagvlak.pillars.trust.conversations.models import Code, Conversation, Note, Saying
from tests.web.trust.conftest import CONCERN, IDEA, TODAY, log


def test_plan_keeps_whom_it_is_for(plan):
    planned = plan(units=("R1", "R2"), roles=("KCC",))
    assert [unit.code for unit in planned.units.all()] == ["R1", "R2"]
    assert [role.code for role in planned.job_roles.all()] == ["KCC"]
    assert log("trust.planned")[0]["name"] == {"en": "Your day with call summaries"}


def test_plan_without_units_is_refused(plan):
    with pytest.raises(ValidationError):
        plan(units=())
    assert not Conversation.objects.exists()


def test_hold_keeps_how_many_and_the_stage(plan, frank, use_case):
    use_case.stage, use_case.stage_since = Stage.PILOT, TODAY
    use_case.save()
    planned = plan()
    hold_conversation(conversation=planned, held_on=TODAY, present=7, by=frank)
    planned.refresh_from_db()
    assert (planned.present, planned.stage_then) == (7, "pilot")


def test_hold_before_the_present_stage_leaves_the_stage_open(plan, frank, use_case):
    use_case.stage, use_case.stage_since = Stage.PILOT, TODAY
    use_case.save()
    planned = plan()
    hold_conversation(conversation=planned, held_on=TODAY - timedelta(3), present=7, by=frank)
    planned.refresh_from_db()
    assert planned.stage_then == ""


@pytest.mark.parametrize(("day", "present"), [(TODAY + timedelta(1), 5), (TODAY, 0)])
def test_hold_refuses_days_to_come_and_empty_rooms(plan, frank, day, present):
    with pytest.raises(ValidationError):
        hold_conversation(conversation=plan(), held_on=day, present=present, by=frank)


def test_a_conversation_is_held_or_cancelled_once(plan, frank):
    planned = plan()
    cancel_conversation(conversation=planned, why="Storm", by=frank)
    with pytest.raises(ValidationError):
        hold_conversation(conversation=planned, held_on=TODAY, present=5, by=frank)
    with pytest.raises(ValidationError):
        cancel_conversation(conversation=planned, why="Again", by=frank)


def test_cancel_asks_for_a_reason(plan, frank):
    with pytest.raises(ValidationError):
        cancel_conversation(conversation=plan(), why=" ", by=frank)


def test_notes_have_no_place_for_who_said_it():
    fields = {field.name for field in Note._meta.get_fields()}
    assert fields == {"id", "conversation", "kind", "code", "words", "answer", "answered_by", "answered_on", "promises"}


def test_notes_are_counted_in_the_log_and_not_told(hold):
    hold(notes=[CONCERN, IDEA])
    assert log("trust.noted")[0]["count"] == 2
    assert not LogEntry.objects.filter(body__contains="fear").exists()


@pytest.mark.parametrize(
    "note",
    [
        Said(Saying.CONCERN, "", {"en": "A concern without what it is about"}),
        Said(Saying.IDEA, "", {"en": "  "}),
        Said(Saying.IDEA, "", {"en": "As frank  facilitator said, try it"}),
    ],
)
def test_one_wrong_note_keeps_all_of_them_out(plan, frank, note):
    planned = plan()
    hold_conversation(conversation=planned, held_on=TODAY, present=6, by=frank)
    with pytest.raises(ValidationError):
        add_notes(conversation=planned, notes=[CONCERN, note], by=frank)
    assert not Note.objects.exists()


def test_nothing_is_noted_before_it_was_held(plan, frank):
    with pytest.raises(ValidationError):
        add_notes(conversation=plan(), notes=[CONCERN], by=frank)


def test_confirm_needs_notes(hold):
    with pytest.raises(ValidationError):
        hold(notes=[])


def test_after_confirmation_nothing_about_notes_changes(hold, frank):
    held = hold()
    note = held.notes.get()
    for change in (
        lambda: add_notes(conversation=held, notes=[IDEA], by=frank),
        lambda: change_note(note=note, said=IDEA, by=frank),
        lambda: remove_note(note=note, by=frank),
        lambda: confirm_notes(conversation=held, by=frank),
    ):
        with pytest.raises(ValidationError):
            change()
    assert str(held.notes.get().words) == "I fear for my job"


def test_notes_change_and_go_before_confirmation(hold, frank):
    held = hold(notes=[CONCERN, IDEA], confirmed=False)
    concern, idea = held.notes.all()
    change_note(note=concern, said=Said(Saying.CONCERN, Code.LOAD, {"en": "Busy"}), by=frank)
    remove_note(note=idea, by=frank)
    assert [(note.code, str(note.words)) for note in held.notes.all()] == [("load", "Busy")]


def test_answer_needs_confirmed_notes(hold, frank):
    note = hold(confirmed=False).notes.get()
    with pytest.raises(ValidationError):
        answer_note(note=note, words={"en": "We keep everybody"}, by=frank)
