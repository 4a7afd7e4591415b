"""A batch is people, not posts: each post could be of any of k people, and one person writes one of a batch."""

import re

import pytest

from draagvlak.foundation.decisions.models import LogEntry
from draagvlak.foundation.voice import actions, pool
from draagvlak.foundation.voice.models import Batch, Post, Round
from draagvlak.foundation.voice.queries import counted_rounds
from draagvlak.foundation.voice.quiet import taking, views
from draagvlak.foundation.voice.quiet.showing import thread_of
from tests.fetchers import enough_fetch
from tests.voice_client import wire
from tests.web.voice.conftest import five_posts, post, tokens_for

pytestmark = pytest.mark.database


def straight_into_the_pool(held):
    """As it stood there before the room asked how many had fetched."""
    for number, one in enumerate(held):
        name = f"{number}" * 64
        told = {"round_code": one.offer.code, "purpose": one.offer.purpose, "public": "", "signed": ""}
        pool.put(thread=name, digest=name, post='{"text": "x", "language": "en"}', kind=str(one.kind), **told)


def test_nothing_is_taken_before_k_people_fetched_and_the_room_says_why(rf, round_of_questions, people):
    held = [tokens_for(person, round_of_questions)[0] for person in people[:9]]
    actions.refresh_room()
    taken = taking.take(wire(held[0], {"text": "Who decides?"}))
    assert taken.waits and "fewer than 10 people have their tokens" in taken.troubles[0]
    assert pool.counts() == {}, "whoever reads the database finds no post beside nine people"
    page = views.write(rf.get("/"), "en", code=round_of_questions.code).content.decode()
    assert "Nothing is taken here until at least 10 people have their tokens" in page
    tokens_for(people[9], round_of_questions)
    actions.refresh_room()
    assert taking.take(wire(held[0], {"text": "Who decides?"})) == taking.Taken()
    page = views.write(rf.get("/"), "en", code=round_of_questions.code).content.decode()
    assert "Nothing is taken here" not in page


def test_with_fewer_than_k_fetchers_nothing_leaves(round_of_questions, people, later):
    """Nine people fetched tokens, and each wrote: enough people for a batch, and too few for nobody to be guessed."""
    straight_into_the_pool([tokens_for(person, round_of_questions)[0] for person in people[:9]])
    for days in (7, 14, 29):
        with later(days):
            assert actions.release_due() == 0
    assert not Batch.objects.exists() and not Post.objects.exists()


def test_what_too_few_could_have_written_is_let_go_unread_and_its_writer_hears_it(round_of_questions, people, later):
    straight_into_the_pool(tokens_for(people[0], round_of_questions)[:1])
    with later(31):
        actions.release_due()
        actions.release_due()
    assert pool.piles() == {} and not Post.objects.exists()
    closed = Round.objects.get()
    assert (closed.issued, closed.redeemed) == (1, None), "how many were used would say what one person did"
    assert sorted(LogEntry.objects.filter(kind__in=("voice.let_go", "voice.closed_few")).values_list("kind")) == [
        ("voice.closed_few",),
        ("voice.let_go",),
    ]
    assert thread_of("0" * 64, "en")["state"] == "too_few"


def test_five_posts_of_one_person_are_no_batch(round_of_questions, people, later):
    mine = tokens_for(people[0], round_of_questions)
    enough_fetch(round_of_questions)
    assert [post(one, f"mine {number}") for number, one in enumerate(mine)] == [[]] * 5
    with later(7):
        assert actions.release_due() == 0


def test_who_writes_four_times_does_not_push_out_the_one_post_of_another(round_of_questions, people, later):
    flood, other = tokens_for(people[0], round_of_questions), tokens_for(people[1], round_of_questions)
    more = [tokens_for(person, round_of_questions) for person in people[2:5]]
    enough_fetch(round_of_questions)
    assert [post(one, "flood") for one in flood[:4]] == [[]] * 4
    assert post(other[0], "the one post of another") == []
    with later(7):
        assert actions.release_due() == 0
    assert [post(bundle[0], "of somebody else") for bundle in more] == [[]] * 3
    with later(8):
        assert actions.release_due() == 1
    texts = sorted(one.content["text"] for one in Post.objects.all())
    assert texts == ["flood", *["of somebody else"] * 3, "the one post of another"]


def test_of_each_bundle_one_post_at_most_is_in_a_batch(round_of_questions, people, later):
    bundles = [tokens_for(person, round_of_questions) for person in people[:10]]
    actions.refresh_room()
    owner = {held.thread: number for number, bundle in enumerate(bundles) for held in bundle}
    for bundle in bundles:
        assert [post(one, "x") for one in bundle[:3]] == [[]] * 3
    for week in (1, 2, 3):
        with later(7 * week):
            assert actions.release_due() == 1
    for batch in Batch.objects.all():
        writers = [owner[one.thread] for one in batch.posts.all()]
        assert sorted(writers) == list(range(10))


def test_the_kind_of_token_in_turn_moves_on_when_its_batch_left(round_of_questions, people, later):
    def in_turn():
        actions.refresh_room()
        return pool.notice(f"round:{round_of_questions.code}")["kind_in_turn"]

    assert in_turn() == 0
    five_posts(people, round_of_questions)
    assert in_turn() == 0, "it says nothing of what waits"
    with later(7):
        actions.release_due()
        assert in_turn() == 1


def test_in_a_round_of_before_the_bound_is_on_those_who_fetched(round_of_questions, people, later):
    """One key for all tokens, as such a round has after the upgrade: six posts are of two people at least."""
    round_of_questions.keys.filter(kind__gt=0).delete()
    first, other = (tokens_for(person, round_of_questions) for person in people[:2])
    enough_fetch(round_of_questions)
    assert [post(one, "x") for one in first] == [[]] * 5
    with later(7):
        assert actions.release_due() == 0
    assert post(other[0], "y") == []
    with later(7):
        assert actions.release_due() == 1


def seen_by_a_member(browser, rf, opened):
    """All that a member can look at, the quiet room included; but for what differs each time."""
    answers = [browser.get(path) for path in ("/voice/", "/voice/rounds/", "/council/", "/log/", "/me/")]
    room = ((views.home, {}), (views.reopen, {}), (views.write, {"code": opened.code}))
    answers += [view(rf.get("/"), "en", **more) for view, more in room]
    assert {one.status_code for one in answers} == {200}
    pages = [one.content.decode() for one in answers]
    return [re.sub(r'(csrf\w*" value=|data-csrf=|nonce=)"[^"]+"', "", page) for page in pages]


def test_whoever_watches_every_page_sees_nothing_when_somebody_writes(enter, wim, rf, round_of_questions, people):
    bundles = [tokens_for(person, round_of_questions) for person in people[:6]]
    enough_fetch(round_of_questions)
    actions.release_due()
    browser = enter(wim)
    before = seen_by_a_member(browser, rf, round_of_questions)
    for bundle in bundles:
        assert post(bundle[0]) == []
        actions.release_due()  # the tick of each minute
        assert seen_by_a_member(browser, rf, round_of_questions) == before


def test_whoever_watches_every_page_does_not_see_who_fetches(enter, wim, rf, round_of_questions, people):
    browser = enter(wim)
    enough_fetch(round_of_questions)
    before = seen_by_a_member(browser, rf, round_of_questions)
    tokens_for(people[0], round_of_questions)
    actions.release_due()
    assert seen_by_a_member(browser, rf, round_of_questions) == before


def test_counts_of_open_rounds_are_told_once_a_day_and_never_live(round_of_questions, people, later):
    def counts():
        return [(one.issued, one.redeemed) for one in counted_rounds()]

    held = five_posts(people, round_of_questions)
    actions.release_due()
    assert counts() == [(0, 0)]
    with later(1):
        actions.release_due()
        assert counts() == [(10, 5)] and held
        assert post(tokens_for(people[5], round_of_questions)[0]) == []
        actions.release_due()
        assert counts() == [(10, 5)]
    with later(2):
        actions.release_due()
        assert counts() == [(11, 5)], "one token that was used since would point at who was here that day"
    with later(31):
        actions.release_due()
    closed = Round.objects.get()
    assert closed.redeemed == 6, "at the close they are exact, so that anybody can check them"


def test_a_fetcher_of_today_writes_among_those_who_fetched_before(round_of_questions, people):
    """Tokens are handed out early: before a first post there are k people who have them."""
    for number, person in enumerate(people[:10], start=1):
        held = tokens_for(person, round_of_questions)
        actions.refresh_room()
        assert taking.take(wire(held[0], {"text": "x"})).waits == (number < 10)
