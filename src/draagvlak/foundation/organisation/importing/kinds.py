"""The three files that can be imported, and how their columns are called in Dutch and English."""

import re
from dataclasses import dataclass

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _


@dataclass(frozen=True, slots=True)
class Column:
    """A column. `names`: what a file may call it; the first two are what our own Dutch and English examples use."""

    field: str
    names: tuple[str, ...]
    what: str | Promise
    required: bool = False

    def is_called(self, name: str) -> bool:
        return plain(name) in map(plain, self.names)


@dataclass(frozen=True, slots=True)
class Kind:
    """One kind of file."""

    code: str
    title: str | Promise
    columns: tuple[Column, ...]
    after: str | Promise = ""

    def column(self, field: str) -> Column:
        return next(column for column in self.columns if column.field == field)

    def header(self, language: str) -> list[str]:
        """The names of the columns in Dutch, or else in English."""
        return [column.names[0 if language == "nl" else 1] for column in self.columns]


_NAMES = (
    Column("name", ("naam", "name"), _("In the first language of your organisation.")),
    Column(
        "name_nl", ("naam (Nederlands)", "name (Dutch)", "naam nl", "name nl", "nederlands", "dutch"), _("In Dutch.")
    ),
    Column("name_en", ("naam (Engels)", "name (English)", "naam en", "name en", "engels", "english"), _("In English.")),
)

UNITS = Kind(
    "units",
    _("Units"),
    (
        Column("code", ("eenheidscode", "unit code", "code", "afdelingscode"), _("Once per unit."), required=True),
        *_NAMES,
        Column(
            "parent",
            ("onderdeel van", "part of", "ouder", "parent", "bovenliggende eenheid"),
            _("The code of the unit it is part of. Empty: a unit at the top."),
        ),
        Column(
            "lead",
            ("teamleider", "team lead", "leidinggevende", "lead", "manager"),
            _("Personnel code or e-mail address of who leads it. Import people first, then this column."),
        ),
    ),
)

JOB_ROLES = Kind(
    "roles",
    _("Job roles"),
    (
        Column("code", ("functiecode", "role code", "code"), _("Once per job role."), required=True),
        *_NAMES,
        Column(
            "isco08",
            ("ISCO-08", "ISCO-08", "isco", "isco08", "isco 08 code"),
            _("Four digits, such as 4222. May be empty."),
        ),
    ),
)

PEOPLE = Kind(
    "people",
    _("People"),
    (
        Column(
            "code",
            ("personeelscode", "personnel code", "code", "personeelsnummer", "employee number"),
            _("Once per person."),
            required=True,
        ),
        Column("name", ("naam", "name"), _("First and last name.")),
        Column(
            "email",
            ("e-mail", "e-mail address", "email", "e-mailadres", "emailadres", "email address", "mail"),
            _("Needed to log in. May be empty."),
        ),
        Column(
            "unit",
            ("eenheid", "unit", "afdeling", "team", "department", "eenheidscode", "unit code"),
            _("The code of the unit somebody works in."),
        ),
        Column(
            "job_role",
            ("functie", "job role", "functiecode", "role", "job", "job role code"),
            _("The code of the job role. May be empty."),
        ),
        Column(
            "left_on",
            ("uit dienst", "left on", "uit dienst op", "left", "last day"),
            _("The last day, as 2026-03-31 or 31-03-2026. Empty: works here."),
        ),
    ),
)

KINDS = {kind.code: kind for kind in (UNITS, JOB_ROLES, PEOPLE)}


def plain(name: str) -> str:
    """A column name without capitals, hyphens and the like: “E-mail ” and “e_mail” are one name."""
    return " ".join(re.findall(r"[a-z0-9]+", name.casefold()))
