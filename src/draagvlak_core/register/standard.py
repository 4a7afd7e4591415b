"""The publication standard 1.0 of the Dutch Algorithm Register, as data, and the check of one record against it.

Source: `config_v1_0.json` and the delivery API's OpenAPI description (version 1.0, 2025-09-03) of the Dutch government.
Where handbook and API differ (short description, names of categories), the API is followed.
"""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from draagvlak_core.register.texts import ALLOWED_TAGS, length_without_html, tags_in
from draagvlak_core.tables.problems import Problem

VERSION = "1.0"
STATUSES = ("In ontwikkeling", "In gebruik", "Buiten gebruik")
CATEGORIES = ("Hoog-risico AI-systeem", "Impactvolle algoritmes", "Overige algoritmes")
THEMES = (
    "Organisatie en bedrijfsvoering",
    "Cultuur en recreatie",
    "Economie",
    "Overheidsfinanciën",
    "Wonen",
    "Internationaal",
    "Migratie en integratie",
    "Natuur en milieu",
    "Onderwijs en wetenschap",
    "Openbare orde en veiligheid",
    "Recht",
    "Ruimte en infrastructuur",
    "Sociale zekerheid",
    "Verkeer",
    "Werk",
    "Zorg en gezondheid",
)


@dataclass(frozen=True, slots=True)
class Field:
    """One field. `kind`: text, html, month (yyyy-mm), choice, choices or links ([{title, link}]).

    `limit` counts characters without HTML; for links `parts` holds (key, limit or None, required).
    """

    key: str
    kind: str = "text"
    limit: int | None = None
    required: bool = False
    permitted: tuple[str, ...] = ()
    parts: tuple[tuple[str, int | None, bool], ...] = ()

    @property
    def tags(self) -> tuple[str, ...]:
        return ALLOWED_TAGS if self.kind == "html" else ()


def _links(key: str, title: int | None, link_required: bool = True) -> Field:
    return Field(key, "links", parts=(("title", title, True), ("link", 500, link_required)))


FIELDS: tuple[Field, ...] = (
    Field("name", limit=100, required=True),
    Field("description_short", limit=400, required=True),
    Field("organization", limit=100, required=True),
    Field("category", "choices", permitted=THEMES),
    Field("status", "choice", required=True, permitted=STATUSES),
    Field("begin_date", "month", 7),
    Field("end_date", "month", 7),
    Field("contact_email", limit=500, required=True),
    Field("website", limit=500),
    Field("publication_category", "choice", required=True, permitted=CATEGORIES),
    Field("url", limit=500),
    Field("goal", "html", 2500),
    Field("proportionality", "html", 2500),
    Field("human_intervention", "html", 2500),
    Field("risks", "html", 2500),
    Field("lawful_basis", "html", 2500),
    _links("lawful_basis_grouping", 100),
    Field("process_index_url", limit=500),
    _links("impacttoetsen_grouping", None, link_required=False),
    Field("impacttoetsen", "html", 2500),
    Field("source_data", "html", 2500),
    _links("source_data_grouping", 500),
    Field("methods_and_models", "html", 5000),
    Field("provider", limit=200),
    Field("publiccode", limit=500),
    Field("lang", "choice", required=True, permitted=("nld",)),
    Field("standard_version", "choice", permitted=(VERSION,)),
    Field("source_id", limit=100),
    Field("tags", "html", 2500),
    Field("lars"),
    Field("publication_dt"),
)
BY_KEY = {field.key: field for field in FIELDS}
KEYS = tuple(BY_KEY)

# What kind of thing a problem code says about a record.
OVER_LIMIT = frozenset(("too_long", "tag_not_allowed"))
INCOMPLETE = frozenset(("missing", "link_incomplete"))
WRONG_VALUE = frozenset(("not_permitted", "wrong_month", "wrong_type"))
OUTSIDE = frozenset(("unknown_field",))

_MONTH = re.compile(r"\d{4}-(0[1-9]|1[0-2])")


def check_limits(record: Mapping[str, object]) -> list[Problem]:
    """Everything in which a record departs from the standard, field by field; nothing is repaired or excused.

    Empty ('' or None) is the same as absent. The codes fall into OVER_LIMIT, INCOMPLETE, WRONG_VALUE and OUTSIDE.
    """
    problems = [problem for field in FIELDS for problem in _check(field, record.get(field.key))]
    problems += [Problem("unknown_field", column=key) for key in record if key not in BY_KEY]
    return problems


def _check(field: Field, value: Any) -> Iterator[Problem]:
    fits = isinstance(value, list if field.kind in ("choices", "links") else str)
    if value in (None, "", []):
        if field.required:
            yield Problem("missing", column=field.key)
    elif not fits:
        yield Problem("wrong_type", column=field.key, detail=type(value).__name__)
    elif field.kind == "links":
        yield from _check_links(field, value)
    elif field.kind in ("choice", "choices"):
        yield from _check_choice(field, value if isinstance(value, list) else [value])
    else:
        yield from _check_text(field, field.key, field.limit, value)


def _check_text(field: Field, column: str, limit: int | None, text: str) -> Iterator[Problem]:
    if field.required and not text.strip():
        yield Problem("missing", column=column)
    length = length_without_html(text)
    if limit is not None and length > limit:
        yield Problem("too_long", column=column, detail=f"{length} > {limit}")
    for tag in sorted(tags_in(text) - set(field.tags)):
        yield Problem("tag_not_allowed", column=column, detail=f"<{tag}>")
    if field.kind == "month" and not _MONTH.fullmatch(text):
        yield Problem("wrong_month", column=column, detail=text[:40])


def _check_choice(field: Field, values: list[object]) -> Iterator[Problem]:
    for value in values:
        if value not in field.permitted:
            yield Problem("not_permitted", column=field.key, detail=str(value)[:80])


def _check_links(field: Field, items: list[object]) -> Iterator[Problem]:
    for number, item in enumerate(items, 1):
        place = f"{field.key}[{number}]"
        if not isinstance(item, Mapping):
            yield Problem("wrong_type", column=place, detail=type(item).__name__)
            continue
        for key, limit, required in field.parts:
            yield from _check_part(field, f"{place}.{key}", limit, required, item.get(key))


def _check_part(field: Field, place: str, limit: int | None, required: bool, value: object) -> Iterator[Problem]:
    if value is None or value == "":
        if required:
            yield Problem("link_incomplete", column=place)
    elif not isinstance(value, str):
        yield Problem("wrong_type", column=place, detail=type(value).__name__)
    else:
        yield from _check_text(field, place, limit, value)
