"""What the quiet room takes, and the sentence with which it refuses the rest."""

import json

import pytest

from draagvlak.foundation.voice import pool
from draagvlak.foundation.voice.quiet import taking, views
from draagvlak.foundation.voice.wording import UNFIT
from draagvlak.ui.refused import Refused
from draagvlak_core.voice.post_form import Unfit
from draagvlak_core.voice.tokens import post_message
from tests.fetchers import enough_fetch
from tests.voice_client import pad, wire
from tests.web.voice.conftest import post, tokens_for

pytestmark = pytest.mark.database

# What a reader of JSON trips over: depth, halves of letters, letters no database holds. All have a length of ours.
MALFORMED = (
    b"[" * 16_384,
    b'{"v":' * 3276 + b"    ",
    rb'{"v":1,"thread":"\ud800","round":"\udfff","post":"\ud800"}'.ljust(1024),
    rb'{"v":1,"thread":"\u0000","round":"\u0000","public":"00","signed":"00","post":"x"}'.ljust(1024),
    b'{"v":NaN}'.ljust(1024),
    b'{"v":' + b"9" * 4_090 + b"}",
)


@pytest.fixture
def held(round_of_questions, people):
    held = tokens_for(people[0], round_of_questions)
    enough_fetch(round_of_questions)
    return held


def waiting():
    return sum(one.waiting for one in pool.counts().values())


def test_a_post_is_taken(held):
    assert post(held[0]) == []
    found = pool.stage(held[0].thread)
    assert json.loads(found.post)["text"] == "Who decides?"


def test_a_token_is_good_for_one_post(held):
    post(held[0])
    assert post(held[0], "And another thing") == ["This token was used before. Every token is good for one post."]
    assert waiting() == 1


def test_a_post_that_is_sent_again_because_nobody_answered_is_taken_once(held):
    assert post(held[0]) == post(held[0]) == []
    assert waiting() == 1


def test_a_forged_token_is_refused(held):
    assert post(held[0], signature="01" * 384) == ["This token was not signed here. Nothing was kept."]


def test_an_altered_post_is_refused(held):
    changed = post(held[0], post=json.dumps({"language": "en", "text": "I am content."}))
    assert changed == ["The text was changed on the way. Nothing was kept; send it again."]


def test_a_token_of_another_round_is_refused(held, start):
    other = start("vote")
    assert "not signed here" in post(held[0], round=other.code, purpose="vote")[0]
    assert "closed" in post(held[0], round="0" * 32)[0]


def test_a_token_for_another_purpose_is_refused(held):
    assert post(held[0], purpose="pulse") == ["This token is for something else. Nothing was kept."]


@pytest.mark.parametrize("content", [{}, {"text": " "}])
def test_a_post_without_words_is_refused(held, content):
    assert taking.take(wire(held[0], content)).troubles == ["Something is missing: What?. Nothing was kept."]


def test_a_post_with_something_that_was_not_asked_is_refused(held):
    troubles = taking.take(wire(held[0], {"text": "x", "team": "R1"})).troubles
    assert troubles == ["The message holds something that was not asked: team. Nothing was kept."]


def test_a_post_that_is_too_long_is_refused(held):
    assert taking.take(wire(held[0], {"text": "x" * 2001})).troubles == ["This is too long: What?. Nothing was kept."]
    assert waiting() == 0


@pytest.mark.parametrize(
    "body",
    [
        b"",
        b"{}",
        b"x" * 1023,
        b" " * 1024,
        b"[]" + b" " * 1022,
        b"\xff" * 4096,
        pad({"v": 2}),
        pad({"v": 1, "round": 3}),
        pad({"v": 1}),
        pad({"v": 1, "prefix": "zz", "signature": "", "public": ""}),
        *MALFORMED,
    ],
)
def test_rubbish_is_told_apart_and_nothing_is_kept(held, body):
    with pytest.raises(Refused) as trouble:
        taking.take(body)
    assert trouble.value.code in ("voice.size", "voice.not_read")
    assert waiting() == 0


@pytest.mark.parametrize("where", ["post", "reply", "thread"])
def test_malformed_bodies_in_the_room_get_a_sentence(held, settings, rf, where):
    settings.DATA_UPLOAD_MAX_MEMORY_SIZE = 20 * 1024
    for body in (*MALFORMED, b"[" * 15_000, b"x" * 30_000):
        answer = getattr(views, where)(rf.post("/", body, content_type="application/octet-stream"), language="en")
        assert answer.status_code == 200
        told = json.loads(answer.content)
        assert "The message" in (told["html"] if where == "thread" else told["troubles"][0])
    assert waiting() == 0


def test_half_a_letter_inside_a_post_that_is_signed_gets_a_sentence(held):
    inside = r'{"language": "en", "text": "\ud83d"}'
    offer = held[0].offer
    signed = held[0].owner.sign(post_message(offer.instance, offer.code, offer.purpose, inside.encode()))
    assert post(held[0], post=inside, signed=signed.hex()) == [str(UNFIT[Unfit.NOT_READ])]
    assert waiting() == 0


def test_a_message_of_another_length_is_refused(held):
    body = wire(held[0], {"text": "x"})
    for other in (body + b" ", body[:-1]):
        with pytest.raises(Refused):
            taking.take(other)
