"""Collects the models of every feature: Django finds the models of an app here."""

from draagvlak.pillars.value.measures.models import Measure, Result
from draagvlak.pillars.value.pilots.models import Pilot
from draagvlak.pillars.value.worth.models import FreedHours

__all__ = ["FreedHours", "Measure", "Pilot", "Result"]
