"""Who answers for a use case: asked, accepted or declined, with a deputy, and handed over when somebody leaves."""

from django.core.exceptions import PermissionDenied
from django.db import transaction

from draagvlak.foundation import clock
from draagvlak.foundation.decisions.actions import record
from draagvlak.foundation.organisation.models import Person
from draagvlak.foundation.register.cards.models import Acceptance, UseCase
from draagvlak.foundation.register.cards.texts import named


@transaction.atomic
def ask_to_answer(*, use_case: UseCase, person: Person, by: object) -> None:
    """Ask somebody to answer for a use case.

    Whoever answers for it now goes on until the other says yes: asking may not make a gap in which nobody does.
    """
    if _is_held(use_case) and use_case.accountable_id != person.pk:
        use_case.successor = person
    else:
        use_case.accountable, use_case.acceptance, use_case.accepted_on = person, Acceptance.ASKED, None
        use_case.successor = None
    if use_case.deputy_id == person.pk:
        use_case.deputy = None
    _save(use_case)
    _record("register.asked", use_case, by, person=person)


def _is_held(use_case: UseCase) -> bool:
    """Somebody accepted and is still here."""
    person = use_case.accountable
    return use_case.acceptance == Acceptance.ACCEPTED and person is not None and person.left_on is None


@transaction.atomic
def accept(*, use_case: UseCase, by: Person) -> None:
    """The person asked says yes."""
    _check_asked(use_case, by)
    use_case.accountable, use_case.successor = by, None
    use_case.acceptance, use_case.accepted_on = Acceptance.ACCEPTED, clock.today()
    _save(use_case)
    _record("register.accepted", use_case, by)


@transaction.atomic
def decline(*, use_case: UseCase, by: Person) -> None:
    """The person asked says no. That is respected: they stay on record as asked, and somebody else has to be.

    Who was asked to take over and says no leaves everything as it was.
    """
    _check_asked(use_case, by)
    if use_case.successor_id == by.pk:
        use_case.successor = None
    else:
        use_case.acceptance, use_case.accepted_on = Acceptance.DECLINED, None
    _save(use_case)
    _record("register.declined", use_case, by)


def _check_asked(use_case: UseCase, person: Person) -> None:
    """Nobody can say yes for somebody else, not even by an old page: the row is read again under its lock."""
    row = UseCase.objects.select_for_update().only("accountable_id", "acceptance", "successor_id").get(pk=use_case.pk)
    asked = (row.accountable_id, row.acceptance) == (person.pk, Acceptance.ASKED)
    if not asked and row.successor_id != person.pk:
        raise PermissionDenied("only the person who is asked can answer this")


@transaction.atomic
def appoint_deputy(*, use_case: UseCase, person: Person | None, by: object) -> None:
    """Name who stands in, or nobody."""
    use_case.deputy = person
    _save(use_case)
    _record("register.deputy" if person else "register.no_deputy", use_case, by, person=person or "")


@transaction.atomic
def person_left(person: Person, by: object = "Draagvlak") -> int:
    """Mark what somebody who leaves answered for as to be handed over; give the number of use cases."""
    UseCase.objects.filter(successor=person).update(successor=None)
    orphaned = list(UseCase.objects.filter(accountable=person).exclude(acceptance=Acceptance.DECLINED))
    for use_case in orphaned:
        use_case.acceptance = Acceptance.LEFT
        if use_case.successor is not None:
            # Somebody was asked to take over already: the question stands, and nobody answers until they say yes.
            use_case.accountable, use_case.successor = use_case.successor, None
            use_case.acceptance, use_case.accepted_on = Acceptance.ASKED, None
        _save(use_case)
        _record("register.left", use_case, by)
    for use_case in UseCase.objects.filter(deputy=person):
        appoint_deputy(use_case=use_case, person=None, by=by)
    return len(orphaned)


def _save(use_case: UseCase) -> None:
    use_case.changed_at = clock.now()
    use_case.save(update_fields=["accountable", "acceptance", "accepted_on", "successor", "deputy", "changed_at"])


def _record(kind: str, use_case: UseCase, by: object, **details: object) -> None:
    record(kind, by=by, about=f"use_case:{use_case.pk}", name=named(use_case), **details)
