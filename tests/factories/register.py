"""Uses of AI in the register."""

from typing import Any

from draagvlak.foundation.register.cards.models import UseCase
from draagvlak.ui.text import Text
from tests.factories import NOW


def make_use_case(name: str | Text = "Something else", **fields: Any) -> UseCase:
    """One use of AI. A name that is given as words is in English only."""
    return UseCase.objects.create(name=_text(name), **_times(fields))


def make_use_cases(number: int, **fields: Any) -> list[UseCase]:
    """So many, in one query; those that need one have a name of their own."""
    return UseCase.objects.bulk_create(UseCase(name=_text(f"Use {n}"), **_times(fields)) for n in range(number))


def _text(name: str | Text) -> Text:
    return name if isinstance(name, Text) else Text(en=name)


def _times(fields: dict[str, Any]) -> dict[str, Any]:
    return {"created_at": NOW, "changed_at": NOW, **fields}
