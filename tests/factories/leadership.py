"""Boundaries, as far as a test asks for them without the way they came about."""

from typing import Any

from draagvlak.pillars.leadership.boundaries.models import Boundary
from draagvlak.ui.text import Text


def make_boundary(number: int = 1, **fields: Any) -> Boundary:
    """A draft of a boundary, with a sentence and the value it protects."""
    return Boundary.objects.create(
        **{"number": number, "sentence": Text(en="AI decides about nobody."), "value": Text(en="Care"), **fields}
    )
