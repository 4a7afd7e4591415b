"""Writes consultations: a draft put before people, what groups said, and what changed because of it."""

from collections.abc import Iterator, Mapping
from datetime import date

from django.conf import settings
from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils.translation import gettext as _

from draagvlak.foundation import clock
from draagvlak.foundation.decisions.actions import record
from draagvlak.foundation.organisation.models import JobRole, Unit, WorkingGroup
from draagvlak.pillars.leadership.course.models import QUESTIONS, Consultation, CourseVersion, Remark, TakenOver
from draagvlak.pillars.leadership.course.queries.voices import Voice, too_small, voices_of
from draagvlak.pillars.leadership.texts import filled
from draagvlak.pillars.leadership.versions import must_be_draft
from draagvlak.ui.texts import Text


@transaction.atomic
def open_consultation(
    *,
    version: CourseVersion,
    units: list[Unit],
    job_roles: list[JobRole],
    groups: list[WorkingGroup],
    works_council: bool,
    until: date,
    by: object,
) -> Consultation:
    """Put a draft before people: from now on everyone can read it. Whom and until when can be changed while it runs."""
    must_be_draft(version.state)
    faults = list(_opening_faults(version, units, job_roles, groups, works_council, until))
    if faults:
        raise ValidationError(faults)
    found, _made = Consultation.objects.update_or_create(
        version=version,
        defaults={"until": until, "works_council": works_council, "closed_on": None},
        create_defaults={"until": until, "works_council": works_council, "opened_on": clock.today()},
    )
    found.units.set(units)
    found.job_roles.set(job_roles)
    found.groups.set(groups)
    record(
        "leadership.consultation_opened", by=by, about=f"course:{version.number}", number=version.number,
        until=until.isoformat(), whom=_listed(voices_of(found)),
    )  # fmt: skip
    return found


def _opening_faults(
    version: CourseVersion,
    units: list[Unit],
    job_roles: list[JobRole],
    groups: list[WorkingGroup],
    works_council: bool,
    until: date,
) -> Iterator[str]:
    if not all(getattr(version, question) for question in QUESTIONS):
        yield _("Answer all questions before you put the course before people.")
    if not (units or job_roles or groups or works_council):
        yield _("Choose whom you ask: at least one group.")
    if until < clock.today():
        yield _("Choose today or a day after today.")
    if small := too_small(units, job_roles, groups):
        yield _("%(names)s: fewer than five people, so everyone would know who said what. Choose a larger group.") % {
            "names": ", ".join(small)
        }


@transaction.atomic
def write_remark(
    *, consultation: Consultation, voice: str, words: Mapping[str, str], question: str = "", by: object
) -> Remark:
    """Keep what one group said, under the name of the group and of nobody in it."""
    _must_run(consultation)
    words = filled(words, _("Write what they said."))
    spoke = _voice(consultation, voice)
    remark = Remark.objects.create(
        consultation=consultation, voice=spoke.code, heard_from=spoke.name, words=words,
        question=question if question in QUESTIONS else "", said_on=clock.today(),
    )  # fmt: skip
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
    raise ValidationError(_("This group was not asked. Choose one of those that were."))


def _must_run(consultation: Consultation) -> None:
    must_be_draft(consultation.version.state)
    if consultation.closed_on is not None:
        raise ValidationError(_("This consultation is closed."))


@transaction.atomic
def decide_remark(*, remark: Remark, outcome: TakenOver, reason: Mapping[str, str], by: object) -> None:
    """Say what changed because of a remark, or why nothing did."""
    must_be_draft(remark.consultation.version.state)
    if outcome == TakenOver.OPEN:
        raise ValidationError(_("Say whether it is taken over, partly or not."))
    remark.outcome, remark.reason = outcome, filled(reason, _("Write what changed because of it, or why nothing did."))
    remark.save(update_fields=["outcome", "reason"])
    number = remark.consultation.version.number
    record(
        f"leadership.remark_{TakenOver(outcome).value}", by=by, about=f"course:{number}", number=number,
        group=remark.heard_from, words=remark.words, reason=remark.reason,
    )  # fmt: skip


@transaction.atomic
def close_consultation(*, consultation: Consultation, by: object) -> None:
    """Nothing more comes in. What did come in waits for a decision before the course can be adopted."""
    _must_run(consultation)
    consultation.closed_on = clock.today()
    consultation.save(update_fields=["closed_on"])
    number = consultation.version.number
    record("leadership.consultation_closed", by=by, about=f"course:{number}", number=number)


def consultation_faults(version: CourseVersion) -> list[str]:
    """What in a consultation keeps a draft from being adopted."""
    consultation = Consultation.objects.filter(version=version).first()
    if consultation is None:
        return []
    found = []
    if consultation.closed_on is None and clock.today() <= consultation.until:
        found.append(_("People can still say something about this draft. Wait for the last day, or close it first."))
    if consultation.remarks.filter(outcome=TakenOver.OPEN).exists():
        found.append(_("Not every remark has an answer yet. Say for each what changed because of it."))
    return found
