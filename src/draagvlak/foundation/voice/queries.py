"""Reads rounds, counts and posts."""

from dataclasses import dataclass

from django.db.models import Count, Max, Q, QuerySet

from draagvlak.foundation import clock
from draagvlak.foundation.agreements import queries as agreements
from draagvlak.foundation.organisation.models import Person
from draagvlak.foundation.voice.models import Batch, Post, Round, State, Ticket
from draagvlak.foundation.voice.purposes import SERVED

NOT_ARRIVED = Q(fetched=False) | ~Q(hidden="")  # tickets whose tokens were not fetched, or not heard to have arrived


def consented() -> list[str]:
    """Purposes for which the works council's consent is in force at this moment."""
    on = agreements.consented({purpose.consent for purpose in SERVED})
    return [code for code, purpose in SERVED.items() if purpose.consent in on]


def open_rounds() -> QuerySet[Round]:
    """Rounds in which something can be said now. Without consent there are none, also when they were opened with it."""
    return Round.objects.filter(closed_on=None, closes_on__gte=clock.today(), purpose__in=consented())


def has_left(code: str) -> bool:
    return Batch.objects.filter(code=code).exists()


def waiting_tickets(person: Person | None) -> bool:
    """Does this person still have tokens to fetch in a round that is open?

    Every page asks this, and nearly always nothing is left: consent is only asked for when something is.
    """
    if person is None:
        return False
    running = {"round__closed_on": None, "round__closes_on__gte": clock.today()}
    tickets = Ticket.objects.filter(NOT_ARRIVED, person=person, **running).order_by()
    purposes = set(tickets.values_list("round__purpose", flat=True))
    return bool(purposes) and not purposes.isdisjoint(consented())


def to_fetch(person: Person) -> QuerySet[Ticket]:
    """Rounds in which this person has tokens to fetch, or did not confirm that they arrived."""
    return Ticket.objects.filter(NOT_ARRIVED, person=person, round__in=open_rounds())


@dataclass(frozen=True, slots=True)
class Counted:
    """A round with its three public counts, and what its readers did: refused, blacked out, and at most how much.

    `issued` and `redeemed` as they are told, which is not live; None while they are not told.
    """

    round: Round
    issued: int | None
    redeemed: int | None
    refused: int
    reading: int
    blacked: int
    blackest: int


def counted_rounds() -> list[Counted]:
    """Every round, newest first. Nothing here is counted anew when a page is opened, but for what readers did."""
    refused, reading = Q(posts__state=State.REFUSED), Q(posts__state=State.READING)
    rounds = Round.objects.annotate(
        n_refused=Count("posts", filter=refused),
        n_reading=Count("posts", filter=reading),
        n_blacked=Count("posts", filter=Q(posts__share__gt=0)),
        blackest=Max("posts__share"),
    ).order_by("-opened_on", "-pk")  # said here: where rows are counted together, the model's own order does not hold
    return [
        Counted(one, one.issued, one.redeemed, one.n_refused, one.n_reading, one.n_blacked, one.blackest or 0)
        for one in rounds
    ]


def to_read(person: Person) -> list[Post]:
    """Posts that wait for a reader, in the order of their random keys; those this person judged come last."""
    posts = (
        Post.objects.filter(state=State.READING).select_related("round").prefetch_related("judgements").order_by("key")
    )
    return sorted(posts, key=lambda post: any(one.moderator_id == person.pk for one in post.judgements.all()))
