"""The only ways a view of this room gets an object: the object, or 404."""

from django.http import Http404
from django.shortcuts import get_object_or_404

from draagvlak.foundation.accounts.members import Member
from draagvlak.foundation.accounts.rights import Right
from draagvlak.foundation.register.cards.models import Acceptance, UseCase
from draagvlak.pillars.value.models import Measure, Pilot


def use_case_for(use_case_id: int) -> UseCase:
    """Every member may read what any use of AI here brings."""
    return get_object_or_404(UseCase.objects.select_related("accountable"), pk=use_case_id)


def pilot_for(pilot_id: int) -> Pilot:
    """Every member may read every pilot."""
    return get_object_or_404(Pilot.objects.select_related("use_case"), pk=pilot_id)


def runs_pilots(member: Member) -> bool:
    return member.may(Right.RUN_PILOTS)


def open_pilot_for(pilot_id: int) -> Pilot:
    """A pilot whose measures may still change."""
    pilot = pilot_for(pilot_id)
    if pilot.locked_at or pilot.ended_on:
        raise Http404("locked or ended")
    return pilot


def open_measure_for(measure_id: int) -> Measure:
    """A measure that may still change."""
    measure = get_object_or_404(Measure.objects.select_related("pilot__use_case"), pk=measure_id)
    if measure.pilot.locked_at or measure.pilot.ended_on:
        raise Http404("locked or ended")
    return measure


def measure_to_fill(measure_id: int) -> Measure:
    """A measure that may get a result: what counts as success is locked."""
    measures = Measure.objects.exclude(pilot__locked_at=None)
    return get_object_or_404(measures.select_related("pilot__use_case"), pk=measure_id)


def may_state(member: Member, use_case: UseCase) -> bool:
    """Only whoever has accepted to answer for it says who gets the freed hours."""
    person = member.person
    accepted = use_case.acceptance == Acceptance.ACCEPTED
    return person is not None and accepted and use_case.accountable_id == person.pk


def use_case_to_state(member: Member, use_case_id: int) -> UseCase:
    use_case = use_case_for(use_case_id)
    if not may_state(member, use_case):
        raise Http404("answered for by somebody else")
    return use_case
