"""An organisation with its units and job roles, people who work there, and their accounts."""

from draagvlak.foundation.accounts.models import RoleGrant, User
from draagvlak.foundation.decisions.actions import start_log
from draagvlak.foundation.decisions.models import LogEntry
from draagvlak.foundation.organisation.models import JobRole, Organisation, Person, Unit
from draagvlak.ui.text import Text
from tests.factories import NOW

PASSWORD = "a long enough password"


def make_organisation() -> Organisation:
    """A small organisation with a log: two units under one roof, one job role."""
    start_log(origin="draagvlak.test/log", is_sample=False)
    town = make_unit("R", "Rivierdijk")
    make_unit("R1", Text(nl="Publiekszaken", en="Public Affairs"), under=town)
    make_unit("R2", Text(nl="Belastingen", en="Taxes"), under=town)
    JobRole.objects.create(code="KCC", name=Text(nl="Medewerker klantcontact", en="Customer contact"), isco08="4222")
    return Organisation.objects.create(name="Gemeente Rivierdijk", languages=["nl", "en"], started_at=NOW)


def make_unit(code: str, name: str | Text = "", *, under: Unit | None = None) -> Unit:
    """A unit; a name that is given as words is the same in both languages."""
    words = name or f"Unit {code}"
    return Unit.objects.create(
        code=code, name=words if isinstance(words, Text) else Text(nl=words, en=words), parent=under
    )


def make_account(name: str, *roles: str, password: str = "") -> User:
    """Somebody who can log in; a password is for those who do so through the form."""
    user = User(email=f"{name.lower()}@example.org", name=name)
    if password:
        user.set_password(password)
    user.save()
    RoleGrant.objects.bulk_create(RoleGrant(user=user, role=role, since=NOW) for role in roles)
    return user


def make_person(
    name: str,
    *,
    unit: Unit | str = "R1",
    code: str = "",
    email: str = "",
    user: User | None = None,
    job_role: JobRole | None = None,
) -> Person:
    """Somebody who works here. `unit`: the unit itself, or its code. `code`: the name, when it is not given."""
    there = unit if isinstance(unit, Unit) else Unit.objects.get(code=unit)
    return Person.objects.create(code=code or name, name=name, email=email, unit=there, user=user, job_role=job_role)


def make_people(number: int, unit: Unit, prefix: str = "P") -> list[Person]:
    """So many people without an account, in one query."""
    return Person.objects.bulk_create(
        Person(code=f"{prefix}{n}", name=f"Person {prefix}{n}", unit=unit) for n in range(number)
    )


def join(name: str, *roles: str, unit: str = "R1", leads: str | None = None) -> User:
    """Somebody with an account, a place in the organisation, and these roles; `leads`: the code of a unit."""
    user = make_account(name, *roles, password=PASSWORD)
    person = make_person(name, unit=unit, email=user.email, user=user, job_role=JobRole.objects.get(code="KCC"))
    if leads:
        Unit.objects.filter(code=leads).update(lead=person)
    return user


def events_naming(words: str) -> list[int]:
    """The events in whose text these words stand."""
    return list(LogEntry.objects.filter(body__contains=words).values_list("index", flat=True))
