"""What waits in this room for one person, shown to that person alone."""

from collections.abc import Iterator

from django.db.models import Q
from django.urls import reverse
from django.utils.formats import date_format
from django.utils.translation import gettext

from draagvlak.foundation import clock
from draagvlak.foundation.findings import Waiting
from draagvlak.foundation.organisation.models import Person
from draagvlak.pillars.trust.facts import places
from draagvlak.pillars.trust.models import Conversation, Promise
from draagvlak_core.trust.promises import HeardBack


def waiting_for(person: Person) -> list[Waiting]:
    """Conversations to hold or attend, notes to confirm, promises to keep or to ask back."""
    return [*_facilitates(person), *_promised(person), *_asks_back(person), *_invited(person)]


def _facilitates(person: Person) -> Iterator[Waiting]:
    own = person.facilitates.filter(cancelled_on=None, notes_confirmed_at=None)
    for one in own.filter(Q(held_on=None, planned_on__lte=clock.today()) | ~Q(held_on=None)):
        if one.held_on is None:
            sentence = gettext("Say how the conversation “%(title)s” went.")
        else:
            sentence = gettext("Write down what was said in “%(title)s” and let those who spoke confirm it.")
        yield Waiting(sentence % {"title": one.title}, reverse("trust:conversation", args=[one.pk]))


def _promised(person: Person) -> Iterator[Waiting]:
    unkept = Q(done_on=None) | Q(heard_back__in=[HeardBack.PARTLY, HeardBack.NO])
    for promise in person.promises.filter(unkept):
        if promise.done_on:
            sentence = gettext("You promised “%(words)s”. Those who raised it say it is not done yet.")
        elif promise.due_on < clock.today():
            sentence = gettext("You promised “%(words)s” by %(day)s. That day has passed.")
        else:
            sentence = gettext("You promised “%(words)s” by %(day)s.")
        words = {"words": promise.words, "day": date_format(promise.due_on)}
        yield Waiting(sentence % words, reverse("trust:promise", args=[promise.pk]))


def _asks_back(person: Person) -> Iterator[Waiting]:
    done = Promise.objects.filter(conversation__facilitator=person, heard_back="").exclude(done_on=None)
    for promise in done:
        sentence = gettext("Ask those who raised it whether “%(words)s” was done.") % {"words": promise.words}
        yield Waiting(sentence, reverse("trust:promise", args=[promise.pk]))


def _invited(person: Person) -> Iterator[Waiting]:
    """Conversations to come for this person's unit, or a unit above it."""
    if person.left_on:
        return
    coming = Conversation.objects.filter(
        held_on=None, cancelled_on=None, planned_on__gte=clock.today(), units__in=places().above(person.unit_id)
    ).exclude(facilitator=person)
    for one in coming.filter(Q(job_roles=None) | Q(job_roles=person.job_role_id)).distinct():
        sentence = gettext("You are invited to talk about “%(title)s” on %(day)s.")
        words = {"title": one.title, "day": date_format(one.planned_on)}
        yield Waiting(sentence % words, reverse("trust:conversation", args=[one.pk]))
