"""Which facts conditions may be about: a closed list, with the values each fact can have."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from enum import StrEnum
from typing import Generic, TypeVar


class Kind(StrEnum):
    """How a fact is told."""

    ONE = "one"  # one of its values
    ANY = "any"  # any of its values; none of them is an answer too
    YES_NO = "yes_no"
    FILLED = "filled"  # a text that was written, or the word that there is none


# Stands among the values that were told when there may be more: these for sure, and perhaps others.
UNKNOWN = "unknown"


@dataclass(frozen=True, slots=True)
class Fact:
    """One thing that can be told."""

    code: str
    kind: Kind
    values: tuple[str, ...] = ()


F_co = TypeVar("F_co", bound=Fact, covariant=True)


@dataclass(frozen=True, slots=True)
class Vocabulary(Generic[F_co]):
    """A list of facts, in the order in which they are named."""

    facts: Sequence[F_co]
    by_code: Mapping[str, F_co] = field(init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        object.__setattr__(self, "by_code", {fact.code: fact for fact in self.facts})
