"""What changed between two texts, word by word, for reading side by side.

The standard library finds the longest words both have in common (Ratcliff and Obershelp, 1988); small islands of
common words between changes are taken along, because a reader follows one change of a sentence better than five.
"""

import re
from dataclasses import dataclass
from difflib import SequenceMatcher

_TOKENS = re.compile(r"\s+|\w+|[^\w\s]")
# Fewer common words than this between two changes are part of one change.
_ISLAND = 2


@dataclass(frozen=True, slots=True)
class Piece:
    """A stretch of both texts. Equal when both sides are the same; else taken away (old) and put in (new)."""

    old: str
    new: str

    @property
    def same(self) -> bool:
        return self.old == self.new


def differences(old: str, new: str) -> tuple[Piece, ...]:
    """The pieces in order. All `old` joined give the old text, all `new` joined the new one."""
    before, after = _TOKENS.findall(old), _TOKENS.findall(new)
    matcher = SequenceMatcher(None, before, after, autojunk=False)
    pieces = [Piece("".join(before[a:b]), "".join(after[c:d])) for _tag, a, b, c, d in matcher.get_opcodes()]
    return tuple(_joined(pieces))


def changed(pieces: tuple[Piece, ...]) -> bool:
    return any(not piece.same for piece in pieces)


def _joined(pieces: list[Piece]) -> list[Piece]:
    """The pieces with small islands drowned and neighbours of one kind put together."""
    joined: list[Piece] = []
    ends = {0, len(pieces) - 1}
    for place, piece in enumerate(pieces):
        island = piece.same and place not in ends and len(re.findall(r"\w+", piece.old)) < _ISLAND
        if joined and not joined[-1].same and (island or not piece.same):
            joined[-1] = Piece(joined[-1].old + piece.old, joined[-1].new + piece.new)
        else:
            joined.append(piece)
    return joined
