"""Collects the models of the features: Django looks for them here. Whoever uses one imports it from its feature."""

from draagvlak.foundation.register.cards.models import UseCase
from draagvlak.foundation.register.exchange.models import ImportMapping, ImportRun

__all__ = ["ImportMapping", "ImportRun", "UseCase"]
