"""What a post may hold: a short list of fields, stated when its round opens and the same for everybody.

Both sides read it: the quiet room draws its form from it and refuses what does not fit. Trouble comes as codes.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import asdict, dataclass
from enum import StrEnum
from typing import Any

from draagvlak_core.shared.json_texts import read_json

MAX_TEXT = 2000
LANGUAGES = ("nl", "en")


class Kind(StrEnum):
    TEXT = "text"
    CHOICE = "choice"


class Unfit(StrEnum):
    """Why a post does not fit its form."""

    NOT_READ = "not_read"
    UNKNOWN_FIELD = "unknown_field"
    MISSING = "missing"
    TOO_LONG = "too_long"
    NOT_AN_OPTION = "not_an_option"


@dataclass(frozen=True, slots=True)
class Option:
    """One answer to choose: what is posted, and its words by language."""

    value: str
    label: Mapping[str, str]


@dataclass(frozen=True, slots=True)
class Field:
    """One question of a form. `max`: characters, for texts."""

    name: str
    kind: Kind
    label: Mapping[str, str]
    hint: Mapping[str, str] | None = None
    options: tuple[Option, ...] = ()
    needed: bool = True
    max: int = MAX_TEXT


def to_json(fields: Sequence[Field]) -> list[dict[str, Any]]:
    """The fields as they are kept with a round."""
    return [asdict(field) for field in fields]


def from_json(kept: Sequence[Mapping[str, Any]]) -> list[Field]:
    """The fields of a round, as they were kept."""
    return [
        Field(**{**one, "kind": Kind(one["kind"]), "options": tuple(Option(**option) for option in one["options"])})
        for one in kept
    ]


def read(post: str, fields: Sequence[Field]) -> tuple[dict[str, str], list[tuple[Unfit, str]]]:
    """What a post says, and everything that does not fit: (code, name of the field)."""
    try:
        texts = read_json(post)
    except ValueError:
        return {}, [(Unfit.NOT_READ, "")]
    if not isinstance(texts, dict) or not all(isinstance(value, str) for value in texts.values()):
        return {}, [(Unfit.NOT_READ, "")]
    language = texts.pop("language", None)
    if language not in LANGUAGES:
        return {}, [(Unfit.NOT_READ, "language")]
    known = {field.name: field for field in fields}
    found = [(Unfit.UNKNOWN_FIELD, name) for name in texts if name not in known]
    unfit = ((_unfit(texts.get(field.name, "").strip(), field), field.name) for field in fields)
    found.extend((code, name) for code, name in unfit if code)
    return {"language": language, **texts}, found


def _unfit(value: str, field: Field) -> Unfit | None:
    if not value:
        return Unfit.MISSING if field.needed else None
    if field.kind is Kind.CHOICE:
        return None if value in {option.value for option in field.options} else Unfit.NOT_AN_OPTION
    return Unfit.TOO_LONG if len(value) > field.max or "\0" in value else None
