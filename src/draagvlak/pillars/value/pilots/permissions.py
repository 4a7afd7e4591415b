"""The only ways a view gets a pilot or its use case: the object, or 404."""

from django.http import Http404
from django.shortcuts import get_object_or_404

from draagvlak.foundation.accounts.members import Member
from draagvlak.foundation.accounts.rights import Right
from draagvlak.foundation.register.cards.models import UseCase
from draagvlak.pillars.value.pilots.models import Pilot


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
