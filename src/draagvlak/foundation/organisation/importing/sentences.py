"""Each fault as one clear sentence: what is wrong, where, and what to do."""

from dataclasses import dataclass
from datetime import date
from typing import Any

from django.utils.formats import date_format
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from draagvlak.foundation.organisation.importing.plan import Fault, Wish
from draagvlak.ui.text import Text

SENTENCES: dict[str, Promise] = {
    "no_rows": _("The file has a row with column names and nothing below it. Add rows and try again."),
    "column_missing": _("Row %(row)s: the column “%(column)s” (or “%(detail)s”) is not in the file. Add it."),
    "column_twice": _("Row %(row)s: the columns “%(column)s” and “%(detail)s” mean the same. Remove one of them."),
    "code_empty": _("Row %(row)s, column %(column)s: the code is empty. Every row needs a code of its own."),
    "code_long": _("Row %(row)s, column %(column)s: the code “%(detail)s” is too long. Use at most 40 characters."),
    "code_twice": _(
        "Row %(row)s, column %(column)s: the code of row %(detail)s is here once more. Use each code once."
    ),
    "name_empty": _("Row %(row)s, column %(column)s: the name is empty. Fill it in."),
    "name_long": _("Row %(row)s, column %(column)s: the name is too long. Use at most 120 characters."),
    "parent_unknown": _(
        "Row %(row)s, column %(column)s: there is no unit with the code “%(detail)s”, not in this file and not in "
        "Draagvlak. Add that unit or change the code."
    ),
    "loop": _(
        "Row %(row)s, column %(column)s: the units go round in a circle: %(detail)s. Change which unit one of them is "
        "part of."
    ),
    "deep": _("Row %(row)s, column %(column)s: the tree is more than %(detail)s units deep here. Make it flatter."),
    "lead_unknown": _(
        "Row %(row)s, column %(column)s: nobody who works here has the code or e-mail address “%(detail)s”. Import "
        "people first, or leave this column out."
    ),
    "isco_wrong": _(
        "Row %(row)s, column %(column)s: “%(detail)s” is not an ISCO-08 code. It has four digits, such as 4222."
    ),
    "email_wrong": _(
        "Row %(row)s, column %(column)s: “%(detail)s” is not an e-mail address. Correct it or leave it empty."
    ),
    "email_twice": _(
        "Row %(row)s, column %(column)s: row %(detail)s has the same e-mail address. Each person needs their own."
    ),
    "email_taken": _(
        "Row %(row)s, column %(column)s: this e-mail address belongs to %(detail)s, who is not in this file under this "
        "code. Change the code of that person in Draagvlak first, or correct the address."
    ),
    "unit_empty": _("Row %(row)s, column %(column)s: the unit is empty. Everyone works in a unit."),
    "unit_unknown": _(
        "Row %(row)s, column %(column)s: there is no unit with the code “%(detail)s”. Import units first or correct it."
    ),
    "role_unknown": _(
        "Row %(row)s, column %(column)s: there is no job role with the code “%(detail)s”. Import job roles first, or "
        "correct it."
    ),
    "date_wrong": _(
        "Row %(row)s, column %(column)s: “%(detail)s” is not a date. Write it as 2026-03-31 or 31-03-2026."
    ),
    "date_ahead": _(
        "Row %(row)s, column %(column)s: %(detail)s has not come yet. Leave it empty and import again after that day."
    ),
    "last_administrator": _(
        "Row %(row)s: this is the last administrator, who cannot leave. Make somebody else administrator first."
    ),
}


def tell(fault: Fault) -> str:
    """The sentence in the language of the moment. An unknown code is a mistake of ours: KeyError."""
    return str(SENTENCES[fault.code]) % {"row": fault.row, "column": fault.column, "detail": fault.detail}


FIELDS: dict[str, Promise] = {
    "name": _("Name"),
    "parent": _("Part of"),
    "lead": _("Team lead"),
    "isco08": _("ISCO-08 code"),
    "email": _("E-mail address"),
    "unit": _("Unit"),
    "job_role": _("Job role"),
    "left_on": _("Left on"),
}


@dataclass(frozen=True, slots=True)
class Change:
    """What would change about one thing: (field, before, after) in words."""

    row: int
    name: str
    code: str
    fields: list[tuple[str, str, str]]


def in_words(wish: Wish) -> Change:
    """A change as a reader can weigh it."""
    fields = [(str(FIELDS[field]), _value(old), _value(wish.after[field])) for field, old in wish.before.items()]
    return Change(wish.row, wish.name, wish.code, fields)


def _value(value: Any) -> str:
    """A text in every language it has, because only one of them may have changed."""
    if isinstance(value, Text):
        return ", ".join(f"{words} ({language})" for language, words in value.items())
    if isinstance(value, date):
        return date_format(value, "j F Y")
    return str(value or "–")
