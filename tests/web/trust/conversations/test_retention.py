"""What was said is let go after a time, and names go with people; what follows from it stays."""

from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

from draagvlak.foundation.organisation.models import Person
from draagvlak.foundation.retention.kinds import KINDS
from draagvlak.foundation.retention.signals import person_erased
from draagvlak.pillars.trust import findings
from draagvlak.pillars.trust.conversations.actions import answer_note
from draagvlak.pillars.trust.conversations.models import Conversation, Note
from draagvlak_core.decisions.naming import Names
from tests.web.trust.conftest import TODAY

LATER = datetime(2026, 11, 3, 9, tzinfo=ZoneInfo("Europe/Amsterdam"))


def test_old_words_go_and_what_they_were_about_stays(hold, touched, frank, enter, bob):
    held = hold()
    kind = KINDS["trust.notes"]
    assert (kind.count(LATER - timedelta(9)), kind.count(LATER)) == (0, 1)
    assert kind.erase(LATER, frank) == 1
    note = held.notes.get()
    assert (dict(note.words), note.code) == ({}, "job")
    assert findings.verdicts()[touched.pk][2].reason == "unanswered"
    page = enter(bob).get(f"/people/conversations/{held.pk}/").content.decode()
    assert "The words were erased" in page
    assert kind.erase(LATER, frank) == 0


def test_notes_nobody_confirmed_go_altogether(hold, touched, frank):
    hold(confirmed=False)
    assert KINDS["trust.unconfirmed"].erase(LATER, frank) == 1
    assert not Note.objects.exists()
    assert findings.verdicts()[touched.pk][1].reason == "nothing_written"


def test_a_name_beside_an_answer_goes_with_the_person(hold, alice, enter, bob):
    note = hold().notes.get()
    answer_note(note=note, words={"en": "We keep everybody"}, by=alice)
    person_erased.send(Person, person=alice.person, names=Names.among({"Alice"}, ()))
    note.refresh_from_db()
    assert (note.answered_by, str(note.answer), note.answered_on) == ("", "We keep everybody", TODAY)
    page = enter(bob).get(f"/people/conversations/{Conversation.objects.get().pk}/").content.decode()
    assert "somebody whose name was erased" in page
