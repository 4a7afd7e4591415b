"""Whether goals, ambitions and uses of AI hang together: what is idle, what serves nothing, what began as a tool.

Works on keys and known facts alone; unknown facts are no reproach. Method: docs/method/coherence.md.
"""

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass
from enum import StrEnum

from draagvlak_core.shared.answers import Answer


class Sign(StrEnum):
    """What is missing while a tool has already been named."""

    NO_NEED = "no_need"
    NO_AMBITION = "no_ambition"
    NOBODY_HEARD = "nobody_heard"


# One thing missing can be an oversight. Two of the three say that the tool came first.
SIGNS_NEEDED = 2


@dataclass(frozen=True, slots=True)
class Use:
    """What is known about one use case that is not retired. `serves` are ambitions, ended ones included."""

    key: int
    serves: frozenset[int]
    tool: bool  # a tool or a supplier is named
    need: bool  # somebody wrote why it is used
    heard: Answer  # whether those it touches were heard before the choice was made


@dataclass(frozen=True, slots=True)
class ToolFirst:
    """A use case that has a tool while two or three of the signs are missing."""

    key: int
    signs: tuple[Sign, ...]


@dataclass(frozen=True, slots=True)
class Coherence:
    """Keys, each in the order in which they were given; `serving` counts per ambition that runs who works on it."""

    idle: tuple[int, ...]
    loose: tuple[int, ...]
    tool_first: tuple[ToolFirst, ...]
    serving: Mapping[int, int]


def look(uses: Iterable[Use], ambitions: Collection[int]) -> Coherence:
    """Lay uses beside the ambitions that run. Without any ambition nothing is loose: there is nothing to serve yet."""
    all_uses = list(uses)
    running = dict.fromkeys(ambitions, 0)
    for use in all_uses:
        for ambition in use.serves:
            if ambition in running:
                running[ambition] += 1
    loose = [use.key for use in all_uses if ambitions and not _serves(use, ambitions)]
    found = ((use.key, _signs(use, ambitions)) for use in all_uses if use.tool)
    first = (ToolFirst(key, signs) for key, signs in found if len(signs) >= SIGNS_NEEDED)
    idle = tuple(ambition for ambition, working in running.items() if not working)
    return Coherence(idle, tuple(loose), tuple(first), running)


def _serves(use: Use, ambitions: Collection[int]) -> bool:
    return any(ambition in ambitions for ambition in use.serves)


def _signs(use: Use, ambitions: Collection[int]) -> tuple[Sign, ...]:
    """Only what is known to be missing: whether people were heard can be unknown, and then it does not count."""
    missing = (
        (Sign.NO_NEED, not use.need),
        (Sign.NO_AMBITION, not _serves(use, ambitions)),
        (Sign.NOBODY_HEARD, use.heard is Answer.NOT_MET),
    )
    return tuple(sign for sign, is_missing in missing if is_missing)
