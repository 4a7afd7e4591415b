"""Use cases that are alike, and groups of them in which all are alike to all: near-duplicates.

`comparison` finds the pairs by their words. A likeness is a reason to ask, never an answer: two cards can share every
word and differ in whom they touch.
"""

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass

Pair = tuple[int, int]


@dataclass(frozen=True, slots=True)
class Described:
    """A use case by its words: texts by language. Two from one `place` are not compared across places."""

    key: int
    name: Mapping[str, str]
    purpose: Mapping[str, str]
    place: str = ""


@dataclass(frozen=True, slots=True)
class Alike:
    """Two use cases, the lower key first, and how alike their words are (0 to 1) in which language."""

    first: int
    second: int
    likeness: float
    language: str

    @property
    def keys(self) -> Pair:
        return self.first, self.second


@dataclass(frozen=True, slots=True)
class Group:
    """Use cases that are each alike to every other; `pairs` from most to least alike."""

    keys: tuple[int, ...]
    pairs: tuple[Alike, ...]


def groups(pairs: Iterable[Alike], *, apart: Collection[Pair] = ()) -> list[Group]:
    """Groups in which all are alike to all (complete linkage), so that no chain leads from one thing to another.

    `apart` are pairs somebody said are not the same: they never end up in one group. The most alike come first.
    """
    known = {pair.keys: pair for pair in pairs if pair.keys not in apart}
    group_of: dict[int, list[int]] = {}
    for pair in sorted(known.values(), key=lambda groups: (-groups.likeness, groups.keys)):
        one = group_of.setdefault(pair.first, [pair.first])
        other = group_of.setdefault(pair.second, [pair.second])
        if one is not other and all((min(a, b), max(a, b)) in known for a in one for b in other):
            one.extend(other)
            for key in other:
                group_of[key] = one
    groups = {id(members): tuple(sorted(members)) for members in group_of.values() if len(members) > 1}
    made = [Group(keys, _within(keys, known)) for keys in groups.values()]
    return sorted(made, key=lambda group: (-group.pairs[0].likeness, group.keys))


def _within(keys: Sequence[int], known: Mapping[Pair, Alike]) -> tuple[Alike, ...]:
    found = [known[one, other] for place, one in enumerate(keys) for other in keys[place + 1 :]]
    return tuple(sorted(found, key=lambda pair: (-pair.likeness, pair.keys)))
