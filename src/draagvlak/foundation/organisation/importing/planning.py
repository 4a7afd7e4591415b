"""What a file would do to units, job roles and people. Each kind reads what is here in two or three queries."""

from collections.abc import Mapping
from typing import Any

from draagvlak.foundation.organisation.importing.checking import Checker
from draagvlak.foundation.organisation.importing.kinds import JOB_ROLES, PEOPLE, UNITS, Kind
from draagvlak.foundation.organisation.importing.plan import Plan, Row, Sheet
from draagvlak.foundation.organisation.models import JobRole, Organisation, Person, Unit
from draagvlak.ui.text import Text
from draagvlak_core.organisation.unit_tree import UnitTree, rings

Known = Mapping[str, dict[str, Any]]

DEEPEST = 40


def make_plan(kind: Kind, sheet: Sheet) -> Plan:
    """What would happen. Writes nothing."""
    make = {UNITS.code: _units, JOB_ROLES.code: _job_roles, PEOPLE.code: _people}[kind.code]
    plan = make(Checker(sheet))
    plan.faults.sort(key=lambda fault: fault.row)
    return plan


def _first_language() -> str:
    organisation = Organisation.objects.first()
    return organisation.languages[0] if organisation and organisation.languages else "nl"


def _absent(known: Known, check: Checker) -> int:
    return len(known.keys() - {row.code for row in check.sheet.rows})


def _units(check: Checker) -> Plan:
    known: Known = {
        code: {"name": Text(name), "parent": parent or "", "lead": lead or ""}
        for code, name, parent, lead in Unit.objects.values_list("code", "name", "parent__code", "lead__code")
    }
    leads = _leads() if check.has("lead") else {}
    first, rows, parents = _first_language(), list(check.rows()), {code: now["parent"] for code, now in known.items()}
    codes = known.keys() | {row.code for row in rows}
    for row in rows:
        now = known.get(row.code)
        wanted: dict[str, Any] = {"name": check.text(row, now["name"] if now else Text(), first)}
        if check.has("parent"):
            wanted["parent"] = check.one_of(row, "parent", dict.fromkeys(codes), "parent_unknown")
            parents[row.code] = wanted["parent"]
        if check.has("lead"):
            wanted["lead"] = _lead(check, row, leads)
        check.plan.add(row, str(wanted["name"]), now, wanted)
    _look_for_rings(check, rows, parents)
    check.plan.absent = _absent(known, check)
    return check.plan


def _leads() -> dict[str, str]:
    """The codes of people who work here, by code and by address."""
    found: dict[str, str] = {}
    for code, email in Person.objects.filter(left_on=None).order_by().values_list("code", "email"):
        found[code] = code
        if email:
            found.setdefault(email.lower(), code)
    return found


def _lead(check: Checker, row: Row, leads: dict[str, str]) -> str:
    words = row.cells["lead"]
    found = leads.get(words) or leads.get(words.lower(), "")
    if words and not found:
        check.fault("lead_unknown", row, "lead", words)
    return found


def _look_for_rings(check: Checker, rows: list[Row], parents: dict[str, str]) -> None:
    by_code = {row.code: row for row in rows}
    found = rings(parents, "")
    for ring in found:
        # Only the file can have closed a ring, so at least one of its units is a row.
        row = next(by_code[code] for code in ring if code in by_code)
        check.fault("loop", row, "parent", " → ".join((*ring, ring[0]) if len(ring) < 6 else (*ring[:5], "…")))
    if not found:
        depths = UnitTree(parents, root="").depths
        too_deep = [code for code, depth in depths.items() if depth == DEEPEST + 1 and code in by_code]
        for code in too_deep[:1]:
            check.fault("deep", by_code[code], "parent", DEEPEST)


def _job_roles(check: Checker) -> Plan:
    known: Known = {
        code: {"name": Text(name), "isco08": isco}
        for code, name, isco in JobRole.objects.values_list("code", "name", "isco08")
    }
    first = _first_language()
    for row in check.rows():
        now = known.get(row.code)
        wanted: dict[str, Any] = {"name": check.text(row, now["name"] if now else Text(), first)}
        if check.has("isco08"):
            wanted["isco08"] = check.isco(row)
        check.plan.add(row, str(wanted["name"]), now, wanted)
    check.plan.absent = _absent(known, check)
    return check.plan


def _people(check: Checker) -> Plan:
    known = _known_people()
    units = set(Unit.objects.values_list("code", flat=True))
    roles = set(JobRole.objects.values_list("code", flat=True))
    emails = {now["email"].lower(): code for code, now in known.items() if now["email"]}
    coming = []
    for row in check.rows():
        now = known.get(row.code)
        wanted = _person(check, row, now, dict.fromkeys(units), dict.fromkeys(roles))
        if now is None and wanted.get("left_on"):
            check.plan.passed += 1  # left before we knew them: there is no reason to keep anything about them
            continue
        coming.append(row)
        check.plan.add(row, wanted.get("name") or (now["name"] if now else ""), now, wanted)
    if check.has("email"):
        _look_for_shared_addresses(check, coming, known, emails)
    check.plan.absent = _absent(known, check)
    return check.plan


def _known_people() -> dict[str, dict[str, Any]]:
    fields = ("code", "name", "email", "unit__code", "job_role__code", "left_on")
    return {
        code: {"name": name, "email": email, "unit": unit, "job_role": role or "", "left_on": left}
        for code, name, email, unit, role, left in Person.objects.order_by().values_list(*fields)
    }


def _person(
    check: Checker, row: Row, now: dict[str, Any] | None, units: Mapping[str, Any], roles: Mapping[str, Any]
) -> dict[str, Any]:
    wanted: dict[str, Any] = {}
    if check.has("name"):
        wanted["name"] = check.name(row)
    elif now is None:
        check.fault("name_empty", row, "name")
    if check.has("email"):
        wanted["email"] = check.email(row)
    if check.has("unit"):
        wanted["unit"] = check.one_of(row, "unit", units, "unit_unknown")
    if not wanted.get("unit", now and now["unit"]):
        check.fault("unit_empty", row, "unit")
    if check.has("job_role"):
        wanted["job_role"] = check.one_of(row, "job_role", roles, "role_unknown")
    if check.has("left_on"):
        wanted["left_on"] = check.day(row, "left_on")
    return wanted


def _look_for_shared_addresses(check: Checker, rows: list[Row], known: Known, emails: dict[str, str]) -> None:
    """No two people may end up with one address: not within the file, and not with somebody outside it."""
    in_file = {row.code for row in rows}
    seen: dict[str, int] = {}
    for row in rows:
        email = row.cells["email"].lower()
        if not email:
            continue
        owner = emails.get(email, row.code)
        if email in seen:
            check.fault("email_twice", row, "email", seen[email])
        elif owner != row.code and owner not in in_file:
            check.fault("email_taken", row, "email", f"{known[owner]['name']} ({owner})")
        seen.setdefault(email, row.number)
