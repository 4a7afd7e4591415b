"""Promises that wait for one person: to keep, or to ask back."""

from collections.abc import Iterator

from django.db.models import Q
from django.urls import reverse
from django.utils.formats import date_format
from django.utils.translation import gettext

from draagvlak.foundation import clock
from draagvlak.foundation.findings import Waiting
from draagvlak.foundation.organisation.models import Person
from draagvlak.pillars.trust.promises.models import Promise
from draagvlak_core.trust.promises import HeardBack


def promised_by(person: Person) -> Iterator[Waiting]:
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


def asked_back_by(person: Person) -> Iterator[Waiting]:
    done = Promise.objects.filter(conversation__facilitator=person, heard_back="").exclude(done_on=None)
    for promise in done:
        sentence = gettext("Ask those who raised it whether “%(words)s” was done.") % {"words": promise.words}
        yield Waiting(sentence, reverse("trust:promise", args=[promise.pk]))
