"""Brings a file in: everything in one transaction, or nothing at all."""

from collections.abc import Mapping
from pathlib import Path
from typing import Any

from django.db import transaction

from draagvlak.foundation.accounts.actions import LAST_ADMINISTRATOR
from draagvlak.foundation.decisions.actions import record
from draagvlak.foundation.organisation.actions import let_go, tell_renamed
from draagvlak.foundation.organisation.importing.kinds import JOB_ROLES, PEOPLE, UNITS, Kind
from draagvlak.foundation.organisation.importing.plan import Fault, Plan, Wish
from draagvlak.foundation.organisation.importing.planning import make_plan
from draagvlak.foundation.organisation.importing.reading import read
from draagvlak.foundation.organisation.models import JobRole, Person, Unit
from draagvlak.ui.refused import Refused

BATCH = 1_000


class Faulty(Exception):
    """The file cannot come in as it is; `plan.faults` say why."""

    def __init__(self, plan: Plan) -> None:
        super().__init__(plan.faults)
        self.plan = plan


@transaction.atomic
def bring_in(*, kind: Kind, path: Path, file_name: str, by: object) -> Plan:
    """Import a file. It is looked at once more: since the preview, something may have changed."""
    plan = make_plan(kind, read(kind, path))
    if plan.faults:
        raise Faulty(plan)
    write = {UNITS.code: _units, JOB_ROLES.code: _job_roles, PEOPLE.code: _people}[kind.code]
    write(plan, by)
    record(
        "organisation.imported",
        by=by,
        about=f"import:{kind.code}",
        file=file_name,
        new=len(plan.new),
        changed=len(plan.changed),
        same=plan.same,
    )
    return plan


def _units(plan: Plan, by: object) -> None:
    Unit.objects.bulk_create([Unit(code=wish.code, name=wish.after["name"]) for wish in plan.new], batch_size=BATCH)
    leads = dict(Person.objects.filter(left_on=None).order_by().values_list("code", "id"))
    units = {unit.code: unit for unit in Unit.objects.all()}
    touched = []
    # Parents come last: a unit may be part of one that stands further down in the file.
    for wish in (*plan.new, *plan.changed):
        unit = units[wish.code]
        unit.name = wish.after.get("name", unit.name)
        if "parent" in wish.after:
            unit.parent_id = units[wish.after["parent"]].id if wish.after["parent"] else None
        if "lead" in wish.after:
            unit.lead_id = leads.get(wish.after["lead"])
        touched.append(unit)
    Unit.objects.bulk_update(touched, ["name", "parent", "lead"], batch_size=BATCH)


def _job_roles(plan: Plan, by: object) -> None:
    JobRole.objects.bulk_create([JobRole(code=wish.code, **wish.after) for wish in plan.new], batch_size=BATCH)
    roles = JobRole.objects.in_bulk([wish.code for wish in plan.changed], field_name="code")
    for wish in plan.changed:
        _set(roles[wish.code], wish.after)
    JobRole.objects.bulk_update(roles.values(), ["name", "isco08"], batch_size=BATCH)


def _people(plan: Plan, by: object) -> None:
    units = dict(Unit.objects.values_list("code", "id"))
    roles = dict(JobRole.objects.values_list("code", "id"))

    def fields(wish: Wish) -> dict[str, Any]:
        found = dict(wish.after)
        if "unit" in found:
            found["unit_id"] = units[found.pop("unit")]
        if "job_role" in found:
            found["job_role_id"] = roles.get(found.pop("job_role"))
        return found

    people = Person.objects.select_related("user").in_bulk([wish.code for wish in plan.changed], field_name="code")
    leaving = [wish for wish in plan.changed if wish.after.get("left_on") and wish.before["left_on"] is None]
    # Two people may swap addresses: all are taken away first, because each must be free before it is given.
    moved = [people[wish.code].id for wish in plan.changed if "email" in wish.after]
    for start in range(0, len(moved), BATCH):
        Person.objects.filter(id__in=moved[start : start + BATCH]).update(email="")
    names = {code: person.name for code, person in people.items()}
    for wish in plan.changed:
        _set(people[wish.code], fields(wish))
    Person.objects.bulk_update(people.values(), ["name", "email", "unit", "job_role", "left_on"], batch_size=BATCH)
    Person.objects.bulk_create([Person(code=wish.code, **fields(wish)) for wish in plan.new], batch_size=BATCH)
    for code, person in people.items():
        tell_renamed(person, names[code], by)
    for wish in leaving:
        _leave(people[wish.code], wish, plan, by)


def _leave(person: Person, wish: Wish, plan: Plan, by: object) -> None:
    try:
        let_go(person, by)
    except Refused as error:
        if error.code != LAST_ADMINISTRATOR:
            raise
        plan.faults.append(Fault("last_administrator", wish.row))
        raise Faulty(plan) from error


def _set(thing: object, values: Mapping[str, Any]) -> None:
    for name, value in values.items():
        setattr(thing, name, value)
