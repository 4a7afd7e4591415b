"""Everything this room records is told in words."""

from datetime import date

from draagvlak.foundation.decisions.models import LogEntry
from draagvlak.foundation.decisions.queries import tell
from draagvlak.pillars.value.pilots.actions import count_participants, end_pilot
from tests.web.value.conftest import END, TODAY, on, state


def test_every_event_is_told_in_words(locked, answered_for, bob, alice, enter_results):
    count_participants(pilot=locked, people=40, drawn_by_lot=12, by=alice)
    enter_results(locked, "4", "6.2", "5")
    state(answered_for, bob.person)
    with on(END):
        end_pilot(pilot=locked, ended_on=END, by=alice)
    told = [tell(entry).sentence for entry in LogEntry.objects.filter(kind__startswith="value.")]
    assert len(told) == 11
    assert not [sentence for sentence in told if "–" in sentence or "%(" in sentence]
    assert date(2026, 11, 2) == TODAY
