"""The only ways a view gets a pulse: the round, or 404."""

from django.http import Http404
from django.shortcuts import get_object_or_404

from draagvlak.foundation.agreements.subjects import PULSE
from draagvlak.foundation.figures.models import Round


def pulse_for(round_id: int) -> Round:
    """Every member reads the same of a pulse."""
    return get_object_or_404(Round, pk=round_id, kind=PULSE)


def unit_in(measured: Round, key: str) -> str:
    """A unit as it was when a published round opened."""
    if measured.published_at is None or key not in {unit["key"] for unit in measured.units}:
        raise Http404("no such unit in this round")
    return key
