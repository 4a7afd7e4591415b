"""The course in its versions."""

from dataclasses import dataclass

from django.db.models import QuerySet

from draagvlak.pillars.leadership.models import (
    QUESTIONS,
    CourseVersion,
    State,
)
from draagvlak.ui.texts import Text


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
