"""The only writer of this room. Each action is one transaction that ends in the log.

What may not be recorded raises `ValidationError` with a sentence for the person who tried.
"""

from datetime import date

from django.core.exceptions import ValidationError
from django.db import transaction
from django.db.models import Max
from django.utils.translation import gettext as _

from draagvlak.foundation import clock
from draagvlak.foundation.decisions.actions import record
from draagvlak.foundation.organisation.models import Person
from draagvlak.foundation.register.models import UseCase
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
from draagvlak_core.leadership.criteria import in_force

# --- the course ----------------------------------------------------------------------------------


@transaction.atomic
def start_course(*, by: object) -> CourseVersion:
    """Begin a draft with the words of the adopted course, or with empty pages. One draft at a time."""
    if CourseVersion.objects.filter(state=State.DRAFT).exists():
        raise ValidationError(_("There is a draft already. Go on with that one, or throw it away first."))
    number = (CourseVersion.objects.aggregate(last=Max("number"))["last"] or 0) + 1
    adopted = CourseVersion.objects.filter(state=State.ADOPTED).first()
    texts = {question: getattr(adopted, question) for question in QUESTIONS} if adopted else {}
    version = CourseVersion.objects.create(number=number, changed_at=clock.now(), **texts)
    record("leadership.course_started", by=by, about=f"course:{number}", number=number)
    return version


@transaction.atomic
def write_course(*, version: CourseVersion, question: str, text: Text, by: object) -> None:
    """Keep the answer to one question of a draft. An adopted course is never changed: it gets a new version."""
    if question not in QUESTIONS:
        raise KeyError(question)
    _must_be_draft(version.state)
    setattr(version, question, text)
    version.changed_at = clock.now()
    version.save(update_fields=[question, "changed_at"])
    asked = str(CourseVersion._meta.get_field(question).verbose_name)
    record(
        "leadership.course_written", by=by, about=f"course:{version.number}", number=version.number, question=asked
    )


@transaction.atomic
def adopt_course(*, version: CourseVersion, names: str, by: object) -> None:
    """Make a draft the course that holds, by the people named. The earlier one stays readable as superseded."""
    _must_be_draft(version.state)
    if not names.strip():
        raise ValidationError(_("Write the names of those who adopted it."))
    if not all(getattr(version, question) for question in QUESTIONS):
        raise ValidationError(_("Answer all five questions before you adopt the course."))
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


@transaction.atomic
def drop_course(*, version: CourseVersion, by: object) -> None:
    """Throw a draft away. What was adopted is never thrown away."""
    _must_be_draft(version.state)
    record("leadership.course_dropped", by=by, about=f"course:{version.number}", number=version.number)
    version.delete()


def _must_be_draft(state: str) -> None:
    if state != State.DRAFT:
        raise ValidationError(_("This was adopted and can no longer be changed. Make a new version instead."))


# --- goals and ambitions -------------------------------------------------------------------------


@transaction.atomic
def write_goal(*, title: Text, by: object, goal: StrategicGoal | None = None) -> StrategicGoal:
    """Add a strategic goal, or give one other words."""
    goal = goal or StrategicGoal()
    goal.title = title
    goal.save()
    record("leadership.goal_written", by=by, about=f"goal:{goal.pk}", title=str(title))
    return goal


@transaction.atomic
def write_ambition(
    *, title: Text, goal: StrategicGoal | None, by: object, ambition: Ambition | None = None
) -> Ambition:
    """Add an ambition under a goal, or change one."""
    ambition = ambition or Ambition()
    ambition.title, ambition.goal = title, goal
    ambition.save()
    record("leadership.ambition_written", by=by, about=f"ambition:{ambition.pk}", title=str(title))
    return ambition


@transaction.atomic
def end_ambition(*, ambition: Ambition, by: object) -> None:
    """Stop pursuing an ambition. Use cases that served only this one then serve none."""
    ambition.ended_on = clock.today()
    ambition.save(update_fields=["ended_on"])
    record("leadership.ambition_ended", by=by, about=f"ambition:{ambition.pk}", title=str(ambition.title))


@transaction.atomic
def resume_ambition(*, ambition: Ambition, by: object) -> None:
    """Take an ended ambition up again."""
    ambition.ended_on = None
    ambition.save(update_fields=["ended_on"])
    record("leadership.ambition_resumed", by=by, about=f"ambition:{ambition.pk}", title=str(ambition.title))


@transaction.atomic
def link_ambition(*, use_case: UseCase, ambition: Ambition, how: Text, by: object) -> AmbitionLink:
    """Say how a use case serves an ambition. Without the how, a link says nothing."""
    if not how:
        raise ValidationError(_("Write how it helps."))
    link, _made = AmbitionLink.objects.update_or_create(use_case=use_case, ambition=ambition, defaults={"how": how})
    record(
        "leadership.ambition_linked",
        by=by,
        about=f"use_case:{use_case.pk}",
        name=str(use_case.name),
        title=str(ambition.title),
        how=how,
    )
    return link


@transaction.atomic
def unlink_ambition(*, link: AmbitionLink, by: object) -> None:
    """Say that a use case no longer serves an ambition."""
    use_case, ambition = link.use_case, link.ambition
    record(
        "leadership.ambition_unlinked",
        by=by,
        about=f"use_case:{use_case.pk}",
        name=str(use_case.name),
        title=str(ambition.title),
    )
    link.delete()


# --- boundaries ----------------------------------------------------------------------------------


@transaction.atomic
def write_boundary(
    *,
    sentence: Text,
    value: Text,
    owner: Person | None,
    valid_from: date | None,
    review_on: date | None,
    by: object,
    boundary: Boundary | None = None,
) -> Boundary:
    """Write a new boundary as a draft, or change a draft."""
    if boundary is None:
        boundary = Boundary(number=(Boundary.objects.aggregate(last=Max("number"))["last"] or 0) + 1)
    _must_be_draft(boundary.state)
    boundary.sentence, boundary.value, boundary.owner = sentence, value, owner
    boundary.valid_from, boundary.review_on = valid_from, review_on
    boundary.save()
    _record_boundary("leadership.boundary_written", boundary, by)
    return boundary


@transaction.atomic
def revise_boundary(*, boundary: Boundary, by: object) -> Boundary:
    """Begin a new version of an adopted boundary as a draft. Until it is adopted the old words hold."""
    if boundary.state != State.ADOPTED:
        raise ValidationError(_("Only a boundary that was adopted can get a new version."))
    versions = Boundary.objects.filter(number=boundary.number)
    if versions.filter(state=State.DRAFT).exists():
        raise ValidationError(_("There is a draft already. Go on with that one, or throw it away first."))
    draft = Boundary.objects.create(
        number=boundary.number,
        version=versions.aggregate(last=Max("version"))["last"] + 1,
        sentence=boundary.sentence,
        value=boundary.value,
        owner=boundary.owner,
    )
    _record_boundary("leadership.boundary_written", draft, by)
    return draft


@transaction.atomic
def adopt_boundary(*, boundary: Boundary, by: object) -> None:
    """Make a draft hold. All use cases have to be judged again: other words are another boundary."""
    _must_be_draft(boundary.state)
    earlier = Boundary.objects.filter(number=boundary.number, state=State.ADOPTED)
    faults = list(_adoption_faults(boundary, replaces=earlier.exists()))
    if faults:
        raise ValidationError(faults)
    earlier.update(state=State.SUPERSEDED)
    boundary.state, boundary.adopted_by, boundary.adopted_on = State.ADOPTED, str(by), clock.today()
    boundary.save(update_fields=["state", "adopted_by", "adopted_on"])
    _record_boundary("leadership.boundary_adopted", boundary, by)


def _adoption_faults(boundary: Boundary, *, replaces: bool) -> list[str]:
    today, found = clock.today(), []
    if not boundary.sentence or not boundary.value:
        found.append(_("Write the boundary and the value it protects."))
    if boundary.owner is None or boundary.owner.left_on is not None:
        found.append(_("Say who owns this boundary: somebody who works here."))
    if boundary.valid_from is None:
        found.append(_("Say from which day it holds."))
    elif replaces and boundary.valid_from > today:
        # Between two versions there would be days on which nothing holds.
        found.append(_("It replaces a boundary that holds now, so it cannot begin later than today."))
    if boundary.review_on is None or boundary.review_on <= today:
        found.append(_("Say on which day it is looked at again: a day after today."))
    return found


@transaction.atomic
def withdraw_boundary(*, boundary: Boundary, reason: str, by: object) -> None:
    """Let an adopted boundary no longer hold, with the reason in the log."""
    if boundary.state != State.ADOPTED:
        raise ValidationError(_("Only a boundary that was adopted can be withdrawn."))
    if not reason.strip():
        raise ValidationError(_("Say why it no longer holds."))
    boundary.state = State.SUPERSEDED
    boundary.save(update_fields=["state"])
    record(
        "leadership.boundary_withdrawn",
        by=by,
        about=f"boundary:{boundary.number}",
        number=boundary.number,
        reason=reason.strip(),
    )


@transaction.atomic
def drop_boundary(*, boundary: Boundary, by: object) -> None:
    """Throw a draft away."""
    _must_be_draft(boundary.state)
    record("leadership.boundary_dropped", by=by, about=f"boundary:{boundary.number}", number=boundary.number)
    boundary.delete()


def _record_boundary(kind: str, boundary: Boundary, by: object) -> None:
    record(
        kind,
        by=by,
        about=f"boundary:{boundary.number}",
        number=boundary.number,
        version=boundary.version,
        sentence=str(boundary.sentence),
        valid_from=boundary.valid_from.isoformat() if boundary.valid_from else "",
        texts={"sentence": boundary.sentence, "value": boundary.value},
    )


@transaction.atomic
def judge_boundary(*, boundary: Boundary, use_case: UseCase, answer: Judged, reason: Text, by: object) -> None:
    """Keep what a named person finds about one boundary and one use case. The log keeps the earlier ones."""
    if not in_force(boundary.state, boundary.valid_from, clock.today()):
        raise ValidationError(_("This boundary does not hold today, so nothing can be judged by it."))
    if not reason:
        raise ValidationError(_("Say why."))
    BoundaryJudgement.objects.update_or_create(
        boundary=boundary,
        use_case=use_case,
        defaults={"answer": answer, "reason": reason, "judged_by": str(by), "judged_on": clock.today()},
    )
    record(
        f"leadership.boundary_{Judged(answer).value}",
        by=by,
        about=f"use_case:{use_case.pk}",
        name=str(use_case.name),
        number=boundary.number,
        version=boundary.version,
        reason=str(reason),
    )
