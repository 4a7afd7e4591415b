"""Sets how long things are kept, and erases."""

import re
from typing import Any

from django.apps import apps
from django.conf import settings
from django.db import models, transaction
from django.utils import translation

from draagvlak.foundation.accounts.actions import end_visits
from draagvlak.foundation.decisions.actions import PEOPLE, erase_bodies, record
from draagvlak.foundation.organisation.models import Person
from draagvlak.foundation.retention.agreed import at_most
from draagvlak.foundation.retention.kinds import Kind
from draagvlak.foundation.retention.models import NumberBeside, Term
from draagvlak.foundation.retention.naming import Naming, naming_of
from draagvlak.foundation.retention.queries import before
from draagvlak.foundation.retention.signals import person_erased
from draagvlak.ui.refused import Refused
from draagvlak.ui.text import Text
from draagvlak_core.decisions.naming import Names

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
def erase_person(*, person: Person, by: object, unsure_too: bool = False) -> None:
    """Erase somebody who left: name, address, account, their own skill levels, and the text of events that name them.

    What they decided or promised stays, without a name; figures about groups stay; the log stays whole, because only
    bodies and salts go and the leaves remain. Where a namesake may be meant, the name stays unless `unsure_too`.
    """
    if person.left_on is None:
        raise Refused("retention.still_here", name=person.name)
    user, naming = person.user, naming_of(person)
    names = naming.of(unsure_too=unsure_too)
    person_erased.send(Person, person=person, names=names)
    _erase_signatures(naming, names)
    going = naming.by_number | naming.by_name | (naming.unsure if unsure_too else frozenset())
    erase_bodies(events=going, by=by)
    NumberBeside.objects.filter(entry__in=going).delete()
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


def _erase_signatures(naming: Naming, names: Names) -> None:
    """Take the names out of every column that says who did something, in every app."""
    for model in apps.get_models():
        if not model.__module__.startswith("draagvlak."):
            continue
        fields = {field.name: field for field in model._meta.concrete_fields}
        for field in fields.values():
            if isinstance(field, models.CharField | models.TextField) and _SAYS_WHO.search(field.name):
                who = fields.get(field.name.removesuffix("_name"))
                _erase_names(model, field.name, who if isinstance(who, models.ForeignKey) else None, naming, names)


def _erase_names(
    model: type[models.Model], column: str, who: "models.ForeignKey[Any, Any] | None", naming: Naming, names: Names
) -> None:
    """In one column. Where `who` beside it says by number who it was, that decides, and not the name."""
    all_names = naming.of(unsure_too=True)
    for row in model._base_manager.exclude(**{column: ""}).order_by():
        text, key = getattr(row, column), getattr(row, who.attname) if who else None
        if who and key:
            own = f"{PEOPLE[who.related_model._meta.label]}:{key}" in naming.numbers
            left = all_names.taken_out(text) if own else text
        else:
            left = names.taken_out(text)
        if left != text:
            setattr(row, column, left)
            row.save(update_fields=[column])
