"""The organisation itself: units, job roles, people, accounts and working groups, by the same imports a page uses."""

import csv
from collections.abc import Iterable, Iterator
from functools import partial
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from draagvlak.foundation import clock
from draagvlak.foundation.accounts.actions import give_access, set_roles
from draagvlak.foundation.accounts.roles import Role
from draagvlak.foundation.organisation.actions import join_group, person_left, save_group, start_organisation
from draagvlak.foundation.organisation.importing.actions import bring_in
from draagvlak.foundation.organisation.importing.kinds import JOB_ROLES, PEOPLE, UNITS, Kind
from draagvlak.foundation.organisation.models import JobRole, Person, Unit, WorkingGroup
from draagvlak.foundation.sample.content import LANGUAGES, Table, text
from draagvlak.foundation.sample.scenes import Scene
from draagvlak.foundation.sample.world import World
from draagvlak.roof.sample.content import read
from draagvlak.roof.sample.people import MadeUp, everybody

NAME = "Gemeente Rivierstad"
_FIRST_DAY = -545
_GROUPS_DAY = -520
_BY = "Arno Vermeer"  # the administrator, before he has an account


def scenes(world: World) -> Iterator[Scene]:
    yield Scene(_FIRST_DAY, partial(_start, world), place=0)
    yield Scene(_FIRST_DAY, partial(_give_accounts, world), place=1)
    for group in read("organisation/groups")["group"]:
        yield Scene(_GROUPS_DAY, partial(_make_group, world, group))
    for key, member in read("organisation/cast").items():
        if "leaves" in member:
            yield Scene(member["leaves"], partial(_leave, world, key))


def _start(world: World) -> None:
    start_organisation(name=NAME, languages=list(LANGUAGES), is_sample=True, by=_BY)
    people = everybody()
    with TemporaryDirectory() as folder:
        for kind, rows in _files(people):
            path = Path(folder) / f"{kind.code}.csv"
            _write(path, rows)
            bring_in(kind=kind, path=path, file_name=path.name, by=_BY)
    world.units = {unit.code: unit for unit in Unit.objects.all()}
    world.job_roles = {role.code: role for role in JobRole.objects.all()}
    codes = {person.code: person.key for person in people if person.key}
    world.cast = {codes[person.code]: person for person in Person.objects.filter(code__in=codes)}


def _files(people: list[MadeUp]) -> Iterator[tuple[Kind, list[dict[str, Any]]]]:
    """The files in the order in which they can come in: who leads a unit is known only once there are people."""
    units = read("organisation/units")["unit"]
    yield UNITS, [_named(unit, parent=unit.get("parent", "")) for unit in units]
    yield JOB_ROLES, [_named(role, isco08=role["isco08"]) for role in read("organisation/job_roles")["role"]]
    yield (
        PEOPLE,
        [{"code": p.code, "name": p.name, "email": p.email, "unit": p.unit, "job_role": p.job_role} for p in people],
    )
    yield UNITS, [_named(unit, parent=unit.get("parent", ""), lead=_lead(unit, people)) for unit in units]


def _named(row: Table, **more: str) -> dict[str, Any]:
    return {"code": row["code"], "name_nl": row["nl"], "name_en": row["en"], **more}


def _lead(unit: Table, people: Iterable[MadeUp]) -> str:
    if "lead" in unit:
        return next(person.code for person in people if person.key == unit["lead"])
    first_role = next(iter(unit["staff"]))
    return next(p.code for p in people if (p.unit, p.job_role) == (unit["code"], first_role))


def _write(path: Path, rows: list[dict[str, Any]]) -> None:
    with path.open("w", encoding="utf-8-sig", newline="") as file:
        writer = csv.DictWriter(file, fieldnames=list(rows[0]), delimiter=";")
        writer.writerow({field: _column(path.stem, field) for field in rows[0]})
        writer.writerows(rows)


def _column(kind: str, field: str) -> str:
    found = next(one for one in (UNITS, JOB_ROLES, PEOPLE) if one.code == kind)
    return found.column(field).names[0]


def _give_accounts(world: World) -> None:
    for key, member in read("organisation/cast").items():
        if "eyes" not in member and "email" not in member:
            continue
        person = world.cast[key]
        user = give_access(person=person, by=_BY)
        if roles := [Role(role) for role in member.get("roles", ())]:
            set_roles(user=user, roles=roles, by=_BY)


def _make_group(world: World, group: Table) -> None:
    made = save_group(
        group=WorkingGroup(name=text(group, "name"), purpose=text(group, "purpose")), by=world.who("noor")
    )
    for person in (*(world.person(key) for key in group["cast"]), *_from_units(world, group.get("from", {}))):
        join_group(group=made, person=person, by=world.who("noor"))


def _from_units(world: World, numbers: dict[str, int]) -> Iterator[Person]:
    cast = {person.pk for person in world.cast.values()}
    for code, number in numbers.items():
        # By their number and from the end, so that leads, who come first, are left where they are.
        yield from world.units[code].people.exclude(pk__in=cast).order_by("-code")[:number]


def _leave(world: World, key: str) -> None:
    person_left(person=world.person(key), left_on=clock.today(), by=world.who("marleen"))
