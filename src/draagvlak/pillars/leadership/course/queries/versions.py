"""The course in its versions."""

from dataclasses import dataclass

from django.db.models import QuerySet
from django.utils.translation import gettext

from draagvlak.foundation import conversations_port
from draagvlak.pillars.leadership.ambitions.models import Ambition
from draagvlak.pillars.leadership.boundaries.models import Boundary
from draagvlak.pillars.leadership.boundaries.queries.standings import boundaries_in_force
from draagvlak.pillars.leadership.course.models import QUESTIONS, CourseVersion
from draagvlak.pillars.leadership.versions import State
from draagvlak.ui.text import Text


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


# How a course is written: the five questions, with ambitions and boundaries where a writer thinks of them.
STEPS = ("role_of_ai", "strengthens", "ambitions", "values", "stays_human", "boundaries", "our_work")


@dataclass(frozen=True, slots=True)
class WritingStep:
    """One page of writing a course. `count` is how many ambitions or boundaries there are; None for a question."""

    code: str
    asked: str
    text: Text | None = None
    count: int | None = None

    @property
    def done(self) -> bool:
        return bool(self.text) or bool(self.count)


def step_after(step: str) -> str | None:
    """The next page of writing a course; None after the last."""
    at = STEPS.index(step) + 1
    return STEPS[at] if at < len(STEPS) else None


def step_before(step: str) -> str | None:
    """The page before; None at the first."""
    at = STEPS.index(step)
    return STEPS[at - 1] if at else None


def steps_of(version: CourseVersion) -> list[WritingStep]:
    """Every page of writing this version, with what is there already."""
    steps = []
    for step in STEPS:
        if step == "ambitions":
            running = Ambition.objects.filter(ended_on=None).count()
            steps.append(WritingStep(step, gettext("What should AI help to reach?"), count=running))
        elif step == "boundaries":
            lines = Boundary.objects.exclude(state=State.SUPERSEDED).values("number").distinct().count()
            steps.append(WritingStep(step, gettext("Where does AI not belong?"), count=lines))
        else:
            steps.append(WritingStep(step, CourseVersion.asked(step), text=getattr(version, step)))
    return steps


def draft_boundaries() -> QuerySet[Boundary]:
    """Boundaries that were written and not adopted yet."""
    return Boundary.objects.filter(state=State.DRAFT).select_related("owner").order_by("number")


def conversations_of(version: CourseVersion) -> list[conversations_port.HeldConversation]:
    """The conversations this version answers, newest first."""
    return [one for one in conversations_port.conversations() if one.key in version.conversations]


@dataclass(frozen=True, slots=True)
class OnePage:
    """What stands beside the five answers on the one page for everyone."""

    ambitions: list[Ambition]
    boundaries: list[Boundary]


def on_one_page() -> OnePage:
    """The ambitions we pursue and the boundaries that hold today."""
    ambitions = Ambition.objects.filter(ended_on=None).order_by("goal", "pk")
    return OnePage(list(ambitions), list(boundaries_in_force().order_by("number")))
