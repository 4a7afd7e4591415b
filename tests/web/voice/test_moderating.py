"""Two people in two roles; they may black out, not write; and the writer reads what became of it."""

from datetime import timedelta

import pytest
from django.core.exceptions import ValidationError

from draagvlak.foundation import clock
from draagvlak.foundation.accounts.roles import Role
from draagvlak.foundation.voice import actions, pool
from draagvlak.foundation.voice.actions.keeping import erase_posts
from draagvlak.foundation.voice.models import Post, State, Verdict, Why
from draagvlak.foundation.voice.purposes import Reply
from draagvlak.foundation.voice.quiet.replying import take_reply
from draagvlak.foundation.voice.quiet.showing import thread_of
from draagvlak.ui.refused import Refused
from tests.factories.people import join
from tests.voice_client import reply_wire
from tests.web.voice.conftest import five_posts

pytestmark = pytest.mark.database


@pytest.fixture
def released(round_of_questions, people, later):
    """Five posts that wait for readers, and the tokens of their writers."""
    held = five_posts(people, round_of_questions, ["Does Jan de Wit decide?", "b", "c", "d", "e"])
    with later(7):
        actions.release_due()
    return held


def first(released):
    return Post.objects.get(thread=released[0].thread)


def say(post, user, role, verdict=Verdict.PASS, **rest):
    actions.judge(post=post, moderator=user.person, role=role, verdict=verdict, by=user, **rest)
    post.refresh_from_db()


def test_two_people_in_two_roles_pass_a_post_on(released, fatma, wim, received):
    post = first(released)
    say(post, fatma, Role.FACILITATOR)
    assert post.state == State.READING and received["passed"] == []
    say(post, wim, Role.WORKS_COUNCIL)
    assert post.state == State.PASSED
    assert received["passed"] == [(post.key, {"language": "en", "text": "Does Jan de Wit decide?"})]


def test_two_people_in_one_role_are_not_enough(released, fatma):
    other = join("Frits", Role.FACILITATOR)
    say(first(released), fatma, Role.FACILITATOR)
    say(first(released), other, Role.FACILITATOR)
    assert first(released).state == State.READING


def test_one_person_in_two_roles_is_not_enough(released, fatma):
    say(first(released), fatma, Role.FACILITATOR)
    say(first(released), fatma, Role.HR)
    assert first(released).state == State.READING


def test_a_refused_post_loses_its_words_and_keeps_the_reason(released, fatma, wim, received):
    for user, role in ((fatma, Role.FACILITATOR), (wim, Role.WORKS_COUNCIL)):
        say(first(released), user, role, Verdict.REFUSE, why=Why.POINTS_AT)
    assert (first(released).state, first(released).content) == (State.REFUSED, {})
    actions.refresh_room()
    assert "points at one person" in thread_of(released[0].thread, "en")["why"]
    assert received["passed"] == []


def test_a_refusal_needs_a_reason_of_the_list(released, fatma):
    for why in ("", "I disagree"):
        with pytest.raises(ValidationError):
            say(first(released), fatma, Role.FACILITATOR, Verdict.REFUSE, why=why)


def test_a_third_decides_between_two(released, fatma, wim):
    hanna = join("Hanna", Role.HR)
    say(first(released), fatma, Role.FACILITATOR)
    say(first(released), wim, Role.WORKS_COUNCIL, Verdict.REFUSE, why=Why.ATTACK)
    assert first(released).state == State.READING
    say(first(released), hanna, Role.HR)
    assert first(released).state == State.PASSED


def test_what_was_decided_is_not_decided_again(released, fatma, wim):
    say(first(released), fatma, Role.FACILITATOR)
    say(first(released), wim, Role.WORKS_COUNCIL)
    with pytest.raises(ValidationError, match="decided"):
        say(first(released), fatma, Role.FACILITATOR, Verdict.REFUSE, why=Why.ATTACK)


def test_the_writer_reads_where_it_is(released, fatma, wim, received):
    thread = released[0].thread
    assert thread_of(thread, "en")["state"] == "reading"
    assert thread_of("0" * 64, "en")["state"] == "nowhere"
    say(first(released), fatma, Role.FACILITATOR)
    say(first(released), wim, Role.WORKS_COUNCIL)
    actions.refresh_room()
    assert thread_of(thread, "en")["state"] == "passed"


@pytest.fixture
def answered(released, fatma, wim, received):
    say(first(released), fatma, Role.FACILITATOR)
    say(first(released), wim, Role.WORKS_COUNCIL)
    given = Reply({"nl": "Ja", "en": "Yes"}, "Sanne", clock.today())
    received["replies"][first(released).key] = [given]
    return released[0]


def test_an_answer_is_read_from_the_monday_after(answered, later):
    days = 7 - clock.today().weekday()
    with later(days - 1):
        actions.refresh_room()
        assert thread_of(answered.thread, "en")["replies"] == []
    with later(days):
        actions.refresh_room()
        assert thread_of(answered.thread, "en")["replies"][0]["words"] == "Yes"


def test_what_the_writer_says_of_it_is_heard_when_the_week_is_over(answered, received, later):
    monday = clock.today() + timedelta(days=7 - clock.today().weekday())
    days = (monday - clock.today()).days
    with later(days):
        actions.refresh_room()
        assert take_reply(reply_wire(answered, {"found": "No"})).troubles == []
        assert take_reply(reply_wire(answered, {"found": "Yes"})).troubles == []
        actions.release_due()
        assert received["said"] == []
    with later(days + 7):
        actions.release_due()
        actions.release_due()
    assert received["said"] == [(Post.objects.get(thread=answered.thread).key, {"language": "en", "found": "Yes"})]
    assert pool.replies(monday + timedelta(days=20)) == {}


def test_nobody_else_can_speak_in_a_thread(answered, released, later):
    with later(7):
        actions.refresh_room()
        stolen = reply_wire(answered, {"found": "x"}).replace(answered.public.hex().encode(), b"00" * 32)
        assert "changed on the way" in take_reply(stolen).troubles[0] or "closed" in take_reply(stolen).troubles[0]
        assert "closed" in take_reply(reply_wire(released[1], {"found": "x"})).troubles[0]
        with pytest.raises(Refused):
            take_reply(b" " * 1024)


def test_old_posts_lose_their_words(answered, later, fatma):
    with later(3):
        assert erase_posts(before=clock.today() + timedelta(days=30), by=fatma) == 1
    assert Post.objects.get(thread=answered.thread).content == {}
