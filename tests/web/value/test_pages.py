"""The pages of the Value room: Alice runs pilots, Bob answers for the use case, Charlie is a stranger."""

from datetime import timedelta

from draagvlak.pillars.value.pilots.actions import set_up_pilot
from tests.web.value.conftest import START, url


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


def test_pages_ask_no_more_queries_when_there_is_more(enter, alice, use_case, locked, enter_results, queries_for):
    addresses = [url("overview"), url("use_case", use_case.pk), url("pilot", locked.pk)]
    enter_results(locked, "4", "6", "5")
    browser = enter(alice)
    counts = []
    for address in addresses:
        browser.get(address)
        counts.append(queries_for(browser, address))
    for _again in range(3):
        enter_results(locked, "4", "6", "5")
        words = {"question": {"en": "Again?"}, "starts_on": START - timedelta(90), "ends_on": START, "by": alice}
        set_up_pilot(use_case=use_case, **words)
    for address, count in zip(addresses, counts, strict=True):
        assert queries_for(browser, address) <= count <= 60
