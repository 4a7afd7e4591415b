"""Boundaries to begin with, in our own words: to take over, to change, or to argue with. None of them is law.

Each has a sentence for people, the value it protects, a rule over facts, and examples that must come out as stated.
"""

from collections.abc import Mapping

from draagvlak_core.leadership.shelf_common import COMMON
from draagvlak_core.leadership.shelf_parts import Offered, Sector
from draagvlak_core.leadership.shelf_public import PUBLIC

__all__ = ["BY_CODE", "SHELF", "Offered", "Sector"]

SHELF: tuple[Offered, ...] = (*COMMON, *PUBLIC)
BY_CODE: Mapping[str, Offered] = {offered.code: offered for offered in SHELF}
