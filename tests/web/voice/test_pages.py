"""The pages around the room: who may open them, and what they say."""

import json

import pytest

from draagvlak.foundation.organisation.models import Person
from draagvlak.foundation.voice import actions
from draagvlak.foundation.voice.models import Post, Round
from tests.voice_client import Offer, show
from tests.web.voice.conftest import five_posts


def test_the_door_tells_what_the_room_cannot_protect(enter, bob, round_of_questions):
    page = enter(bob).get("/voice/").content.decode()
    assert "What it cannot protect" in page and "Another way: a letter" in page
    assert 'href="http://localhost:8001/en/"' in page


def test_a_stranger_finds_no_door(enter, charlie):
    assert enter(charlie).get("/voice/").status_code == 404


def test_every_page_fetches_tokens_until_they_are_there(enter, people, round_of_questions, bob):
    assert "voice/pickup.js" not in enter(bob).get("/me/").content.decode()  # came after the round opened
    Person.objects.filter(user=bob).update(user=None)
    Person.objects.filter(code="P0").update(user=bob)
    browser = enter(bob)
    assert "data-waiting" in browser.get("/me/").content.decode()
    told = browser.get("/voice/tokens/").json()["rounds"]
    offer = Offer.of(told[0])
    hidden = offer.bundle()
    ask = {"round": offer.code, "blinded": [one.blinded.hex() for one in hidden]}
    signed = browser.post("/voice/tokens/", json.dumps(ask), content_type="application/json").json()["signed"]
    assert show(offer, hidden[0], bytes.fromhex(signed[0]))
    browser.post("/voice/tokens/", json.dumps({"round": offer.code, "got": True}), content_type="application/json")
    assert "voice/pickup.js" not in browser.get("/me/").content.decode()


@pytest.mark.parametrize(
    "body", ["", "{}", "[]", '{"round": 3}', '{"round": "%s", "blinded": 3}', '{"round": "%s", "blinded": ["zz"]}']
)
def test_rubbish_for_tokens_is_refused(enter, bob, round_of_questions, body):
    body = body.replace("%s", round_of_questions.code)
    answer = enter(bob).post("/voice/tokens/", body, content_type="application/json")
    assert answer.status_code in (404, 409)


def test_tokens_are_signed_for_nobody_without_a_login(client, organisation):
    assert client.get("/voice/tokens/").status_code == 302


def test_whoever_may_opens_and_closes_a_round(enter, fatma, people, received):
    browser = enter(fatma)
    assert "Open a round for questions" in browser.get("/voice/rounds/").content.decode()
    assert browser.post("/voice/rounds/open/", {"closes_on": "2020-01-01"}).status_code == 422
    assert browser.post("/voice/rounds/open/", {"closes_on": "2099-01-01"}).status_code == 302
    opened = Round.objects.get()
    browser.get(f"/voice/rounds/{opened.pk}/close/")
    assert Round.objects.get().is_open
    browser.post(f"/voice/rounds/{opened.pk}/close/")
    assert not Round.objects.get().is_open


@pytest.mark.parametrize("path", ["/voice/rounds/open/", "/voice/reading/"])
def test_who_has_no_right_may_not(enter, bob, path):
    assert enter(bob).get(path).status_code == 403


def test_counts_are_open_to_all(enter, bob, round_of_questions, people, later):
    five_posts(people, round_of_questions)
    with later(1):
        actions.release_due()
        page = " ".join(enter(bob).get("/voice/rounds/").content.decode().split())
    eligible = round_of_questions.eligible
    assert f'<td class="number">{eligible}</td> <td class="number">10</td> <td class="number">5</td>' in page


def seen_on(browser, page):
    return browser.get(page).context["form"]["seen"].value()


def test_a_post_is_read_and_passed_on(enter, fatma, wim, round_of_questions, people, later):
    five_posts(people, round_of_questions, ["Does Jan decide that alone?", "b", "c", "d", "e"])
    with later(7):
        actions.release_due()
    post = next(one for one in Post.objects.all() if "Jan" in one.content["text"])
    assert "5 posts wait for you" in enter(fatma).get("/voice/reading/").content.decode()
    given = {"verdict": "pass", "why": "", "words": "Jan"}
    page = f"/voice/reading/{post.key}/"
    given |= {"seen": seen_on(enter(fatma), page)}
    assert "Does Jan decide that alone?" in enter(fatma).get(page).content.decode()
    assert enter(fatma).post(page, given | {"role": "facilitator"}).status_code == 302
    assert "███" in enter(wim).get(page).content.decode()
    given |= {"seen": seen_on(enter(wim), page)}
    assert enter(wim).post(page, given | {"role": "works_council"}).status_code == 302
    assert enter(wim).get(page).status_code == 404


def test_a_refusal_without_a_reason_is_asked_again(enter, fatma, round_of_questions, people, later):
    five_posts(people, round_of_questions)
    with later(7):
        actions.release_due()
    page = f"/voice/reading/{Post.objects.first().key}/"
    answer = enter(fatma).post(page, {"verdict": "refuse", "why": "", "words": "", "role": "facilitator", "seen": "x"})
    assert answer.status_code == 422 and "Say why you refuse it." in answer.content.decode()


def test_nobody_reads_in_a_role_they_do_not_have(enter, fatma, round_of_questions, people, later):
    five_posts(people, round_of_questions)
    with later(7):
        actions.release_due()
    page = f"/voice/reading/{Post.objects.first().key}/"
    answer = enter(fatma).post(page, {"verdict": "pass", "why": "", "words": "", "role": "works_council"})
    assert answer.status_code == 422
