"""Freed hours that wait for a word of one person."""

from collections.abc import Iterator

from django.db.models import Q
from django.urls import reverse
from django.utils.translation import gettext

from draagvlak.foundation.findings import Waiting
from draagvlak.foundation.organisation.models import Person
from draagvlak.foundation.register.cards.models import Acceptance, Stage


def freed_hours_to_state(person: Person) -> Iterator[Waiting]:
    silent = person.answers_for.filter(acceptance=Acceptance.ACCEPTED, freed_hours=None).exclude(stage=Stage.RETIRED)
    for use_case in silent.filter(Q(stage=Stage.EXPLORATION) | Q(pilots__isnull=False)).distinct():
        sentence = gettext("Say who gets the hours that “%(name)s” frees.") % {"name": use_case.name}
        yield Waiting(sentence, reverse("value:freed_hours", args=[use_case.pk]))
