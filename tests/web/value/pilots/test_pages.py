"""The pages of a pilot: Alice runs it."""

import pytest

from draagvlak.foundation.organisation.models import Unit
from draagvlak.pillars.value.pilots.models import Pilot
from tests.web.value.conftest import END, START, on, url


def pilot_form(**more):
    words = {"question_en": "Does it help?", "starts_on": "2026-11-09", "ends_on": "2026-12-18"}
    return {**words, "units": [Unit.objects.get(code="R1").pk], **more}


def test_set_up_a_pilot(enter, alice, use_case):
    answer = enter(alice).post(url("set_up", use_case.pk), pilot_form())
    pilot = Pilot.objects.get()
    assert answer.url == url("pilot", pilot.pk)
    assert (pilot.starts_on, pilot.ends_on, pilot.units.get().code) == (START, END, "R1")


@pytest.mark.parametrize(
    ("wrong", "says"),
    [
        ({"ends_on": "2026-11-09"}, "The pilot must end after it starts"),
        ({"question_en": ""}, "at least one language"),
        ({"units": []}, "This field is required"),
        ({"starts_on": "2026-13-01"}, "Enter a valid date"),
    ],
)
def test_a_pilot_with_a_mistake_is_shown_again(enter, alice, use_case, wrong, says):
    answer = enter(alice).post(url("set_up", use_case.pk), pilot_form(**wrong))
    assert answer.status_code == 422
    assert says in answer.content.decode()
    assert not Pilot.objects.exists()


def test_who_takes_part(enter, alice, pilot):
    address = url("participants", pilot.pk)
    assert enter(alice).post(address, {"people": "10", "drawn_by_lot": "11"}).status_code == 422
    assert enter(alice).post(address, {"people": "40", "drawn_by_lot": "12"}).status_code == 302
    assert "40 people, 12 of them drawn by lot" in enter(alice).get(url("pilot", pilot.pk)).content.decode()


def test_end_a_pilot(enter, alice, locked):
    with on(END):
        assert enter(alice).post(url("end", locked.pk), {"ended_on": "2026-12-30"}).status_code == 422
        assert enter(alice).post(url("end", locked.pk), {"ended_on": "2026-12-18"}).status_code == 302
        again = enter(alice).post(url("end", locked.pk), {"ended_on": "2026-12-18"})
        assert again.status_code == 422
        assert "This pilot has ended" in again.content.decode()
