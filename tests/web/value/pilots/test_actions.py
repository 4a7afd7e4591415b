"""A pilot from setting up to its end: what may be recorded, and what is refused."""

from datetime import timedelta

import pytest
from django.core.exceptions import ValidationError

from draagvlak.pillars.value.pilots.actions import change_pilot, end_pilot, set_up_pilot
from draagvlak.pillars.value.pilots.models import Pilot
from tests.web.value.conftest import END, START, on


def test_a_pilot_has_an_end(use_case, alice):
    with pytest.raises(ValidationError):
        set_up_pilot(use_case=use_case, question={"en": "?"}, starts_on=START, ends_on=START, by=alice)
    assert not Pilot.objects.exists()


@pytest.mark.parametrize(("people", "drawn"), [(10, 11), (None, 3)])
def test_more_drawn_than_taking_part_is_refused(use_case, alice, people, drawn):
    words = {"use_case": use_case, "question": {"en": "?"}, "starts_on": START, "ends_on": END, "by": alice}
    with pytest.raises(ValidationError):
        set_up_pilot(**words, people=people, drawn_by_lot=drawn)


def test_a_start_that_has_passed_cannot_be_moved(pilot, alice):
    words = {"pilot": pilot, "question": {"en": "?"}, "ends_on": END, "units": [], "by": alice}
    with on(START), pytest.raises(ValidationError):
        change_pilot(**words, starts_on=START + timedelta(7))
    change_pilot(**words, starts_on=START + timedelta(7))
    pilot.refresh_from_db()
    assert pilot.starts_on == START + timedelta(7)


def test_a_pilot_ends_once_and_not_in_the_future(locked, alice):
    with on(END):
        with pytest.raises(ValidationError):
            end_pilot(pilot=locked, ended_on=END + timedelta(1), by=alice)
        end_pilot(pilot=locked, ended_on=END, by=alice)
        with pytest.raises(ValidationError):
            end_pilot(pilot=locked, ended_on=END, by=alice)
