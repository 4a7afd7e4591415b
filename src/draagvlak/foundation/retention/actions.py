"""Sets how long things are kept, and erases."""

import re
from collections.abc import Collection

from django.apps import apps
from django.conf import settings
from django.db import models, transaction
from django.utils import translation

from draagvlak.foundation.accounts.actions import end_visits
from draagvlak.foundation.decisions.actions import erase_bodies, record
from draagvlak.foundation.decisions.models import LogEntry
from draagvlak.foundation.organisation.models import Person
from draagvlak.foundation.retention.agreed import at_most
from draagvlak.foundation.retention.kinds import Kind
from draagvlak.foundation.retention.models import Term
from draagvlak.foundation.retention.queries import before
from draagvlak.foundation.retention.signals import person_erased
from draagvlak.ui.refused import Refused
from draagvlak.ui.text import Text

NOBODY = "–"

# Columns that keep who did something as words, so that they outlive the account: decided_by_name, judged_by.
_SAYS_WHO = re.compile(r"_by(_name)?$")


@transaction.atomic
def set_term(*, kind: Kind, days: int, by: object) -> None:
    """Keep this kind for so many days from now on. Longer than was agreed is refused: that is asked anew."""
    most = at_most(kind)
    if days > most:
        raise Refused("retention.longer_than_agreed", n=most)
    Term.objects.update_or_create(kind=kind.code, defaults={"days": days})
    record("retention.term_set", by=by, about=f"kept:{kind.code}", what=_title(kind), days=days)


@transaction.atomic
def erase_due(*, kind: Kind, by: object) -> int:
    """Erase what is past its term; give how many. Nothing due, nothing told."""
    count = kind.erase(before(kind), by)
    if count:
        record("retention.erased", by=by, about=f"kept:{kind.code}", what=_title(kind), count=count)
    return count


@transaction.atomic
def erase_person(*, person: Person, by: object) -> None:
    """Erase somebody who left: name, address, account, their own skill levels, and the text of events that name them.

    What they decided or promised stays, without a name; figures about groups stay; the log stays whole, because only
    bodies and salts go and the leaves remain.
    """
    if person.left_on is None:
        raise Refused("retention.still_here", name=person.name)
    user = person.user
    said = [person.name, person.email, *((user.name, user.email) if user else ())]
    names = frozenset(name for name in said if name)
    person_erased.send(Person, person=person, names=names)
    _erase_signatures(names)
    for name in sorted(names):
        if LogEntry.objects.filter(body__contains=name).exists():
            erase_bodies(mentions=name, by=by)
    person.delete()
    if user:
        end_visits(user=user)
        user.delete()
    record("retention.person_erased", by=by)


def _title(kind: Kind) -> Text:
    words = Text()
    for code, _name in settings.LANGUAGES:
        with translation.override(code):
            words[code] = str(kind.title)
    return words


def _erase_signatures(names: Collection[str]) -> None:
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
