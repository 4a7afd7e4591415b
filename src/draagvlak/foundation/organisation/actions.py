"""Changes the organisation: units, people, job roles, working groups."""

from collections.abc import Sequence
from datetime import date
from typing import TypeVar
from urllib.parse import urlsplit

from django.conf import settings
from django.db import IntegrityError, transaction

from draagvlak.foundation import clock
from draagvlak.foundation.decisions.actions import record, start_log
from draagvlak.foundation.organisation.models import JobRole, Organisation, Person, Unit, WorkingGroup
from draagvlak.foundation.organisation.signals import person_leaves
from draagvlak.ui.refused import Refused
from draagvlak.ui.text import Text

N = TypeVar("N", Unit, JobRole, Person, WorkingGroup)


@transaction.atomic
def start_organisation(*, name: str, languages: Sequence[str], is_sample: bool = False, by: object) -> Unit:
    """The organisation, its log and the unit at the top of the tree, which is given back."""
    if Organisation.objects.exists():
        raise Refused("organisation.already_started")
    try:
        with transaction.atomic():
            Organisation.objects.create(
                name=name, languages=list(languages), is_sample=is_sample, started_at=clock.now()
            )
    except IntegrityError as error:  # somebody else was a moment earlier
        raise Refused("organisation.already_started") from error
    start_log(origin=f"{urlsplit(settings.ADDRESS).netloc}/log", is_sample=is_sample)
    top = Unit.objects.create(code="1", name=Text(dict.fromkeys(languages, name)))
    record("organisation.started", by=by, name=name)
    return top


@transaction.atomic
def change_organisation(*, organisation: Organisation, name: str, languages: Sequence[str], by: object) -> None:
    organisation.name, organisation.languages = name, list(languages)
    organisation.save(update_fields=["name", "languages"])
    record("organisation.changed", by=by, name=name, languages=list(languages))


@transaction.atomic
def save_unit(*, unit: Unit, by: object) -> Unit:
    """Add a unit or change it. The form has seen to it that the tree has no loop."""
    return _save(unit, "organisation.unit_added", "organisation.unit_changed", "unit", by)


@transaction.atomic
def remove_unit(*, unit: Unit, by: object) -> None:
    """Only a unit nothing hangs on: no units under it, nobody in it now or before."""
    if unit.children.exists() or unit.people.exists():
        raise Refused("organisation.unit_in_use")
    record("organisation.unit_removed", by=by, about=f"unit:{unit.id}", name=unit.name)
    unit.delete()


@transaction.atomic
def save_job_role(*, job_role: JobRole, by: object) -> JobRole:
    return _save(job_role, "organisation.role_added", "organisation.role_changed", "job_role", by)


@transaction.atomic
def save_person(*, person: Person, by: object) -> Person:
    was = Person.objects.filter(pk=person.pk).values_list("name", flat=True).first()
    saved = _save(person, "organisation.person_added", "organisation.person_changed", "person", by)
    tell_renamed(person, was or person.name, by)
    return saved


@transaction.atomic
def tell_renamed(person: Person, was: str, by: object) -> None:
    """An event with the old and the new name, so that what somebody signed stays theirs."""
    if was != person.name:
        record("organisation.person_renamed", by=by, about=f"person:{person.pk}", name=person.name, was=was)


@transaction.atomic
def person_left(*, person: Person, left_on: date, by: object) -> None:
    """Somebody no longer works here: they lead nothing, and each app hands over what they held."""
    person.left_on = left_on
    person.save(update_fields=["left_on"])
    record(
        "organisation.person_left",
        by=by,
        about=f"person:{person.id}",
        name=person.name,
        left_on=left_on.isoformat(),
    )
    let_go(person, by)


def let_go(person: Person, by: object) -> None:
    """Within a transaction: take somebody who left out of their tasks here and in every other app."""
    Unit.objects.filter(lead=person).update(lead=None)
    person.working_groups.clear()
    person_leaves.send(Person, person=person, by=by)


@transaction.atomic
def person_returned(*, person: Person, by: object) -> None:
    """Somebody works here again. Tasks and access do not come back by themselves."""
    person.left_on = None
    person.save(update_fields=["left_on"])
    record("organisation.person_returned", by=by, about=f"person:{person.id}", name=person.name)


@transaction.atomic
def save_group(*, group: WorkingGroup, by: object) -> WorkingGroup:
    return _save(group, "organisation.group_added", "organisation.group_changed", "working_group", by)


@transaction.atomic
def join_group(*, group: WorkingGroup, person: Person, by: object) -> None:
    group.members.add(person)
    _tell_group("organisation.group_joined", group, person, by)


@transaction.atomic
def leave_group(*, group: WorkingGroup, person: Person, by: object) -> None:
    group.members.remove(person)
    _tell_group("organisation.group_left", group, person, by)


def _tell_group(kind: str, group: WorkingGroup, person: Person, by: object) -> None:
    record(kind, by=by, about=f"working_group:{group.id}", name=group.name, person=person)


def _save(thing: N, added: str, changed: str, word: str, by: object) -> N:
    kind = changed if thing.pk else added
    thing.save()
    record(kind, by=by, about=f"{word}:{thing.pk}", name=thing.name)
    return thing
