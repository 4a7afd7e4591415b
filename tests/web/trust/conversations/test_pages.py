"""The pages of conversations and their notes: Frank leads them, Bob takes part."""

import pytest

from draagvlak.foundation.organisation.models import Unit
from draagvlak.pillars.trust.conversations.models import Conversation, Note
from tests.web.trust.conftest import SAID, TODAY, url


def test_removing_a_note_takes_a_post(enter, frank, hold):
    note = hold(confirmed=False).notes.get()
    assert enter(frank).get(url("note_remove", note.pk)).status_code == 405
    assert enter(frank).post(url("note_remove", note.pk)).status_code == 302
    assert not Note.objects.exists()


@pytest.mark.parametrize("name", ["note", "note_remove"])
def test_a_confirmed_note_cannot_be_touched(enter, frank, hold, name):
    note = hold().notes.get()
    assert enter(frank).post(url(name, note.pk), {"kind": "idea", "words_nl": "Other"}).status_code == 404


def test_unconfirmed_notes_are_read_by_whoever_leads_and_nobody_else(enter, hold, frank, alice, bob, sanne, use_case):
    held = hold(confirmed=False)
    assert SAID in enter(frank).get(url("conversation", held.pk)).content.decode()
    for user in (alice, bob, sanne):
        for address in (url("conversation", held.pk), url("use_case", use_case.pk), url("overview")):
            page = enter(user).get(address).content.decode()
            assert SAID not in page
            assert "My job" not in page


def test_confirmed_notes_are_read_by_everyone(enter, hold, bob):
    assert SAID in enter(bob).get(url("conversation", hold().pk)).content.decode()


def test_notes_of_four_people_are_not_shown_to_others(enter, hold, frank, bob, use_case):
    held = hold(present=4)
    assert SAID in enter(frank).get(url("conversation", held.pk)).content.decode()
    page = enter(bob).get(url("conversation", held.pk)).content.decode()
    assert SAID not in page
    assert "Fewer than 5 people came" in page
    assert "My job" not in enter(bob).get(url("use_case", use_case.pk)).content.decode()
    assert enter(bob).get(url("answer", held.notes.get().pk)).status_code == 403


def plan_form(about, **more):
    words = {
        "title_nl": "Je dag",
        "title_en": "Your day",
        "use_case": about.pk,
        "planned_on": "2026-11-20",
        "units": [Unit.objects.get(code="R1").pk],
        "facilitator": "Frank Facilitator",
    }
    return {**words, **more}


def test_plan_a_conversation(enter, alice, frank, use_case):
    answer = enter(alice).post(url("plan"), plan_form(use_case))
    planned = Conversation.objects.get()
    assert answer.url == url("conversation", planned.pk)
    assert (planned.facilitator, planned.use_case) == (frank.person, use_case)
    assert dict(planned.title) == {"nl": "Je dag", "en": "Your day"}


def test_plan_fills_in_whom_it_touches(enter, alice, touched):
    page = enter(alice).get(url("plan") + f"?use_case={touched.pk}").content.decode()
    assert page.count("checked") == 1
    assert f'value="{touched.pk}" selected' in page


@pytest.mark.parametrize(
    ("wrong", "says"),
    [
        ({"units": []}, "This field is required"),
        ({"title_nl": "", "title_en": ""}, "at least one language"),
        ({"facilitator": "Nobody Known"}, "Nobody here has the name"),
        ({"facilitator": "Bob"}, "may not hold conversations yet"),
        ({"planned_on": "soon"}, "Enter a valid date"),
        ({"use_case": "999"}, "not one of the available choices"),
    ],
)
def test_a_plan_with_a_mistake_is_shown_again(enter, alice, bob, frank, use_case, wrong, says):
    answer = enter(alice).post(url("plan"), plan_form(use_case, **wrong))
    assert answer.status_code == 422
    assert says in answer.content.decode()
    assert not Conversation.objects.exists()


def test_hold_confirm_and_read(enter, frank, plan):
    planned, browser = plan(), enter(frank)
    assert browser.post(url("hold", planned.pk), {"held_on": "2026-11-02", "present": "9"}).status_code == 302
    rows = {
        "language": "en",
        "form-TOTAL_FORMS": "5",
        "form-INITIAL_FORMS": "0",
        "form-0-words": "I have no time",
        "form-0-kind": "concern",
        "form-0-code": "no_time",
        "form-2-words": "Start on Fridays",
        "form-2-kind": "idea",
    }
    assert browser.post(url("notes", planned.pk), rows).url == url("conversation", planned.pk)
    page = browser.get(url("conversation", planned.pk)).content.decode()
    assert "to make room for this?" in page
    assert browser.post(url("confirm", planned.pk), {"agreed": ""}).status_code == 422
    assert browser.post(url("confirm", planned.pk), {"agreed": "on"}).status_code == 302
    planned.refresh_from_db()
    assert planned.notes_confirmed_at
    assert [(note.kind, note.code) for note in planned.notes.all()] == [("concern", "no_time"), ("idea", "")]


@pytest.mark.parametrize(
    ("row", "says"),
    [
        ({"form-0-words": "Ask Frank Facilitator", "form-0-kind": "idea"}, "without the name “Frank Facilitator”"),
        ({"form-0-words": "I fear", "form-0-kind": "concern"}, "Choose what the concern is about"),
        ({}, "Write at least one thing that was said"),
        ({"form-0-words": "I fear", "form-0-kind": "gossip"}, "not one of the available choices"),
    ],
)
def test_notes_with_a_mistake_are_shown_again(enter, frank, hold, row, says):
    held = hold(confirmed=False)
    rows = {"language": "en", "form-TOTAL_FORMS": "5", "form-INITIAL_FORMS": "0", **row}
    answer = enter(frank).post(url("notes", held.pk), rows)
    assert (answer.status_code, held.notes.count()) == (422, 1)
    assert says in answer.content.decode()


def test_a_form_that_lost_its_rows_is_shown_again(enter, frank, hold):
    held = hold(confirmed=False)
    assert enter(frank).post(url("notes", held.pk), {"language": "en"}).status_code == 422


def test_an_old_page_cannot_add_notes_after_confirmation(enter, frank, hold):
    held = hold()
    row = {"form-0-words": "Late", "form-0-kind": "idea", "form-TOTAL_FORMS": "1", "form-INITIAL_FORMS": "0"}
    answer = enter(frank).post(url("notes", held.pk), {"language": "en", **row})
    assert answer.status_code == 422
    assert "nothing is added or changed any more" in answer.content.decode()


def test_change_a_note_in_every_language(enter, frank, hold):
    note = hold(confirmed=False).notes.get()
    words = {"words_nl": "Ik vrees", "words_en": "I fear", "kind": "concern", "code": "load"}
    assert enter(frank).post(url("note", note.pk), words).status_code == 302
    note.refresh_from_db()
    assert (dict(note.words), note.code) == ({"nl": "Ik vrees", "en": "I fear"}, "load")
    assert enter(frank).post(url("note", note.pk), {**words, "words_nl": "Frank Facilitator"}).status_code == 422


def test_cancel_with_a_reason(enter, frank, plan, bob):
    planned = plan()
    assert enter(frank).post(url("cancel", planned.pk), {"why": ""}).status_code == 422
    assert enter(frank).post(url("cancel", planned.pk), {"why": "Storm"}).status_code == 302
    assert "Storm" in enter(bob).get(url("conversation", planned.pk)).content.decode()


def test_somebody_else_picks_up_when_the_facilitator_left(enter, alice, frank, plan):
    planned = plan()
    assert enter(alice).get(url("hand_over", planned.pk)).status_code == 404
    frank.person.left_on = TODAY
    frank.person.save()
    answer = enter(alice).post(url("hand_over", planned.pk), {"facilitator": "Alice"})
    planned.refresh_from_db()
    assert (answer.status_code, planned.facilitator) == (302, alice.person)


def test_answer_a_concern(enter, alice, hold, bob):
    note = hold().notes.get()
    assert enter(alice).post(url("answer", note.pk), {"words_en": "Nobody leaves"}).status_code == 302
    page = enter(bob).get(url("conversation", note.conversation_id)).content.decode()
    assert "Answer by Alice" in page
    assert "Nobody leaves" in page
