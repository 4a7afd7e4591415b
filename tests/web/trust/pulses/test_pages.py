"""A pulse: opened with consent, closed, published once, and read by everybody alike."""

import json
import random
from datetime import timedelta

import pytest
from django.core.exceptions import ValidationError

from draagvlak.foundation import clock
from draagvlak.foundation.accounts.roles import Role
from draagvlak.foundation.figures.actions import count_all
from draagvlak.foundation.figures.models import Figure, Round
from draagvlak.foundation.voice.models import Round as Asking
from draagvlak.pillars.trust.pulses.actions import close_pulse, open_pulse, publish_pulse, receive, stop_asking
from draagvlak.pillars.trust.pulses.items import ANSWERS, ITEMS
from draagvlak.ui.text import Text
from draagvlak_core.voice.post_form import from_json, read
from tests.factories.people import join
from tests.web.agreements.conftest import agree, fatma, propose  # noqa: F401
from tests.web.figures.conftest import consent, town  # noqa: F401


@pytest.fixture(autouse=True)
def _own_pool(settings, tmp_path):
    if settings.POOL_FILE is not None:
        settings.POOL_FILE = tmp_path / "quiet" / "pool.sqlite3"


@pytest.fixture
def published(town, consent, frank):  # noqa: F811
    """A pulse in which most people answered."""
    rng = random.Random(5)
    opened = open_pulse(title=Text(nl="Najaar", en="Autumn"), closes_on=clock.today() + timedelta(9), by=frank)
    posts = [
        (one["key"], {item.code: rng.choice([2, 3, 3, 4, 5]) for item in ITEMS})
        for one in opened.bins
        for _person in range(one["heads"])
        if rng.random() < 0.9
    ]
    count_all(round=opened, posts=posts)
    close_pulse(round=opened, by=frank)
    publish_pulse(round=opened, by=frank)
    return Round.objects.get()


def test_every_item_is_asked_in_both_languages_and_counted_by_its_own_code():
    assert len({item.code for item in ITEMS}) == len(ITEMS) == 10
    assert all(item.words["nl"] and item.words["en"] and item.about["nl"] for item in ITEMS)
    assert sorted(ANSWERS) == [0, 1, 2, 3, 4, 5]


def test_without_consent_the_page_says_whom_to_ask(enter, frank, town):  # noqa: F811
    client = enter(frank)
    assert "the works council has not consented" in client.get("/people/pulse/").content.decode()
    day = clock.today() + timedelta(9)
    response = client.post("/people/pulse/open/", {"title_nl": "Najaar", "closes_on": day.isoformat()})
    assert response.status_code == 422
    assert not Round.objects.exists()


def test_from_opening_to_figures(enter, frank, town, consent):  # noqa: F811
    client, day = enter(frank), clock.today() + timedelta(9)
    assert client.post("/people/pulse/open/", {"title_nl": "Najaar", "closes_on": day.isoformat()}).status_code == 302
    opened = Round.objects.get()
    assert "Answer in the quiet room" in client.get("/people/pulse/").content.decode()
    page = client.get(f"/people/pulse/{opened.pk}/").content.decode()
    assert "until then nobody sees anything" in page
    client.post(f"/people/pulse/{opened.pk}/close/")
    client.post(f"/people/pulse/{opened.pk}/publish/")
    opened.refresh_from_db()
    assert opened.closed_at and opened.published_at
    assert "Too few people answered" in client.get(f"/people/pulse/{opened.pk}/").content.decode()


@pytest.mark.parametrize("day", ["2020-01-01", "soon", ""])
def test_a_last_day_that_is_over_is_refused_with_a_sentence(enter, frank, town, consent, day):  # noqa: F811
    response = enter(frank).post("/people/pulse/open/", {"title_nl": "Najaar", "closes_on": day})
    assert response.status_code == 422 and b"errorlist" not in response.content
    assert not Round.objects.exists()


def test_every_viewer_sees_the_same(enter, published, town, frank, alice, bob, sanne):  # noqa: F811
    people = [frank, alice, bob, sanne, join("Lead", unit="R2", leads="R2"), join("Hera", Role.HR)]
    for address in (f"/people/pulse/{published.pk}/", f"/people/pulse/{published.pk}/{town['C']}/"):
        mains = set()
        for one in people:
            html = enter(one).get(address).content.decode()
            mains.add(html[html.index("<h1>") : html.index("</main>")])
        assert len(mains) == 1


def test_a_large_unit_shows_its_figure_and_a_small_one_with_whom(enter, bob, published, town):  # noqa: F811
    large = enter(bob).get(f"/people/pulse/{published.pk}/{town['E']}/").content.decode()
    assert "of 60 people took part" in large and "shown together" not in large
    small = enter(bob).get(f"/people/pulse/{published.pk}/{town['C']}/").content.decode()
    assert "shown together" in small and "Team C" in small


def test_a_unit_that_is_not_in_the_round_is_not_there(enter, bob, published):
    assert enter(bob).get(f"/people/pulse/{published.pk}/999/").status_code == 404
    assert enter(bob).get("/people/pulse/999/").status_code == 404


@pytest.mark.parametrize("step", ["close", "publish"])
def test_who_only_reads_neither_closes_nor_publishes(enter, bob, published, step):
    assert enter(bob).post(f"/people/pulse/{published.pk}/{step}/").status_code == 403


def test_a_stranger_sees_no_pulse(enter, charlie, published):
    assert enter(charlie).get(f"/people/pulse/{published.pk}/").status_code == 404


def test_answers_come_through_the_quiet_room_in_one_batch(frank, town, consent):  # noqa: F811
    """What was posted there is counted once, in bins, after the close; and a second look brings nothing in twice."""
    opened = open_pulse(title=Text(nl="Najaar", en="Autumn"), closes_on=clock.today() + timedelta(9), by=frank)
    asking = Asking.objects.get(purpose="pulse")
    assert (asking.subject, asking.eligible, asking.k) == (str(opened.pk), opened.heads, opened.k)
    form = from_json(asking.fields)
    assert [field.name for field in form] == ["bin", *(item.code for item in ITEMS)]
    assert {option.value for option in form[0].options} == {one["key"] for one in opened.bins}
    large = next(one["key"] for one in opened.bins if one["heads"] == 60)
    post = {"bin": large, **{item.code: "4" for item in ITEMS}}
    assert read(json.dumps({"language": "nl", **post}), form)[1] == []
    stop_asking(round=opened, by=frank)
    receive(asking.subject, [dict(post) for _person in range(12)])
    opened.refresh_from_db()
    assert opened.closed_at
    with pytest.raises(ValidationError):
        receive(asking.subject, [post])
    close_pulse(round=opened, by=frank)
    publish_pulse(round=opened, by=frank)
    assert {figure.n for figure in Figure.objects.all()} == {12}
