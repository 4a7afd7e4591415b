"""Rounds, consent, tokens: everybody the same, once, and nothing kept but that they were fetched."""

from datetime import timedelta

import pytest
from django.core.exceptions import ValidationError

from draagvlak.foundation.agreements.models import Agreement, State
from draagvlak.foundation.agreements.subjects import QUESTIONS
from draagvlak.foundation.decisions.models import LogEntry
from draagvlak.foundation.voice import actions, pool, purposes, queries
from draagvlak.foundation.voice.models import Round, Ticket
from draagvlak.foundation.voice.views.door import _offer
from draagvlak.ui.refused import Refused
from draagvlak_core.voice.blind_tokens import NotAToken
from tests.factories import NOW
from tests.factories.people import make_person
from tests.fetchers import enough_fetch
from tests.voice_client import Offer, hide, show
from tests.web.voice.conftest import TITLE, five_posts, post, tokens_for

pytestmark = pytest.mark.database


def withdraw():
    Agreement.objects.filter(subject=QUESTIONS).update(state=State.ENDED)


def offer_of(one):
    return Offer.of(_offer(one))


def test_without_consent_no_round_opens(people, received):
    withdraw()
    with pytest.raises(ValidationError, match="not agreed"):
        actions.open_round(purpose=purposes.SERVED["question"], title=TITLE, closes_on=NOW.date(), by="x")


def test_a_round_for_fewer_than_k_people_does_not_open(people, received, start):
    with pytest.raises(ValidationError, match="fewer than 10"):
        start(people=people[:9])


def test_a_round_without_a_day_to_come_does_not_open(start):
    with pytest.raises(ValidationError, match="after today"):
        start(days=0)


def test_who_may_take_part_is_frozen_when_a_round_opens(round_of_questions, people):
    late = make_person("Late", unit=people[0].unit)
    with pytest.raises(Refused):
        tokens_for(late, round_of_questions)


def test_everybody_gets_the_same_number_once(round_of_questions, people):
    assert len(tokens_for(people[0], round_of_questions)) == 5
    with pytest.raises(Refused):
        tokens_for(people[0], round_of_questions)


def test_nobody_gets_more_or_fewer_than_the_others(round_of_questions, people):
    hidden = [hide(offer_of(round_of_questions), kind % 5).blinded for kind in range(6)]
    for some in (hidden, hidden[:4], []):
        with pytest.raises(Refused):
            actions.issue(person=people[0], round=round_of_questions, blinded=some)


def test_an_answer_that_got_lost_can_be_asked_again_until_it_arrived(round_of_questions, people):
    offer = offer_of(round_of_questions)
    hidden = offer.bundle()
    ask = {"person": people[0], "round": round_of_questions, "blinded": [one.blinded for one in hidden]}
    first, again = actions.issue(**ask), actions.issue(**ask)
    assert first == again
    assert show(offer, hidden[0], again[0])
    actions.confirm(person=people[0], round=round_of_questions)
    with pytest.raises(Refused):
        actions.issue(**ask)
    assert Ticket.objects.get(person=people[0]).hidden == ""


def test_fetching_tokens_leaves_no_trace_in_the_log(round_of_questions, people):
    before = LogEntry.objects.count()
    tokens_for(people[0], round_of_questions)
    assert LogEntry.objects.count() == before


def test_a_ticket_knows_no_time_and_no_token():
    assert {field.name for field in Ticket._meta.concrete_fields} == {"round", "person", "hidden", "fetched"}


def test_something_that_is_no_blinded_message_is_refused(round_of_questions, people):
    for rubbish in (b"", b"x", b"\xff" * 384):
        with pytest.raises(Refused):
            actions.issue(person=people[0], round=round_of_questions, blinded=[rubbish] * 5)


def test_withdrawing_consent_closes_the_room_at_once(round_of_questions, people):
    held = tokens_for(people[0], round_of_questions)[0]
    enough_fetch(round_of_questions)
    withdraw()
    actions.refresh_room()
    assert "closed" in post(held)[0]
    assert not queries.to_fetch(people[1]).exists()
    with pytest.raises(Refused):
        tokens_for(people[1], round_of_questions)


def test_closing_destroys_the_key_and_who_was_here_and_keeps_three_counts(round_of_questions, people):
    five_posts(people, round_of_questions)
    actions.close_round(round=round_of_questions, by="Fatma")
    closed = Round.objects.get()
    assert {bytes(key.private_key) for key in closed.keys.all()} == {b""} and closed.keys.count() == 5
    assert (closed.eligible, closed.issued, closed.redeemed) == (12, 10, 5)
    assert not Ticket.objects.exists()
    told = LogEntry.objects.get(kind="voice.closed").body
    assert '"eligible":12' in told and '"issued":10' in told and '"redeemed":5' in told


def test_a_closed_round_takes_no_post_and_gives_no_token(round_of_questions, people):
    held = tokens_for(people[0], round_of_questions)[0]
    actions.close_round(round=round_of_questions, by="Fatma")
    actions.refresh_room()
    assert "closed" in post(held)[0]
    with pytest.raises(Refused):
        tokens_for(people[1], round_of_questions)


def test_a_round_closes_by_itself_after_its_last_day(round_of_questions, later):
    with later(30):
        assert actions.close_due() == 0
    with later(31):
        assert actions.close_due() == 1


def test_every_round_has_a_key_of_its_own(start):
    one, other = start("question"), start("vote")
    assert one.keys.get(kind=0).modulus != other.keys.get().modulus
    assert one.keys.count() == one.quota, "a kind for each token"
    with pytest.raises(NotAToken):
        show(offer_of(one), hide(offer_of(one)), b"\1" * 384)


def test_the_pool_forgets_rounds_nobody_knows(round_of_questions, people, received):
    five_posts(people, round_of_questions)
    code = round_of_questions.code
    Round.objects.all().delete()
    actions.release_due()
    assert code not in pool.counts()


def test_the_newest_round_is_counted_first(start):
    """So that a table of rounds does not stand in another order each time."""
    opened = [start("question"), start("pulse")]
    Round.objects.filter(pk=opened[0].pk).update(opened_on=NOW.date())
    Round.objects.filter(pk=opened[1].pk).update(opened_on=NOW.date() + timedelta(1))
    assert [one.round for one in queries.counted_rounds()] == opened[::-1]
