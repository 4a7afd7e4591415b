"""Writes the course: drafts, answers, adoption."""

from collections.abc import Collection, Iterable, Mapping

from django.core.exceptions import ValidationError
from django.db import transaction
from django.db.models import Max

from draagvlak.foundation import clock, conversations_port
from draagvlak.foundation.decisions.actions import record
from draagvlak.pillars.leadership.boundaries.actions.boundaries import adopt_boundary
from draagvlak.pillars.leadership.boundaries.models import Boundary
from draagvlak.pillars.leadership.course.actions.consultations import consultation_faults
from draagvlak.pillars.leadership.course.models import QUESTIONS, CourseVersion
from draagvlak.pillars.leadership.texts import in_every_language
from draagvlak.pillars.leadership.versions import State, must_be_draft
from draagvlak.ui.refused import Refused, refuse_each, sentence_of


@transaction.atomic
def start_course(*, by: object) -> CourseVersion:
    """Begin a draft with the words of the adopted course, or with empty pages. One draft at a time."""
    if CourseVersion.objects.filter(state=State.DRAFT).exists():
        raise Refused("leadership.draft_already")
    number = (CourseVersion.objects.aggregate(last=Max("number"))["last"] or 0) + 1
    adopted = CourseVersion.objects.filter(state=State.ADOPTED).first()
    kept = (*QUESTIONS, "conversations")
    texts = {name: getattr(adopted, name) for name in kept} if adopted else {}
    version = CourseVersion.objects.create(number=number, changed_at=clock.now(), **texts)
    record("leadership.course_started", by=by, about=f"course:{number}", number=number)
    return version


@transaction.atomic
def write_course(*, version: CourseVersion, question: str, text: Mapping[str, str], by: object) -> None:
    """Keep the answer to one question of a draft. An adopted course is never changed: it gets a new version."""
    if question not in QUESTIONS:
        raise KeyError(question)
    must_be_draft(version.state)
    setattr(version, question, text)
    version.changed_at = clock.now()
    version.save(update_fields=[question, "changed_at"])
    record(
        "leadership.course_written",
        by=by,
        about=f"course:{version.number}",
        number=version.number,
        question=in_every_language(CourseVersion.question(question)),
    )


@transaction.atomic
def name_conversations(*, version: CourseVersion, conversations: Collection[int], by: object) -> None:
    """Say which conversations a draft answers: people should find back what they said."""
    must_be_draft(version.state)
    version.conversations = sorted(set(conversations) & {one.key for one in conversations_port.conversations()})
    version.changed_at = clock.now()
    version.save(update_fields=["conversations", "changed_at"])
    record(
        "leadership.course_answers",
        by=by,
        about=f"course:{version.number}",
        number=version.number,
        count=len(version.conversations),
    )


@transaction.atomic
def adopt_course(*, version: CourseVersion, names: str, by: object, boundaries: Iterable[Boundary] = ()) -> None:
    """Make a draft the course that holds, by the people named. The earlier one stays readable as superseded.

    `boundaries` are drafts that the same people adopt with it: all of them, or nothing is adopted.
    """
    must_be_draft(version.state)
    if not names.strip():
        raise Refused("leadership.no_adopters")
    if not version.is_answered:
        raise Refused("leadership.unanswered")
    refuse_each(consultation_faults(version))
    for boundary in boundaries:
        _adopt_with(boundary, by)
    CourseVersion.objects.filter(state=State.ADOPTED).update(state=State.SUPERSEDED)
    version.state, version.adopted_by, version.adopted_on = State.ADOPTED, names.strip(), clock.today()
    version.changed_at = clock.now()
    version.save()
    record(
        "leadership.course_adopted",
        by=by,
        about=f"course:{version.number}",
        number=version.number,
        names=version.adopted_by,
        texts={question: getattr(version, question) for question in QUESTIONS},
    )


def _adopt_with(boundary: Boundary, by: object) -> None:
    try:
        adopt_boundary(boundary=boundary, by=by)
    except ValidationError as refused:
        why = sentence_of(refused)
        raise Refused("leadership.boundary_not_ready", number=boundary.number, why=why) from refused


@transaction.atomic
def drop_course(*, version: CourseVersion, by: object) -> None:
    """Throw a draft away. What was adopted is never thrown away."""
    must_be_draft(version.state)
    record("leadership.course_dropped", by=by, about=f"course:{version.number}", number=version.number)
    version.delete()
