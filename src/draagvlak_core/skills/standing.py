"""How a level somebody sees in themselves stands to what their role needs: a word, never a score."""

from enum import StrEnum


class Standing(StrEnum):
    """`NOT_SAID` when the person said nothing, `NOT_NEEDED` when the role asks nothing."""

    NOT_SAID = "not_said"
    NOT_NEEDED = "not_needed"
    STEP = "step"  # one level to go
    STEPS = "steps"  # more than one
    THERE = "there"
    BEYOND = "beyond"


def standing(own: int | None, needed: int | None) -> Standing:
    """Compare an own level (0-4) with a needed one (1-4)."""
    if needed is None:
        return Standing.NOT_NEEDED
    if own is None:
        return Standing.NOT_SAID
    if own == needed:
        return Standing.THERE
    if own > needed:
        return Standing.BEYOND
    return Standing.STEP if needed - own == 1 else Standing.STEPS
