"""Success to lock and results to enter."""

from collections.abc import Iterator
from datetime import timedelta

from django.db.models import Exists, OuterRef, Q
from django.urls import reverse
from django.utils.formats import date_format
from django.utils.translation import gettext

from draagvlak.foundation import clock
from draagvlak.foundation.findings import Waiting
from draagvlak.pillars.value.measures.models import Measure
from draagvlak.pillars.value.pilots.models import Pilot

SOON = timedelta(days=30)


def pilots_to_lock() -> Iterator[Waiting]:
    unlocked = Pilot.objects.filter(locked_at=None, ended_on=None, starts_on__lte=clock.today() + SOON)
    for pilot in unlocked.select_related("use_case").only("starts_on", "use_case__name"):
        sentence = gettext("Lock what counts as success in the pilot of “%(name)s”, which starts on %(day)s.")
        if pilot.starts_on < clock.today():
            sentence = gettext("Lock what counts as success in the pilot of “%(name)s”, which started on %(day)s.")
        words = {"name": pilot.use_case.name, "day": date_format(pilot.starts_on)}
        yield Waiting(sentence % words, reverse("value:pilot", args=[pilot.pk]))


def results_to_enter() -> Iterator[Waiting]:
    over = Pilot.objects.filter(Q(ended_on__lte=clock.today()) | Q(ends_on__lte=clock.today())).exclude(locked_at=None)
    missing = Measure.objects.filter(pilot=OuterRef("pk"), results=None)
    for pilot in over.filter(Exists(missing)).select_related("use_case").only("use_case__name"):
        sentence = gettext("Enter the results of the pilot of “%(name)s”.") % {"name": pilot.use_case.name}
        yield Waiting(sentence, reverse("value:pilot", args=[pilot.pk]))
