"""Posts leave the pool in batches: mixed, never early, never few, never twice, and without a time."""

import json

import pytest

from draagvlak.foundation.decisions.models import LogEntry
from draagvlak.foundation.voice import actions, pool
from draagvlak.foundation.voice.actions import releasing
from draagvlak.foundation.voice.models import Batch, Post, Round, State
from draagvlak.foundation.voice.scripts import fingerprint
from tests.web.voice.conftest import five_posts, post, tokens_for

pytestmark = pytest.mark.database


def texts():
    return sorted(one.content["text"] for one in Post.objects.all())


def test_a_batch_leaves_after_a_week_with_five_posts(round_of_questions, people, later):
    five_posts(people, round_of_questions)
    with later(6):
        assert actions.release_due() == 0
    with later(7):
        assert actions.release_due() == 1
    assert texts() == [f"Question {i}" for i in range(5)]
    assert pool.sealed() == {} and pool.counts()[round_of_questions.code].waiting == 0


def test_four_posts_stay(round_of_questions, people, later):
    five_posts(people, round_of_questions, ["a", "b", "c", "d"])
    with later(20):
        assert actions.release_due() == 0
    assert not Post.objects.exists()


def test_the_last_few_questions_of_a_round_leave_with_those_of_the_next(start, people, later):
    first = start()
    five_posts(people, first, ["a", "b", "c"])
    with later(31):
        actions.close_due()
        five_posts(people, start(), ["d", "e", "f", "g", "h"])
        assert actions.release_due() == 1
    assert texts() == ["a", "b", "c", "d", "e", "f", "g", "h"]


def test_a_released_post_knows_its_batch_and_no_time(round_of_questions, people, later):
    five_posts(people, round_of_questions)
    with later(7):
        actions.release_due()
    columns = {field.name for field in Post._meta.concrete_fields}
    read = {"state", "why", "black_outs", "share"}  # what readers did
    assert columns == {"key", "round", "batch", "thread", "content", "public", "signed"} | read
    assert {len(one.key) for one in Post.objects.all()} == {32}


def test_a_pulse_is_counted_at_the_close_and_no_answer_stays(start, people, later, received):
    opened = start("pulse", subject="pulse:1")
    five_posts(people, opened)
    with later(20):
        assert actions.release_due() == 0
    with later(31):
        assert actions.release_due() == 1
    [(subject, contents)] = received["pulse"]
    assert subject == "pulse:1" and sorted(one["text"] for one in contents) == [f"Question {i}" for i in range(5)]
    assert not Post.objects.exists()
    assert pool.counts()[opened.code].waiting == 0


def test_votes_leave_every_week_and_again(start, people, later, received):
    opened = start("vote", people=people[:10])
    held = [tokens_for(person, opened)[0] for person in people[:10]]
    actions.refresh_room()
    assert [post(one) for one in held[:5]] == [[]] * 5
    with later(7):
        assert actions.release_due() == 1
        assert [post(one) for one in held[5:]] == [[]] * 5
        assert actions.release_due() == 0
    with later(14):
        assert actions.release_due() == 1
    assert [len(contents) for _subject, contents in received["vote"]] == [5, 5]


def test_a_batch_is_told_in_the_log_with_its_size_and_the_script(round_of_questions, people, later):
    five_posts(people, round_of_questions)
    with later(7):
        actions.release_due()
    told = json.loads(LogEntry.objects.get(kind="voice.released").body)["details"]
    assert (told["size"], told["script"]) == (5, fingerprint())
    assert "Question 1" not in LogEntry.objects.get(kind="voice.released").body


def test_a_batch_that_arrived_but_was_not_let_go_arrives_no_second_time(round_of_questions, people, later, monkeypatch):
    five_posts(people, round_of_questions)
    with later(7), monkeypatch.context() as patch:
        patch.setattr(releasing.pool, "drop", lambda batch: (_ for _ in ()).throw(OSError("the light went out")))
        with pytest.raises(OSError, match="light"):
            actions.release_due()
    assert pool.sealed()
    with later(7):
        assert actions.release_due() == 0
    assert len(texts()) == 5 and Batch.objects.count() == 1 and pool.sealed() == {}


def test_a_batch_that_was_sealed_but_did_not_arrive_arrives_later(round_of_questions, people, later):
    five_posts(people, round_of_questions)
    pool.seal(piles=[(round_of_questions.code, 0)])
    post(tokens_for(people[6], round_of_questions)[0], "too late for this one")
    assert actions.release_due() == 1
    assert len(texts()) == 5 and pool.counts()[round_of_questions.code].waiting == 1


def test_two_releases_at_once_count_a_batch_once(start, people, received, monkeypatch):
    """Both looked before either wrote: the database lets one of them through, and the other finds it done."""
    opened = start("vote")
    five_posts(people, opened)
    code = pool.seal(piles=[(opened.code, 0)])
    releasing.take_in(code=code, posts=pool.sealed()[code])
    looks = iter([False])
    monkeypatch.setattr(releasing, "has_left", lambda batch: next(looks, True))
    assert actions.release_due() == 0
    assert len(received["vote"]) == Batch.objects.count() == 1 and pool.sealed() == {}


def test_a_batch_that_another_release_took_in_first_is_left_alone(round_of_questions, people, later, monkeypatch):
    """The other one came between sealing and taking in, and has let the batch go already."""
    five_posts(people, round_of_questions)
    seal = pool.seal

    def sealed_and_overtaken(*, piles):
        code = seal(piles=piles)
        monkeypatch.setattr(releasing.pool, "seal", seal)
        with later(7):
            assert actions.release_due() == 1
        return code

    monkeypatch.setattr(releasing.pool, "seal", sealed_and_overtaken)
    with later(7):
        assert actions.release_due() == 0
    assert len(texts()) == 5 and Batch.objects.count() == 1 and pool.sealed() == {}


def test_when_the_receiver_fails_nothing_is_lost(start, people, later, received, monkeypatch):
    opened = start("vote")
    five_posts(people, opened)
    with later(7), monkeypatch.context() as patch:
        patch.setattr(releasing, "record", lambda *a, **b: (_ for _ in ()).throw(OSError("full")))
        with pytest.raises(OSError, match="full"):
            actions.release_due()
    assert not Batch.objects.exists()
    with later(7):
        assert actions.release_due() == 1
    assert Round.objects.get(pk=opened.pk).batches.get().size == 5


def test_posts_wait_to_be_read(round_of_questions, people, later):
    five_posts(people, round_of_questions)
    with later(7):
        actions.release_due()
    assert set(Post.objects.values_list("state", flat=True)) == {State.READING}
