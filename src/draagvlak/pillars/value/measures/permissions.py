"""The only ways a view gets a measure: the measure, or 404."""

from django.http import Http404
from django.shortcuts import get_object_or_404

from draagvlak.pillars.value.measures.models import Measure


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
