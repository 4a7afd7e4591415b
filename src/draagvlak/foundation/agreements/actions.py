"""Proposing, agreeing, declining, taking back, and withdrawing consent. The old holds until the new is agreed."""

from django.conf import settings
from django.db import IntegrityError, transaction
from django.utils import translation

from draagvlak.foundation import clock
from draagvlak.foundation.accounts.models import User
from draagvlak.foundation.agreements.models import Agreement, State
from draagvlak.foundation.agreements.subjects import SUBJECTS, Subject
from draagvlak.foundation.decisions.actions import record
from draagvlak.ui.refused import Refused
from draagvlak.ui.text import Text


@transaction.atomic
def propose(*, subject: Subject, value: int, why: Text, by: User) -> Agreement:
    """Ask the works council to agree to a next version. What is in force stays in force meanwhile."""
    _fits(subject, value)
    versions = Agreement.objects.filter(subject=subject.code)
    newest = versions.order_by("-number").first()
    made = Agreement(
        subject=subject.code,
        number=newest.number + 1 if newest else 1,
        value=value,
        words=sentence(subject, value),
        why=why,
        proposed_by=by,
        proposed_by_name=str(by),
        proposed_at=clock.now(),
    )
    try:
        with transaction.atomic():
            made.save()
    except IntegrityError:
        raise Refused("agreements.asked_already") from None
    _tell("agreements.proposed", made, by)
    return made


@transaction.atomic
def agree(*, agreement: Agreement, answer: Text, by: User) -> None:
    """The works council agrees: from now on this version holds, and the one before it no longer does."""
    asked = _asked(agreement)
    if asked.proposed_by_id == by.pk:
        raise Refused("agreements.own_proposal")
    Agreement.objects.filter(subject=asked.subject, state=State.AGREED).update(state=State.ENDED, ended_at=clock.now())
    _answer(asked, State.AGREED, answer, by)
    _tell("agreements.agreed", asked, by)


@transaction.atomic
def decline(*, agreement: Agreement, answer: Text, by: User) -> None:
    """The works council does not agree. What was in force stays in force."""
    asked = _asked(agreement)
    if not answer:
        raise Refused("agreements.no_reason")
    _answer(asked, State.DECLINED, answer, by)
    _tell("agreements.declined", asked, by)


@transaction.atomic
def take_back(*, agreement: Agreement, by: User) -> None:
    """Whoever may propose takes a proposal back before it is answered."""
    asked = _asked(agreement)
    asked.state = State.TAKEN_BACK
    asked.save(update_fields=["state"])
    _tell("agreements.taken_back", asked, by)


@transaction.atomic
def withdraw(*, subject: Subject, why: Text, by: User) -> None:
    """The works council withdraws its consent. That works at once, also for rounds that are open."""
    found = Agreement.objects.select_for_update().filter(subject=subject.code, state=State.AGREED).first()
    if found is None or not subject.is_consent:
        raise Refused("agreements.no_consent")
    found.state, found.ended_at = State.ENDED, clock.now()
    found.save(update_fields=["state", "ended_at"])
    _tell("agreements.withdrawn", found, by, why=why)


def sentence(subject: Subject, value: int) -> Text:
    """What is agreed to, in every language of the product."""
    words = Text()
    for code, _name in settings.LANGUAGES:
        with translation.override(code):
            words[code] = str(subject.sentence) % {"n": value}
    return words


def _fits(subject: Subject, value: int) -> None:
    if SUBJECTS.get(subject.code) != subject or not subject.floor <= value <= subject.ceiling:
        raise Refused("agreements.out_of_range", floor=subject.floor, ceiling=subject.ceiling)


def _asked(agreement: Agreement) -> Agreement:
    """The proposal as it stands now, held until the answer is written."""
    found = Agreement.objects.select_for_update().get(pk=agreement.pk)
    if found.state != State.PROPOSED:
        raise Refused("agreements.answered")
    return found


def _answer(asked: Agreement, state: State, answer: Text, by: User) -> None:
    asked.state, asked.answer, asked.answered_by_name, asked.answered_at = state, answer, str(by), clock.now()
    asked.save(update_fields=["state", "answer", "answered_by_name", "answered_at"])


def _tell(kind: str, agreement: Agreement, by: User, **more: object) -> None:
    record(kind, by=by, about=f"agreement:{agreement.subject}", words=agreement.words, number=agreement.number, **more)
