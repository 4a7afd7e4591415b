"""Reads what the pages of this room show. No page asks more queries when there are more rows."""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import Any

from django.core.paginator import Page, Paginator
from django.db.models import Count, Exists, OuterRef, Q, QuerySet

from draagvlak.foundation import clock
from draagvlak.foundation.findings import Finding
from draagvlak.foundation.register.models import Stage, UseCase
from draagvlak.pillars.leadership.facts import boundaries_in_force, judgements_that_count
from draagvlak.pillars.leadership.findings import in_words, verdicts
from draagvlak.pillars.leadership.models import (
    QUESTIONS,
    Ambition,
    AmbitionLink,
    Boundary,
    BoundaryJudgement,
    CourseVersion,
    Judged,
    State,
    StrategicGoal,
)
from draagvlak.ui.texts import Text
from draagvlak_core.leadership.criteria import in_force, judgement_counts
from draagvlak_core.shared.answers import Answer

PER_PAGE = 25


@dataclass(frozen=True, slots=True)
class Answered:
    """One question of the course with its answer in one version."""

    question: str
    asked: str
    text: Text


def adopted_course() -> CourseVersion | None:
    return CourseVersion.objects.filter(state=State.ADOPTED).first()


def course_draft() -> CourseVersion | None:
    return CourseVersion.objects.filter(state=State.DRAFT).first()


def course_versions(*, with_draft: bool) -> QuerySet[CourseVersion]:
    """All versions, newest first; a draft only for those who write it."""
    found = CourseVersion.objects.order_by("-number")
    return found if with_draft else found.exclude(state=State.DRAFT)


def answers(version: CourseVersion) -> list[Answered]:
    """The five questions in order, with what this version answers."""
    return [Answered(name, CourseVersion.asked(name), getattr(version, name)) for name in QUESTIONS]


def question_after(question: str) -> str | None:
    """The next question of the course; None after the last."""
    at = QUESTIONS.index(question) + 1
    return QUESTIONS[at] if at < len(QUESTIONS) else None


# --- ambitions -----------------------------------------------------------------------------------


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


# --- boundaries ----------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class BoundaryRow:
    """A boundary with how many running use cases respect it, cross it, or were judged without an answer."""

    boundary: Boundary
    holds: bool
    is_due: bool
    respected: int
    crossed: int
    unsure: int

    @property
    def judged(self) -> int:
        return self.respected + self.crossed + self.unsure


def boundary_rows(*, with_drafts: bool) -> list[BoundaryRow]:
    """Adopted boundaries by number, after them drafts for those who write them."""
    states = [State.ADOPTED, State.DRAFT] if with_drafts else [State.ADOPTED]
    found = Boundary.objects.filter(state__in=states).select_related("owner").order_by("state", "number")
    counts: dict[tuple[int, str], int] = {
        (boundary_id, answer): count
        for boundary_id, answer, count in judgements_that_count()
        .exclude(use_case__stage=Stage.RETIRED)
        .order_by()
        .values_list("boundary_id", "answer")
        .annotate(Count("pk"))
    }
    return [_boundary_row(boundary, counts) for boundary in found]


def _boundary_row(boundary: Boundary, counts: dict[tuple[int, str], int]) -> BoundaryRow:
    today = clock.today()
    return BoundaryRow(
        boundary,
        in_force(boundary.state, boundary.valid_from, today),
        bool(boundary.state == State.ADOPTED and boundary.review_on and boundary.review_on <= today),
        *(counts.get((boundary.pk, answer), 0) for answer in (Judged.RESPECTED, Judged.CROSSED, Judged.CANNOT_TELL)),
    )


def one_boundary(boundary: Boundary) -> BoundaryRow:
    """One boundary with its counts."""
    counts = judgements_that_count().filter(boundary=boundary).exclude(use_case__stage=Stage.RETIRED)
    rows = counts.order_by().values_list("answer").annotate(Count("pk"))
    return _boundary_row(boundary, {(boundary.pk, answer): count for answer, count in rows})


def running_use_cases() -> int:
    return UseCase.objects.exclude(stage=Stage.RETIRED).count()


def versions_of(boundary: Boundary, *, with_drafts: bool) -> QuerySet[Boundary]:
    """The other versions of this boundary, newest first."""
    found = Boundary.objects.filter(number=boundary.number).exclude(pk=boundary.pk).order_by("-version")
    return found if with_drafts else found.exclude(state=State.DRAFT)


def judgements_of(boundary: Boundary, page: str | None) -> Page[Any]:
    """What was found by this boundary, crossings first."""
    found = boundary.judgements.select_related("use_case").order_by("answer", "-judged_on", "pk")
    return Paginator(found, PER_PAGE).get_page(page)


# --- one use case --------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Judgement:
    """A boundary that holds, with what was found about one use case; `counts` is False for what was found before."""

    boundary: Boundary
    found: BoundaryJudgement | None
    counts: bool


def judgements_about(use_case: UseCase) -> list[Judgement]:
    """Every boundary that holds today, judged or not."""
    made = {one.boundary_id: one for one in use_case.boundary_judgements.all()}
    return [_judgement(boundary, made.get(boundary.pk)) for boundary in boundaries_in_force().order_by("number")]


def _judgement(boundary: Boundary, found: BoundaryJudgement | None) -> Judgement:
    return Judgement(boundary, found, found is not None and judgement_counts(found.judged_on, boundary.valid_from))


def links_about(use_case: UseCase) -> Iterable[AmbitionLink]:
    return use_case.ambition_links.select_related("ambition__goal").order_by("pk")


def tally(findings: list[Finding]) -> dict[str, int]:
    """How many findings are met, not met and unknown: what the first sentence of the page says."""
    counts = Counter(finding.answer for finding in findings)
    return {"all": len(findings), **{answer.value: counts[answer] for answer in Answer}}


def findings_about(use_case: UseCase) -> list[Finding]:
    """What leadership tells the gates about this use case, in words."""
    return [in_words(verdict, use_case.pk) for verdict in verdicts([use_case.pk])[use_case.pk]]
