"""What waits in this room for one person, shown to that person alone."""

from collections.abc import Iterator
from datetime import timedelta

from django.db.models import Exists, OuterRef, Q
from django.urls import reverse
from django.utils.formats import date_format
from django.utils.translation import gettext

from draagvlak.foundation import clock
from draagvlak.foundation.accounts.members import Member
from draagvlak.foundation.accounts.rights import Right
from draagvlak.foundation.findings import Waiting
from draagvlak.foundation.organisation.models import Person
from draagvlak.foundation.register.cards.models import Acceptance, Stage
from draagvlak.pillars.value.models import Measure, Pilot

SOON = timedelta(days=30)


def waiting_for(person: Person) -> list[Waiting]:
    """Freed hours to state, success to lock, results to enter."""
    found = list(_freed_hours(person))
    if Member(person.user).may(Right.RUN_PILOTS):
        found += [*_to_lock(), *_to_measure()]
    return found


def _freed_hours(person: Person) -> Iterator[Waiting]:
    silent = person.answers_for.filter(acceptance=Acceptance.ACCEPTED, freed_hours=None).exclude(stage=Stage.RETIRED)
    for use_case in silent.filter(Q(stage=Stage.EXPLORATION) | Q(pilots__isnull=False)).distinct():
        sentence = gettext("Say who gets the hours that “%(name)s” frees.") % {"name": use_case.name}
        yield Waiting(sentence, reverse("value:freed_hours", args=[use_case.pk]))


def _to_lock() -> Iterator[Waiting]:
    unlocked = Pilot.objects.filter(locked_at=None, ended_on=None, starts_on__lte=clock.today() + SOON)
    for pilot in unlocked.select_related("use_case"):
        sentence = gettext("Lock what counts as success in the pilot of “%(name)s”, which starts on %(day)s.")
        if pilot.starts_on < clock.today():
            sentence = gettext("Lock what counts as success in the pilot of “%(name)s”, which started on %(day)s.")
        words = {"name": pilot.use_case.name, "day": date_format(pilot.starts_on)}
        yield Waiting(sentence % words, reverse("value:pilot", args=[pilot.pk]))


def _to_measure() -> Iterator[Waiting]:
    over = Pilot.objects.filter(Q(ended_on__lte=clock.today()) | Q(ends_on__lte=clock.today())).exclude(locked_at=None)
    missing = Measure.objects.filter(pilot=OuterRef("pk"), results=None)
    for pilot in over.filter(Exists(missing)).select_related("use_case"):
        sentence = gettext("Enter the results of the pilot of “%(name)s”.") % {"name": pilot.use_case.name}
        yield Waiting(sentence, reverse("value:pilot", args=[pilot.pk]))
