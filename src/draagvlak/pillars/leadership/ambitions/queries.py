"""Goals, ambitions, and what serves them."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import Any

from django.core.paginator import Page, Paginator
from django.db.models import Count, Exists, OuterRef, Q

from draagvlak.foundation.register.cards.models import Stage, UseCase
from draagvlak.pillars.leadership.ambitions.models import Ambition, AmbitionLink, StrategicGoal
from draagvlak.pillars.leadership.boundaries.sentences import in_words
from draagvlak_core.leadership.boundaries.course_check import asked_for
from draagvlak_core.register.card_facts import read_card

PER_PAGE = 25


def asks_in_words(ambition: Ambition) -> str:
    """What kind of AI it asks for, in the reader's language; nothing when nobody said."""
    asked = asked_for(read_card(ambition.asks))
    return in_words(asked) if asked is not None else ""


@dataclass(slots=True)
class GoalRow:
    """A strategic goal with its ambitions; `goal` is None for ambitions that belong to none."""

    goal: StrategicGoal | None
    ambitions: list[Ambition] = field(default_factory=list)


def goals_with_ambitions() -> list[GoalRow]:
    """Every goal with its ambitions, each with `working`: how many running use cases serve it."""
    rows: dict[int | None, GoalRow] = {goal.pk: GoalRow(goal) for goal in StrategicGoal.objects.order_by("pk")}
    running = Count("links", filter=~Q(links__use_case__stage=Stage.RETIRED))
    for ambition in Ambition.objects.annotate(working=running).order_by("ended_on", "pk"):
        rows.setdefault(ambition.goal_id, GoalRow(None)).ambitions.append(ambition)
    return list(rows.values())


def serving_nothing(page: str | None) -> Page[Any]:
    """Running use cases that serve no ambition we still pursue."""
    served = AmbitionLink.objects.filter(use_case=OuterRef("pk"), ambition__ended_on=None)
    found = UseCase.objects.exclude(stage=Stage.RETIRED).filter(~Exists(served)).only("pk", "name", "stage")
    return Paginator(found.order_by("pk"), PER_PAGE).get_page(page)


def links_of_ambition(ambition: Ambition, page: str | None) -> Page[Any]:
    found = ambition.links.select_related("use_case").order_by("use_case__stage", "pk")
    return Paginator(found, PER_PAGE).get_page(page)


def links_about(use_case: UseCase) -> Iterable[AmbitionLink]:
    return use_case.ambition_links.select_related("ambition__goal").order_by("pk")
