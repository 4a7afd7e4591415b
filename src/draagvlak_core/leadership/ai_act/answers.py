"""Answers to the questions as facts that conditions are about: each question a fact, each option a value.

"I don't know" is `UNKNOWN`: it may stand beside options, these for sure and perhaps more, and can never lead to a
lighter class, because a condition that hangs on what is unknown is neither met nor not met.
"""

from collections.abc import Collection, Mapping

from draagvlak_core.shared.conditions.tree import Contains
from draagvlak_core.shared.conditions.vocabulary import UNKNOWN

__all__ = ["NONE", "UNKNOWN", "Answers", "chosen"]

NONE = "none"

# Question → the options that were chosen. No options at all: nobody answered it.
Answers = Mapping[str, Collection[str]]


def chosen(question: str, *options: str) -> Contains:
    """At least one of these options was chosen."""
    return Contains(question, options)
