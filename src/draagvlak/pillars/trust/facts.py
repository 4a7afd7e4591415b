"""Loads what the core judges, for any number of use cases in a fixed number of queries."""

from collections import defaultdict
from collections.abc import Collection, Iterable
from typing import Any

from django.db.models import Count, Q, QuerySet

from draagvlak.foundation import clock
from draagvlak.foundation.organisation.models import Person, Unit
from draagvlak.foundation.register.models import UseCase
from draagvlak.pillars.trust.models import Conversation, Note, Promise, Saying
from draagvlak_core.shared.verdicts import Verdict
from draagvlak_core.trust.coverage import Invited, Places
from draagvlak_core.trust.criteria import Facts, Held, judge
from draagvlak_core.trust.promises import HeardBack, PromiseFacts

Ids = Collection[int] | None

# An answer may be empty text; a concern counts as answered when somebody answered it or promised something.
ANSWERED = Q(answered_on__isnull=False) | Q(promises__isnull=False)


def verdicts(ids: Ids = None) -> dict[int, tuple[Verdict, ...]]:
    """Every verdict of this room per use case, in ten queries however many use cases there are."""
    loaded, today = _Loaded(ids), clock.today()
    # Most use cases share their facts with many others: equal facts are judged once.
    judged: dict[Facts, tuple[Verdict, ...]] = {}
    found = {}
    for use_case_id in _of(UseCase.objects.order_by(), ids, "pk").values_list("pk", flat=True):
        facts = loaded.facts(use_case_id)
        if facts not in judged:
            judged[facts] = judge(facts, today, loaded.places)
        found[use_case_id] = judged[facts]
    return found


def places(roles: Iterable[int] = ()) -> Places:
    """The tree of units, and where these job roles are found. Two queries at most."""
    role_units: dict[int, set[int]] = defaultdict(set)
    if roles := set(roles):
        rows = Person.objects.filter(left_on=None).exclude(job_role=None).order_by()
        for role, unit in rows.values_list("job_role_id", "unit_id").distinct():
            if role in roles:
                role_units[role].add(unit)
    parents = dict(Unit.objects.order_by().values_list("pk", "parent_id"))
    return Places(parents, {role: frozenset(units) for role, units in role_units.items()})


def held_conversations(ids: Ids = None) -> QuerySet[Conversation]:
    """Conversations about a use case that took place on or before today."""
    held: QuerySet[Conversation] = Conversation.objects.exclude(use_case=None).filter(held_on__lte=clock.today())
    return held if ids is None else held.filter(use_case_id__in=list(ids))


class _Loaded:
    """The facts of several use cases, read together."""

    def __init__(self, ids: Ids) -> None:
        self.units = _pairs(
            _of(UseCase.affected_units.through.objects.all(), ids, "usecase_id"), "usecase_id", "unit_id"
        )
        roles = _of(UseCase.affected_roles.through.objects.all(), ids, "usecase_id")
        self.roles = _pairs(roles, "usecase_id", "jobrole_id")
        self.places = places(role for found in self.roles.values() for role in found)
        self.held = self._read_held(ids)
        self.concerns, self.answered = _read_concerns(ids)
        self.promises = _read_promises(ids)

    def _read_held(self, ids: Ids) -> dict[int, list[Held]]:
        units = _pairs(Conversation.units.through.objects.all(), "conversation_id", "unit_id")
        roles = _pairs(Conversation.job_roles.through.objects.all(), "conversation_id", "jobrole_id")
        rows = held_conversations(ids).order_by("held_on", "pk").annotate(written=Count("notes"))
        held: dict[int, list[Held]] = defaultdict(list)
        for pk, use_case_id, held_on, confirmed_at, written in rows.values_list(
            "pk", "use_case_id", "held_on", "notes_confirmed_at", "written"
        ):
            invited = Invited(frozenset(units.get(pk, ())), frozenset(roles.get(pk, ())))
            held[use_case_id].append(Held(held_on, invited, written, confirmed_at is not None))
        return held

    def facts(self, use_case_id: int) -> Facts:
        return Facts(
            affected_units=frozenset(self.units.get(use_case_id, ())),
            affected_roles=frozenset(self.roles.get(use_case_id, ())),
            held=tuple(self.held.get(use_case_id, ())),
            concerns=self.concerns.get(use_case_id, 0),
            answered=self.answered.get(use_case_id, 0),
            promises=tuple(self.promises.get(use_case_id, ())),
        )


def _of(rows: Any, ids: Ids, name: str = "use_case_id") -> Any:
    return rows if ids is None else rows.filter(**{f"{name}__in": list(ids)})


def _pairs(rows: Any, key: str, value: str) -> dict[int, list[int]]:
    found: dict[int, list[int]] = defaultdict(list)
    for one, other in rows.order_by().values_list(key, value):
        found[one].append(other)
    return found


def _read_concerns(ids: Ids) -> tuple[dict[int, int], dict[int, int]]:
    """Per use case how many concerns were confirmed, and how many of them have an answer or a promise."""
    concerns = Note.objects.filter(kind=Saying.CONCERN).exclude(conversation__notes_confirmed_at=None)
    concerns = _of(concerns.exclude(conversation__use_case=None), ids, "conversation__use_case_id")
    counted = concerns.order_by().values_list("conversation__use_case_id")
    rows = list(counted.annotate(all=Count("pk", distinct=True), done=Count("pk", filter=ANSWERED, distinct=True)))
    return {row[0]: row[1] for row in rows}, {row[0]: row[2] for row in rows}


def _read_promises(ids: Ids) -> dict[int, list[PromiseFacts]]:
    found: dict[int, list[PromiseFacts]] = defaultdict(list)
    rows = _of(Promise.objects.exclude(use_case=None), ids).order_by("pk")
    for use_case_id, due_on, done_on, said, owner_id, owner_left_on in rows.values_list(
        "use_case_id", "due_on", "done_on", "heard_back", "owner_id", "owner__left_on"
    ):
        has_owner = owner_id is not None and owner_left_on is None
        found[use_case_id].append(PromiseFacts(due_on, done_on, HeardBack(said) if said else None, has_owner))
    return found
