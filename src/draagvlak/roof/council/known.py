"""What can be known about somebody who works here: read from the database's own tables and the settings in force."""

import re
from collections.abc import Iterable
from dataclasses import dataclass

from django.apps import apps
from django.db import connection, models
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from draagvlak.foundation.accounts.models import User
from draagvlak.foundation.accounts.rights import Right
from draagvlak.foundation.accounts.roles import Role, roles_with
from draagvlak.foundation.organisation.models import Person
from draagvlak.foundation.retention.queries import in_force
from draagvlak.foundation.voice.pool.store import TABLES as POOL
from draagvlak.roof.council.tables import KINDS, NOBODY, YOURSELF, Kind, Words

_NAMES = re.compile(r"(^|_)(by|who|person|owner|lead|speaker|author|member)(_name)?$")


@dataclass(frozen=True, slots=True)
class Table:
    """A table: its label, what it holds about people in words, and its columns that can say who."""

    label: str
    words: Words
    columns: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Shown:
    """One kind of thing that is known, in the reader's language, with the tables it stands in."""

    kind: Kind
    until: str
    readers: str
    tables: tuple[Table, ...]


def shown() -> list[Shown]:
    """Every kind, with those of its tables that this database has."""
    columns = columns_that_say_who()
    here = set(every_table())
    terms = {term.kind.code: in_words(term.days) for term in in_force()}
    return [
        Shown(
            kind,
            str(kind.until) % {"term": terms[kind.term]} if kind.term else str(kind.until),
            readers_in_words(kind.readers),
            tuple(Table(one, words, columns.get(one, ())) for one, words in kind.tables.items() if one in here),
        )
        for kind in KINDS
    ]


def unexplained() -> list[str]:
    """Tables in no kind, and tables of which it is not said why a name can stand there: none, or the page says so."""
    words = {label: said for kind in KINDS for label, said in kind.tables.items()}
    unsaid = {label for label in columns_that_say_who() if not words.get(label)}
    return sorted((set(every_table()) - words.keys()) | unsaid)


def every_table() -> list[str]:
    """Label of every table there is, asked of the database itself; what Django does not know has its own name."""
    labels = {model._meta.db_table: model._meta.label for model in apps.get_models(include_auto_created=True)}
    # On PostgreSQL the pool stands in the database; on SQLite it is a file of its own, and no less there.
    return sorted({labels.get(name, name) for name in (*connection.introspection.table_names(), *POOL)})


def columns_that_say_who() -> dict[str, tuple[str, ...]]:
    """Label of a table → its columns that point at a person or an account, or can hold a name."""
    found = {}
    for model in apps.get_models(include_auto_created=True):
        names = tuple(field.name for field in model._meta.concrete_fields if _says_who(field))
        if names:
            found[model._meta.label] = names
    return found


def _says_who(field: "models.Field[object, object]") -> bool:
    if field.model in (Person, User):
        return field.name in ("name", "email", "code")
    if field.is_relation:
        return field.related_model in (Person, User)
    if isinstance(field, models.EmailField):
        return True
    return isinstance(field, models.CharField) and bool(_NAMES.search(field.name))


def in_words(days: int) -> str:
    """A term as people say it: in years when it is whole years."""
    if days and days % 365 == 0:
        return ngettext("%(n)s year", "%(n)s years", days // 365) % {"n": days // 365}
    return ngettext("%(n)s day", "%(n)s days", days) % {"n": days}


def readers_in_words(readers: Iterable[str]) -> str:
    """Who can open it in Draagvlak, from the rights in code."""
    readers = tuple(readers)
    if NOBODY in readers:
        return _("nobody")
    roles = {role for right in readers if right != YOURSELF for role in roles_with(Right(right))}
    if Role.EMPLOYEE in roles:
        return _("everyone who works here")
    names = [str(role.label) for role in Role if role in roles]
    return ", ".join([_("you yourself"), *names] if YOURSELF in readers else names)
