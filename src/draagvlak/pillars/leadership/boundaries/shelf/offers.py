"""Boundaries to begin with, in our own words: to take over, to change, or to argue with. None of them is law.

Each has a sentence for people, the value it protects, a rule over facts, and examples that must come out as stated.
"""

from collections.abc import Mapping

from draagvlak.pillars.leadership.boundaries.shelf.common import COMMON
from draagvlak.pillars.leadership.boundaries.shelf.parts import Offered
from draagvlak.pillars.leadership.boundaries.shelf.public import PUBLIC

SHELF: tuple[Offered, ...] = (*COMMON, *PUBLIC)
BY_CODE: Mapping[str, Offered] = {offered.code: offered for offered in SHELF}
