"""Looks at every row of a file beside what is here, and gathers all that is wrong instead of stopping at the first."""

import re
from collections.abc import Iterator, Mapping
from contextlib import suppress
from dataclasses import dataclass, field
from datetime import date, datetime

from django.core.exceptions import ValidationError
from django.core.validators import validate_email

from draagvlak.foundation import clock
from draagvlak.foundation.organisation.importing.plan import Fault, Plan, Row, Sheet
from draagvlak.ui.text import Text

LONGEST_CODE, LONGEST_NAME, LONGEST_EMAIL = 40, 120, 254
_DAYS = ("%Y-%m-%d", "%d-%m-%Y", "%d/%m/%Y", "%d.%m.%Y")


@dataclass(slots=True)
class Checker:
    """Reads cells of a sheet; what is wrong goes into `plan.faults`."""

    sheet: Sheet
    plan: Plan = field(default_factory=Plan)

    def has(self, name: str) -> bool:
        return name in self.sheet.columns

    def fault(self, code: str, row: Row, name: str, detail: object = "") -> None:
        self.plan.faults.append(Fault(code, row.number, self.sheet.columns.get(name, name), str(detail)[:80]))

    def rows(self) -> Iterator[Row]:
        """The rows with a usable code; every other row is a fault."""
        seen: dict[str, int] = {}
        for row in self.sheet.rows:
            if not row.code:
                self.fault("code_empty", row, "code")
            elif len(row.code) > LONGEST_CODE:
                self.fault("code_long", row, "code", row.code)
            elif row.code in seen:
                self.fault("code_twice", row, "code", seen[row.code])
            else:
                seen[row.code] = row.number
                yield row

    def text(self, row: Row, known: Text, first: str) -> Text:
        """The name in each language the file has; languages it does not have keep what they were."""
        columns = {"name": first, "name_nl": "nl", "name_en": "en"}
        names = {name: row.cells[name] for name in columns if self.has(name)}
        for name, words in names.items():
            if len(words) > LONGEST_NAME:
                self.fault("name_long", row, name)
        if not any(names.values()) and (names or not known):
            self.fault("name_empty", row, next(iter(names), "name"))
        found = Text(known) | {columns[name]: words for name, words in names.items() if words or name != "name"}
        return Text({language: words for language, words in found.items() if words})

    def name(self, row: Row) -> str:
        words = row.cells["name"]
        if not words:
            self.fault("name_empty", row, "name")
        elif len(words) > LONGEST_NAME:
            self.fault("name_long", row, "name")
        return words

    def isco(self, row: Row) -> str:
        code = row.cells["isco08"]
        if code and not re.fullmatch(r"[0-9]{4}", code):
            self.fault("isco_wrong", row, "isco08", code)
        return code

    def email(self, row: Row) -> str:
        email = row.cells["email"].lower()
        try:
            if email:
                validate_email(email)
        except ValidationError:
            self.fault("email_wrong", row, "email", email)
        if len(email) > LONGEST_EMAIL:
            self.fault("email_wrong", row, "email", email)
        return email

    def one_of(self, row: Row, name: str, known: Mapping[str, object], unknown: str) -> str:
        """A code that must exist; empty is for the caller to judge."""
        code = row.cells[name]
        if code and code not in known:
            self.fault(unknown, row, name, code)
        return code

    def day(self, row: Row, name: str) -> date | None:
        words = row.cells[name]
        if not words:
            return None
        for form in _DAYS:
            with suppress(ValueError):
                day = datetime.strptime(words, form).date()
                if day > clock.today():
                    self.fault("date_ahead", row, name, day.isoformat())
                return day
        self.fault("date_wrong", row, name, words)
        return None
