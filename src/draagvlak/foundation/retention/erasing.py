"""What else has to be erased with a person: each app can say so, in its `kept.py`.

@on_erasing
def forget(person: Person, names: frozenset[str]) -> None: ...
"""

import re
from collections.abc import Callable, Collection

from django.apps import apps
from django.db import models

from draagvlak.foundation.organisation.models import Person

Erasing = Callable[[Person, frozenset[str]], None]

FUNCTIONS: list[Erasing] = []
NOBODY = "–"

# Columns that keep who did something as words, so that they outlive the account: decided_by_name, judged_by.
_SAYS_WHO = re.compile(r"_by(_name)?$")


def on_erasing(function: Erasing) -> Erasing:
    """Have `function(person, names)` called just before a person is erased, in the same transaction."""
    if function not in FUNCTIONS:
        FUNCTIONS.append(function)
    return function


@on_erasing
def erase_signatures(person: Person, names: Collection[str]) -> None:
    """Take the names out of every column that says who did something, in every app."""
    for model in apps.get_models():
        if not model.__module__.startswith("draagvlak."):
            continue
        for field in model._meta.concrete_fields:
            if isinstance(field, models.CharField | models.TextField) and _SAYS_WHO.search(field.name):
                for name in names:
                    _erase_name(model, field.name, name)


def _erase_name(model: type[models.Model], column: str, name: str) -> None:
    word = re.compile(rf"(?<!\w){re.escape(name)}(?!\w)")
    for row in model._base_manager.filter(**{f"{column}__contains": name}).only(column):
        setattr(row, column, word.sub(NOBODY, getattr(row, column)))
        row.save(update_fields=[column])
