"""Reads which conversations were held, with whom, and whether notes were confirmed, for many use cases at once."""

from collections import defaultdict
from collections.abc import Iterable
from typing import Any

from django.db.models import Count, Exists, OuterRef, Q, QuerySet

from draagvlak.foundation import clock
from draagvlak.foundation.facts import Ids
from draagvlak.foundation.organisation.models import Person
from draagvlak.foundation.organisation.unit_tree import unit_tree
from draagvlak.pillars.trust.conversations.models import Conversation, Note
from draagvlak_core.trust.coverage import Invited, Places


def places(roles: Iterable[int] = ()) -> Places:
    """The tree of units, and where these job roles are found. Two queries at most."""
    role_units: dict[int, list[int]] = defaultdict(list)
    if roles := set(roles):
        rows = Person.objects.filter(left_on=None).exclude(job_role=None).order_by()
        if len(roles) < 50:
            rows = rows.filter(job_role_id__in=roles)
        for role, unit in rows.values_list("job_role_id", "unit_id").distinct():
            role_units[role].append(unit)
    return Places(unit_tree(), role_units)


def held_conversations(ids: Ids = None) -> QuerySet[Conversation]:
    """Conversations about a use case that took place on or before today."""
    held: QuerySet[Conversation] = Conversation.objects.exclude(use_case=None).filter(held_on__lte=clock.today())
    return held if ids is None else held.filter(use_case_id__in=list(ids))


def pairs(rows: Any, key: str, value: str) -> dict[int, list[int]]:
    grouped: dict[int, list[int]] = defaultdict(list)
    for owner, member in rows.order_by(value).values_list(key, value):
        grouped[owner].append(member)
    return grouped


def read_held(ids: Ids) -> dict[int, tuple[int, int, int]]:
    """Per use case how many conversations were held, without notes, and with notes that are not confirmed."""
    has_notes = Q(Exists(Note.objects.filter(conversation=OuterRef("pk"))))
    rows = held_conversations(ids).order_by().values_list("use_case_id")
    counted = rows.annotate(
        held=Count("pk"),
        unwritten=Count("pk", filter=Q(notes_confirmed_at=None) & ~has_notes),
        unconfirmed=Count("pk", filter=Q(notes_confirmed_at=None) & has_notes),
    )
    return {use_case_id: (held, unwritten, unconfirmed) for use_case_id, held, unwritten, unconfirmed in counted}


def read_invited(ids: Ids) -> dict[int, Invited]:
    """Per use case whom the conversations held were for, all of them together."""
    about = ("conversation__use_case_id", "conversation_id")
    held = held_conversations(ids).order_by().values("pk")
    roles = Conversation.job_roles.through.objects.filter(conversation__in=held).order_by()
    named: dict[int, set[int]] = defaultdict(set)
    particular = set()
    for use_case_id, conversation_id, role in roles.values_list(*about, "jobrole_id"):
        named[use_case_id].add(role)
        particular.add(conversation_id)
    units: dict[int, set[int]] = defaultdict(set)
    open_to_all: dict[int, set[int]] = defaultdict(set)
    rows = Conversation.units.through.objects.filter(conversation__in=held).order_by()
    for use_case_id, conversation_id, unit in rows.values_list(*about, "unit_id"):
        units[use_case_id].add(unit)
        if conversation_id not in particular:
            open_to_all[use_case_id].add(unit)
    return {
        pk: Invited(frozenset(found), frozenset(open_to_all.get(pk, ())), frozenset(named.get(pk, ())))
        for pk, found in units.items()
    }
