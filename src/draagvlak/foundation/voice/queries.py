"""Reads rounds, counts and posts."""

from dataclasses import dataclass
from datetime import date

from django.db.models import Count, Max, Q, QuerySet

from draagvlak.foundation import clock
from draagvlak.foundation.agreements import queries as agreements
from draagvlak.foundation.organisation.models import Person
from draagvlak.foundation.voice import pool
from draagvlak.foundation.voice.models import Batch, Post, Round, State, Ticket
from draagvlak.foundation.voice.purposes import SERVED
from draagvlak_core.voice import batches


def consented() -> list[str]:
    """Purposes for which the works council's consent is in force at this moment."""
    on = agreements.consented({purpose.consent for purpose in SERVED})
    return [code for code, purpose in SERVED.items() if purpose.consent in on]


def open_rounds() -> QuerySet[Round]:
    """Rounds in which something can be said now. Without consent there are none, also when they were opened with it."""
    return Round.objects.filter(closed_on=None, closes_on__gte=clock.today(), purpose__in=consented())


@dataclass(frozen=True, slots=True)
class Group:
    """Rounds whose posts leave the pool together, and how that pool stands."""

    codes: tuple[str, ...]
    pool: batches.Pool


def groups() -> list[Group]:
    """What can leave together. Questions of all rounds share a pool, so that the last few of a round are not stuck."""
    counts = pool.counts()
    groups: list[Group] = []
    for code in consented():
        purpose = SERVED[code]
        rounds = list(Round.objects.filter(purpose=code))
        if purpose.at_close:
            groups += [_group([one], counts) for one in rounds if not one.is_open]
        elif purpose.moderated:
            groups += [_group(rounds, counts)] if rounds else []
        else:
            groups += [_group([one], counts) for one in rounds]
    return [group for group in groups if group.pool.posts]


def _group(rounds: list[Round], counts: dict[str, pool.Counts]) -> Group:
    """The newest round comes first in `rounds`, and tells how many people could have written."""
    newest = rounds[0]
    purpose = SERVED[newest.purpose]
    together = Batch.objects.filter(purpose=purpose.code) if purpose.moderated else newest.batches.all()
    last = together.order_by("-left_on").values_list("left_on", flat=True).first()
    since = last or min(one.opened_on for one in rounds)
    if purpose.at_close:
        since = date.min  # it waits for the close alone
    waiting = sum(counts.get(one.code, pool.NOTHING).waiting for one in rounds)
    return Group(tuple(one.code for one in rounds), batches.Pool(waiting, newest.eligible, newest.k, since))


def next_release(one: Round) -> date:
    """The first day on which what is written now can leave the pool."""
    if SERVED[one.purpose].at_close:
        return one.closes_on
    same = list(Round.objects.filter(purpose=one.purpose)) if SERVED[one.purpose].moderated else [one]
    return max(batches.next_day(_group(same, {}).pool), clock.today())


def has_left(code: str) -> bool:
    return Batch.objects.filter(code=code).exists()


def waiting_tickets(person: Person | None) -> bool:
    """Does this person still have tokens to fetch in a round that is open?"""
    return person is not None and to_fetch(person).exists()


def to_fetch(person: Person) -> QuerySet[Ticket]:
    """Rounds in which this person has tokens to fetch, or did not confirm that they arrived."""
    still = Q(fetched=False) | ~Q(hidden="")
    return Ticket.objects.filter(still, person=person, round__in=open_rounds())


@dataclass(frozen=True, slots=True)
class Counted:
    """A round with its three public counts, and what its readers did: refused, blacked out, and at most how much."""

    round: Round
    issued: int
    redeemed: int
    refused: int
    reading: int
    blacked: int
    blackest: int


def counted_rounds() -> list[Counted]:
    """Every round, newest first."""
    counts = pool.counts()
    refused, reading = Q(posts__state=State.REFUSED), Q(posts__state=State.READING)
    blacked = Q(posts__share__gt=0)
    fetched = Count("tickets__person", filter=Q(tickets__fetched=True), distinct=True)
    rounds = Round.objects.annotate(
        n_fetched=fetched,
        n_refused=Count("posts", filter=refused, distinct=True),
        n_reading=Count("posts", filter=reading, distinct=True),
        n_blacked=Count("posts", filter=blacked, distinct=True),
        blackest=Max("posts__share"),
    ).order_by("-opened_on", "-pk")  # said here: where rows are counted together, the model's own order does not hold
    return [
        Counted(
            round,
            round.n_fetched if round.issued is None else round.issued,
            counts.get(round.code, pool.NOTHING).redeemed if round.redeemed is None else round.redeemed,
            round.n_refused,
            round.n_reading,
            round.n_blacked,
            round.blackest or 0,
        )
        for round in rounds
    ]


def to_read(person: Person) -> list[Post]:
    """Posts that wait for a reader, in the order of their random keys; those this person judged come last."""
    posts = (
        Post.objects.filter(state=State.READING).select_related("round").prefetch_related("judgements").order_by("key")
    )
    return sorted(posts, key=lambda post: any(one.moderator_id == person.pk for one in post.judgements.all()))
