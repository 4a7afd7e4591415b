"""Writes consultations: a draft put before people, what groups said, and what changed because of it."""

from collections.abc import Iterator, Mapping, Sequence
from datetime import date

from django.conf import settings
from django.db import transaction

from draagvlak.foundation import clock
from draagvlak.foundation.decisions.actions import record
from draagvlak.foundation.organisation.models import JobRole, Unit, WorkingGroup
from draagvlak.pillars.leadership.course.models import QUESTIONS, Consultation, CourseVersion, Remark, TakenOver
from draagvlak.pillars.leadership.course.queries.voices import Voice, too_small, voices_of
from draagvlak.pillars.leadership.versions import must_be_draft
from draagvlak.ui.refused import Refused, refuse_each
from draagvlak.ui.text import Text


@transaction.atomic
def open_consultation(
    *,
    version: CourseVersion,
    units: list[Unit],
    works_council: bool,
    until: date,
    by: object,
    job_roles: Sequence[JobRole] = (),
    groups: Sequence[WorkingGroup] = (),
) -> Consultation:
    """Put a draft before people: from now on everyone can read it. Whom and until when can be changed while it runs."""
    must_be_draft(version.state)
    refuse_each(_opening_faults(version, units, job_roles, groups, works_council, until))
    consultation, _made = Consultation.objects.update_or_create(
        version=version,
        defaults={"until": until, "works_council": works_council, "closed_on": None},
        create_defaults={"until": until, "works_council": works_council, "opened_on": clock.today()},
    )
    consultation.units.set(units)
    consultation.job_roles.set(job_roles)
    consultation.groups.set(groups)
    record(
        "leadership.consultation_opened",
        by=by,
        about=f"course:{version.number}",
        number=version.number,
        until=until.isoformat(),
        whom=_listed(voices_of(consultation)),
    )
    return consultation


def _opening_faults(
    version: CourseVersion,
    units: list[Unit],
    job_roles: Sequence[JobRole],
    groups: Sequence[WorkingGroup],
    works_council: bool,
    until: date,
) -> Iterator[Refused]:
    if not version.is_answered:
        yield Refused("leadership.unanswered_draft")
    if not (units or job_roles or groups or works_council):
        yield Refused("leadership.nobody_asked")
    if until < clock.today():
        yield Refused("leadership.last_day_passed")
    if small := too_small(units, job_roles, groups):
        yield Refused("leadership.group_too_small", names=", ".join(small))


@transaction.atomic
def write_remark(
    *, consultation: Consultation, voice: str, words: Mapping[str, str], question: str = "", by: object
) -> Remark:
    """Keep what one group said, under the name of the group and of nobody in it."""
    _must_run(consultation)
    words = Text(words)
    if not words:
        raise Refused("leadership.no_remark")
    spoke = _voice(consultation, voice)
    remark = Remark.objects.create(
        consultation=consultation,
        voice=spoke.code,
        heard_from=spoke.name,
        words=words,
        question=question if question in QUESTIONS else "",
        said_on=clock.today(),
    )
    number = consultation.version.number
    record("leadership.remark_kept", by=by, about=f"course:{number}", number=number, group=spoke.name, words=words)
    return remark


def _listed(voices: list[Voice]) -> Text:
    """The names of the groups in a row, in every language of the interface."""
    codes = [code for code, _name in settings.LANGUAGES]
    return Text({code: ", ".join(voice.name.said(code).words for voice in voices) for code in codes})


def _voice(consultation: Consultation, code: str) -> Voice:
    for voice in voices_of(consultation):
        if voice.code == code:
            return voice
    raise Refused("leadership.group_not_asked")


def _must_run(consultation: Consultation) -> None:
    must_be_draft(consultation.version.state)
    if consultation.closed_on is not None:
        raise Refused("leadership.consultation_closed")


@transaction.atomic
def decide_remark(*, remark: Remark, outcome: TakenOver, reason: Mapping[str, str], by: object) -> None:
    """Say what changed because of a remark, or why nothing did."""
    must_be_draft(remark.consultation.version.state)
    if outcome == TakenOver.OPEN:
        raise Refused("leadership.not_decided")
    remark.outcome, remark.reason = outcome, reason
    if not remark.reason:
        raise Refused("leadership.no_change_said")
    remark.save(update_fields=["outcome", "reason"])
    number = remark.consultation.version.number
    record(
        f"leadership.remark_{TakenOver(outcome).value}",
        by=by,
        about=f"course:{number}",
        number=number,
        group=remark.heard_from,
        words=remark.words,
        reason=remark.reason,
    )


@transaction.atomic
def close_consultation(*, consultation: Consultation, by: object) -> None:
    """Nothing more comes in. What did come in waits for a decision before the course can be adopted."""
    _must_run(consultation)
    consultation.closed_on = clock.today()
    consultation.save(update_fields=["closed_on"])
    number = consultation.version.number
    record("leadership.consultation_closed", by=by, about=f"course:{number}", number=number)


def consultation_faults(version: CourseVersion) -> Iterator[Refused]:
    """What in a consultation keeps a draft from being adopted."""
    consultation = Consultation.objects.filter(version=version).first()
    if consultation is None:
        return
    if consultation.closed_on is None and clock.today() <= consultation.until:
        yield Refused("leadership.consultation_runs")
    if consultation.remarks.filter(outcome=TakenOver.OPEN).exists():
        yield Refused("leadership.remarks_open")
