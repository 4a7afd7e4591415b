"""Reads what was heard, promised and done: over all use cases and for one."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import Any

from django.db.models import Count, Sum

from draagvlak.foundation import clock
from draagvlak.foundation.organisation.models import JobRole, Unit
from draagvlak.foundation.register.cards.models import Stage, UseCase
from draagvlak.foundation.remembered import verdicts_about
from draagvlak.pillars.trust.conversations.facts import places
from draagvlak.pillars.trust.conversations.models import Conversation
from draagvlak.pillars.trust.conversations.permissions import shown
from draagvlak.pillars.trust.findings import PILLAR, in_words, verdicts
from draagvlak.pillars.trust.promises.queries import standings
from draagvlak.pillars.trust.themes.queries import ConcernCount, concerns_by_code
from draagvlak_core.trust.coverage import Invited, Places, together, unheard_roles, unheard_units
from draagvlak_core.trust.coverage import invited as invited_by
from draagvlak_core.trust.promises import Standing
from draagvlak_core.trust.small_rooms import SMALL


@dataclass(frozen=True, slots=True)
class Overview:
    """All of this room at a glance. `people` counts chairs, not persons: who came twice is counted twice."""

    held: int
    people: int
    concerns: int
    open: int
    kept: int
    late: int
    promised: int
    by_code: list[ConcernCount]
    withheld: int
    coming: list[Conversation]


def overview() -> Overview:
    held = Conversation.objects.exclude(held_on=None).aggregate(held=Count("pk"), people=Sum("present"))
    visible = shown()
    by_code = concerns_by_code(visible)
    coming = Conversation.objects.filter(held_on=None, cancelled_on=None).order_by("planned_on", "pk")
    stand = standings()
    return Overview(
        held=held["held"],
        people=held["people"] or 0,
        concerns=sum(row.count for row in by_code),
        open=sum(row.open for row in by_code),
        kept=stand[Standing.KEPT],
        late=stand[Standing.LATE],
        promised=stand.total(),
        by_code=by_code,
        withheld=len(visible.withheld),
        coming=list(coming.select_related("use_case", "facilitator").prefetch_related("units")[:10]),
    )


@dataclass(slots=True)
class Group:
    """An affected unit or job role, and the conversations that were (also, or partly) for it."""

    name: Any
    heard: bool
    conversations: list[Conversation] = field(default_factory=list)

    @property
    def stages(self) -> list[str]:
        """The stages in which it was heard, in words and in order."""
        seen = {conversation.stage_then for conversation in self.conversations}
        return [str(stage.label) for stage in Stage if stage in seen]


def about(use_case: UseCase) -> dict[str, Any]:
    """Everything this room knows about one use case."""
    visible = shown([use_case.pk])
    talks = use_case.conversations.select_related("facilitator").prefetch_related("units", "job_roles")
    conversations = list(talks.order_by("-planned_on", "-pk"))
    held = [talk for talk in conversations if talk.held_on and talk.held_on <= clock.today()]
    touched, concerns = groups(use_case, held), concerns_by_code(visible)
    promises = list(use_case.promises.in_order())
    return {
        "use_case": use_case,
        "findings": [in_words(verdict, use_case.pk) for verdict in verdicts_about(use_case.pk, PILLAR, verdicts)],
        "groups": touched,
        "heard": sum(group.heard for group in touched),
        "concerns": concerns,
        "raised": sum(row.count for row in concerns),
        "open": sum(row.open for row in concerns),
        "withheld": len(visible.withheld),
        "pooled": len(visible.pooled),
        "fewest": SMALL,
        "conversations": conversations,
        "promises": promises,
        "kept": sum(promise.standing is Standing.KEPT for promise in promises),
    }


def groups(use_case: UseCase, held: Iterable[Conversation]) -> list[Group]:
    """Every affected group with whether it was heard. `held` has its units and job roles prefetched."""
    units, roles = list(use_case.affected_units.all()), list(use_case.affected_roles.all())
    here = places(role.pk for role in roles)
    invited = {one: _guests_of(one) for one in held}
    everyone = together(invited.values())
    deaf_units = unheard_units([unit.pk for unit in units], everyone, here, everyone=not roles)
    deaf_roles = unheard_roles([role.pk for role in roles], everyone, here)
    return [
        *(Group(unit.name, unit.pk not in deaf_units, _for_unit(unit, invited, here)) for unit in units),
        *(Group(role.name, role.pk not in deaf_roles, _for_role(role, invited, here)) for role in roles),
    ]


def _guests_of(conversation: Conversation) -> Invited:
    return invited_by(
        [unit.pk for unit in conversation.units.all()], [role.pk for role in conversation.job_roles.all()]
    )


def _for_unit(unit: Unit, invited: dict[Conversation, Invited], here: Places) -> list[Conversation]:
    return [
        one
        for one, guests in invited.items()
        if here.reaches(guests.units, unit.pk) or any(unit.pk in here.tree.above(guest) for guest in guests.units)
    ]


def _for_role(role: JobRole, invited: dict[Conversation, Invited], here: Places) -> list[Conversation]:
    return [one for one, guests in invited.items() if not unheard_roles([role.pk], guests, here)]
