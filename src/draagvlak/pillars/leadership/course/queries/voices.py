"""The groups that can be asked what they think of a draft, and how many people are in each."""

from collections.abc import Sequence
from dataclasses import dataclass

from django.conf import settings
from django.db.models import Count, Q
from django.utils.translation import gettext, override

from draagvlak.foundation.organisation.models import JobRole, Unit, WorkingGroup
from draagvlak.foundation.organisation.unit_tree import heads, unit_tree
from draagvlak.pillars.leadership.course.models import Consultation
from draagvlak.ui.text import Text

# In a smaller group everyone would know who said it.
SMALLEST = 5
WORKS_COUNCIL = "works_council"
_HERE = Q(people__left_on=None)


@dataclass(frozen=True, slots=True)
class Voice:
    """A group that was asked: a code to keep, and its name."""

    code: str
    name: Text


def council_name() -> Text:
    """What the works council is called, in every language of the interface."""
    found = Text()
    for code, _name in settings.LANGUAGES:
        with override(code):
            found[code] = gettext("The works council")
    return found


def voices_of(consultation: Consultation) -> list[Voice]:
    """Every group this consultation asks."""
    found = [Voice(f"unit:{unit.pk}", unit.name) for unit in consultation.units.order_by("code")]
    found += [Voice(f"role:{role.pk}", role.name) for role in consultation.job_roles.order_by("code")]
    found += [Voice(f"group:{group.pk}", group.name) for group in consultation.groups.order_by("pk")]
    if consultation.works_council:
        found.append(Voice(WORKS_COUNCIL, council_name()))
    return found


def too_small(units: list[Unit], job_roles: Sequence[JobRole], groups: Sequence[WorkingGroup]) -> list[str]:
    """The names of those with fewer than five people who work here; a unit counts with all below it."""
    people = unit_tree().sums(heads())
    small = [str(unit) for unit in units if people.get(unit.pk, 0) < SMALLEST]
    roles = JobRole.objects.filter(pk__in=[role.pk for role in job_roles]).annotate(n=Count("people", filter=_HERE))
    small += [str(role) for role in roles.order_by("code") if role.n < SMALLEST]
    members = Count("members", filter=Q(members__left_on=None))
    some = WorkingGroup.objects.filter(pk__in=[group.pk for group in groups]).annotate(n=members)
    return small + [str(group) for group in some.order_by("pk") if group.n < SMALLEST]
