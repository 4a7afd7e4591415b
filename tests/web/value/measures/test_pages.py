"""The pages on which measures are agreed, locked and filled."""

from datetime import timedelta

import pytest

from draagvlak.pillars.value.measures.models import Measure, Result
from draagvlak.pillars.value.pilots.models import Pilot
from tests.web.value.conftest import END, START, on, url


def test_before_the_lock_there_is_no_place_for_results(measured, enter, alice):
    assert enter(alice).get(url("result", measured.measures.first().pk)).status_code == 404


def measure_form(**more):
    words = {"kind": "human", "name_en": "Trust", "direction": "at_least", "target": "7", "baseline": ""}
    return {**words, **more}


@pytest.mark.parametrize(("language", "target"), [("nl", "7,25"), ("nl", "7.25"), ("en", "7.25")])
def test_add_a_measure_in_the_figures_of_the_language(enter, alice, pilot, language, target):
    answer = enter(alice, language).post(url("measure_new", pilot.pk), measure_form(target=target))
    assert answer.status_code == 302
    assert str(Measure.objects.get().target) == "7.25"
    page = enter(alice, language).get(url("measure", Measure.objects.get().pk)).content.decode()
    assert f'value="{"7,25" if language == "nl" else "7.25"}"' in page


@pytest.mark.parametrize("wrong", [{"target": "much"}, {"target": "7.123"}, {"kind": "magic"}, {"name_en": ""}])
def test_a_measure_with_a_mistake_is_shown_again(enter, alice, pilot, wrong):
    assert enter(alice).post(url("measure_new", pilot.pk), measure_form(**wrong)).status_code == 422
    assert not Measure.objects.exists()


def test_change_and_remove_a_measure(enter, alice, measured):
    human = measured.measures.get(kind="human")
    assert enter(alice).post(url("measure", human.pk), measure_form(target="8")).status_code == 302
    human.refresh_from_db()
    assert (human.target, human.baseline) == (8, None)
    assert enter(alice).get(url("measure_remove", human.pk)).status_code == 405
    assert enter(alice).post(url("measure_remove", human.pk)).status_code == 302
    assert measured.measures.count() == 2


def test_lock_takes_a_tick_and_all_three_kinds(enter, alice, measured):
    assert enter(alice).post(url("lock", measured.pk), {"sure": ""}).status_code == 422
    measured.measures.filter(kind="value").delete()
    answer = enter(alice).post(url("lock", measured.pk), {"sure": "on"})
    assert answer.status_code == 422
    assert "at least one technical, one human and one value measure" in answer.content.decode()
    assert not Pilot.objects.exclude(locked_at=None).exists()


def test_lock_after_the_start_is_possible_and_says_so(enter, alice, measured, bob):
    with on(START + timedelta(1)):
        assert "You can still lock" in enter(alice).get(url("lock", measured.pk)).content.decode()
        assert enter(alice).post(url("lock", measured.pk), {"sure": "on"}).status_code == 302
        assert "was locked only after the start" in enter(bob).get(url("pilot", measured.pk)).content.decode()


def result_form(**more):
    return {"value": "6.2", "n": "31", "source": "Survey", "measured_on": "2026-12-18", **more}


def test_a_result_side_by_side_with_what_was_agreed(enter, alice, bob, locked):
    with on(END):
        human = locked.measures.get(kind="human")
        assert enter(alice).post(url("result", human.pk), result_form()).status_code == 302
        page = enter(bob).get(url("pilot", locked.pk)).content.decode()
        assert "Before: 6.1. Agreed: at least 7. Found: 6.2 (n = 31)." in page
        assert "Agreed: at least 4.5 minutes. Found: nothing yet." in page
        dutch = enter(bob, "nl").get(url("pilot", locked.pk)).content.decode()
        assert "6,2" in dutch


@pytest.mark.parametrize(
    ("wrong", "says"),
    [
        ({"n": "7"}, "Too few people to show"),
        ({"measured_on": "2026-11-01"}, "from the start of the pilot until today"),
        ({"source": ""}, "This field is required"),
    ],
)
def test_a_result_with_a_mistake_is_shown_again(enter, alice, locked, wrong, says):
    with on(END):
        human = locked.measures.get(kind="human")
        answer = enter(alice).post(url("result", human.pk), result_form(**wrong))
        assert answer.status_code == 422
        assert says in answer.content.decode()
        assert not Result.objects.exists()
