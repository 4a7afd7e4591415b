"""Loads what the core judges, for any number of use cases in a fixed number of queries."""

from collections import defaultdict
from collections.abc import Collection, Iterable
from datetime import date
from itertools import chain, starmap
from typing import Any

from django.db.models import Count, Exists, OuterRef, Q, QuerySet

from draagvlak.foundation import clock
from draagvlak.foundation.organisation.models import Person, Unit
from draagvlak.foundation.register.cards.models import UseCase
from draagvlak.pillars.trust.models import Conversation, Note, Promise, Saying
from draagvlak_core.shared.verdicts import Verdict
from draagvlak_core.trust.coverage import NOBODY, Invited, Places
from draagvlak_core.trust.criteria import Facts, judge
from draagvlak_core.trust.promises import HeardBack, PromiseFacts

Ids = Collection[int] | None

# An answer may be empty text; a concern counts as answered when somebody answered it or promised something.
ANSWERED = Q(answered_on__isnull=False) | Q(promises__isnull=False)


def verdicts(ids: Ids = None) -> dict[int, tuple[Verdict, ...]]:
    """Every verdict of this room per use case, in nine queries however many use cases there are."""
    loaded, today = _Loaded(ids), clock.today()
    # Most use cases share their facts with many others: equal facts are judged once.
    judged: dict[Any, tuple[Verdict, ...]] = {}
    found = {}
    for use_case_id in _of(UseCase.objects.order_by(), ids, "pk").values_list("pk", flat=True):
        key = loaded.key(use_case_id)
        verdicts = judged.get(key)
        if verdicts is None:
            verdicts = judged[key] = judge(loaded.facts(key), today, loaded.places)
        found[use_case_id] = verdicts
    return found


def places(roles: Iterable[int] = ()) -> Places:
    """The tree of units, and where these job roles are found. Two queries at most."""
    role_units: dict[int, list[int]] = defaultdict(list)
    if roles := set(roles):
        rows = Person.objects.filter(left_on=None).exclude(job_role=None).order_by()
        if len(roles) < 50:
            rows = rows.filter(job_role_id__in=roles)
        for role, unit in rows.values_list("job_role_id", "unit_id").distinct():
            role_units[role].append(unit)
    return Places(dict(Unit.objects.order_by().values_list("pk", "parent_id")), role_units)


def held_conversations(ids: Ids = None) -> QuerySet[Conversation]:
    """Conversations about a use case that took place on or before today."""
    held: QuerySet[Conversation] = Conversation.objects.exclude(use_case=None).filter(held_on__lte=clock.today())
    return held if ids is None else held.filter(use_case_id__in=list(ids))


class _Loaded:
    """The facts of several use cases, read together."""

    def __init__(self, ids: Ids) -> None:
        self.units = _pairs(_of(UseCase.affected_units.through.objects, ids, "usecase_id"), "usecase_id", "unit_id")
        roles = _of(UseCase.affected_roles.through.objects, ids, "usecase_id")
        self.roles = _pairs(roles, "usecase_id", "jobrole_id")
        self.places = places(chain.from_iterable(self.roles.values()))
        self.held = _read_held(ids)
        self.heard = _read_invited(ids)
        self.concerns = _read_concerns(ids)
        self.promises = _read_promises(ids)

    def key(self, use_case_id: int) -> tuple[Any, ...]:
        """Equal for two use cases of which the same is known here."""
        return (
            tuple(self.units.get(use_case_id, ())),
            tuple(self.roles.get(use_case_id, ())),
            self.heard.get(use_case_id, NOBODY),
            self.held.get(use_case_id, (0, 0, 0)),
            self.concerns.get(use_case_id, (0, 0)),
            tuple(self.promises.get(use_case_id, ())),
        )

    def facts(self, key: tuple[Any, ...]) -> Facts:
        units, roles, heard, (held, unwritten, unconfirmed), (concerns, answered), promises = key
        return Facts(
            affected_units=frozenset(units),
            affected_roles=frozenset(roles),
            heard=heard,
            held=held,
            unwritten=unwritten,
            unconfirmed=unconfirmed,
            concerns=concerns,
            answered=answered,
            promises=tuple(starmap(_promise, promises)),
        )


def _promise(due_on: date, done_on: date | None, said: str, owner: int | None, left_on: date | None) -> PromiseFacts:
    return PromiseFacts(due_on, done_on, HeardBack(said) if said else None, owner is not None and left_on is None)


def _of(rows: Any, ids: Ids, name: str = "use_case_id") -> Any:
    return rows.all() if ids is None else rows.filter(**{f"{name}__in": list(ids)})


def _pairs(rows: Any, key: str, value: str) -> dict[int, list[int]]:
    found: dict[int, list[int]] = defaultdict(list)
    for one, other in rows.order_by(value).values_list(key, value):
        found[one].append(other)
    return found


def _read_held(ids: Ids) -> dict[int, tuple[int, int, int]]:
    """Per use case how many conversations were held, without notes, and with notes that are not confirmed."""
    has_notes = Q(Exists(Note.objects.filter(conversation=OuterRef("pk"))))
    rows = held_conversations(ids).order_by().values_list("use_case_id")
    counted = rows.annotate(
        held=Count("pk"),
        unwritten=Count("pk", filter=Q(notes_confirmed_at=None) & ~has_notes),
        unconfirmed=Count("pk", filter=Q(notes_confirmed_at=None) & has_notes),
    )
    return {use_case_id: (held, unwritten, unconfirmed) for use_case_id, held, unwritten, unconfirmed in counted}


def _read_invited(ids: Ids) -> dict[int, Invited]:
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


def _read_concerns(ids: Ids) -> dict[int, tuple[int, int]]:
    """Per use case how many concerns were confirmed, and how many of them have an answer or a promise."""
    concerns = Note.objects.filter(kind=Saying.CONCERN).exclude(conversation__notes_confirmed_at=None)
    concerns = _of(concerns.exclude(conversation__use_case=None), ids, "conversation__use_case_id")
    promised = Q(Exists(Promise.notes.through.objects.filter(note=OuterRef("pk"))))
    counted = (
        concerns.order_by()
        .values_list("conversation__use_case_id")
        .annotate(all=Count("pk"), done=Count("pk", filter=Q(answered_on__isnull=False) | promised))
    )
    return {use_case_id: (count, done) for use_case_id, count, done in counted}


def _read_promises(ids: Ids) -> dict[int, list[tuple[Any, ...]]]:
    found: dict[int, list[tuple[Any, ...]]] = defaultdict(list)
    rows = _of(Promise.objects.exclude(use_case=None), ids).order_by("pk")
    for use_case_id, *promise in rows.values_list(
        "use_case_id", "due_on", "done_on", "heard_back", "owner_id", "owner__left_on"
    ):
        found[use_case_id].append(tuple(promise))
    return found
