"""The pages of the Value room: Alice runs pilots, Bob answers for the use case, Charlie is a stranger."""

from datetime import timedelta

import pytest
from django.urls import reverse

from draagvlak.foundation.organisation.models import Unit
from draagvlak.pillars.value.measures.models import Measure, Result
from draagvlak.pillars.value.pilots.actions import set_up_pilot
from draagvlak.pillars.value.pilots.models import Pilot
from draagvlak.pillars.value.worth.models import FreedHours

from .conftest import END, START, on


def url(name, *args):
    return reverse(f"value:{name}", args=args)


def test_who_may_open_what(measured, answered_for, enter, alice, bob, sanne, charlie):
    measure = measured.measures.first()
    everyone, runs = "alice bob sanne", "alice"
    pages = [
        (url("overview"), everyone),
        (url("use_case", answered_for.pk), everyone),
        (url("pilot", measured.pk), everyone),
        (url("freed_hours", answered_for.pk), "bob"),
        (url("set_up", answered_for.pk), runs),
        (url("pilot_edit", measured.pk), runs),
        (url("participants", measured.pk), runs),
        (url("measure_new", measured.pk) + "?kind=human", runs),
        (url("measure", measure.pk), runs),
        (url("lock", measured.pk), runs),
        (url("end", measured.pk), runs),
    ]
    cast = {"alice": alice, "bob": bob, "sanne": sanne}
    for address, allowed in pages:
        for name, user in cast.items():
            status = enter(user).get(address).status_code
            assert (status == 200) is (name in allowed.split()), (address, name, status)
        assert enter(charlie).get(address).status_code == 404
        assert enter().get(address).status_code == 302


def test_after_the_lock_the_pages_that_change_measures_are_gone(locked, enter, alice):
    measure = locked.measures.first()
    gone = [url("pilot_edit", locked.pk), url("measure_new", locked.pk), url("measure", measure.pk)]
    gone += [url("lock", locked.pk)]
    assert {enter(alice).get(address).status_code for address in gone} == {404}
    assert enter(alice).post(url("measure_remove", measure.pk)).status_code == 404
    assert enter(alice).get(url("result", measure.pk)).status_code == 200


def test_before_the_lock_there_is_no_place_for_results(measured, enter, alice):
    assert enter(alice).get(url("result", measured.measures.first().pk)).status_code == 404


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


def test_bob_says_who_gets_the_freed_hours(enter, bob, sanne, answered_for):
    words = {"recipient": "people", "words_en": "Nobody leaves"}
    assert enter(sanne).post(url("freed_hours", answered_for.pk), words).status_code == 404
    assert enter(bob).post(url("freed_hours", answered_for.pk), {"recipient": "people"}).status_code == 422
    assert enter(bob).post(url("freed_hours", answered_for.pk), words).status_code == 302
    assert FreedHours.objects.get().stated_by_name == "Bob"
    assert "Nobody leaves" in enter(sanne).get(url("use_case", answered_for.pk)).content.decode()


def test_pages_ask_no_more_queries_when_there_is_more(enter, alice, use_case, locked, enter_results,
                                                      django_assert_max_num_queries):  # fmt: skip
    addresses = [url("overview"), url("use_case", use_case.pk), url("pilot", locked.pk)]
    enter_results(locked, "4", "6", "5")
    browser = enter(alice)
    counts = []
    for address in addresses:
        browser.get(address)
        with django_assert_max_num_queries(100) as few:
            browser.get(address)
        counts.append(len(few))
    for _again in range(3):
        enter_results(locked, "4", "6", "5")
        words = {"question": {"en": "Again?"}, "starts_on": START - timedelta(90), "ends_on": START, "by": alice}
        set_up_pilot(use_case=use_case, **words)
    for address, count in zip(addresses, counts, strict=True):
        with django_assert_max_num_queries(count):
            browser.get(address)


def test_an_empty_room_says_what_it_is_for(enter, bob, use_case):
    assert "we cannot tell what AI brings here" in enter(bob).get(url("overview")).content.decode()
    assert "was not tried out in a pilot yet" in enter(bob).get(url("use_case", use_case.pk)).content.decode()
