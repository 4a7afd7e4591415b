"""The tree of units: who stands above whom, walked without recursion so that its depth does not matter.

One stance on rings: the forms and the import refuse them, and `rings` tells them where. Should one stand all the same,
nothing is lost and no walk goes round for ever: it is opened above the unit at which a walk in the order given first
enters it, and that unit then stands at the top. So does a unit whose parent is not there.
"""

from collections.abc import Hashable, Iterable, Iterator, Mapping
from functools import cached_property
from typing import Generic, TypeVar

Key = TypeVar("Key", bound=Hashable)
Root = TypeVar("Root", bound=Hashable)


class UnitTree(Generic[Key, Root]):
    """Units by key. `parents` gives the key above each key, in the order in which neighbours stand.

    `root` (None, or "") stands above every top unit and is no unit itself, so that several tops are one tree too.
    Every walk gives a unit before those below it; what is asked of one unit counts the unit itself.
    """

    def __init__(self, parents: Mapping[Key, Key | Root], root: Root) -> None:
        self.root = root
        self.parents: dict[Key, Key | Root] = {
            key: above if above in parents else root for key, above in parents.items()
        }
        for ring in rings(self.parents, root):
            self.parents[ring[0]] = root

    @cached_property
    def children(self) -> Mapping[Key | Root, tuple[Key, ...]]:
        """The units right under each unit, and under the root."""
        found: dict[Key | Root, list[Key]] = {self.root: []}
        found.update((key, []) for key in self.parents)
        for key, above in self.parents.items():
            found[above].append(key)
        return {key: tuple(below) for key, below in found.items()}

    @cached_property
    def down(self) -> tuple[Key, ...]:
        """Every unit, each before those below it, neighbours in their order."""
        order: list[Key] = []
        waiting = list(reversed(self.children[self.root]))
        while waiting:
            order.append(key := waiting.pop())
            waiting.extend(reversed(self.children[key]))
        return tuple(order)

    @property
    def up(self) -> Iterator[Key]:
        """Every unit after those below it."""
        return reversed(self.down)

    @cached_property
    def depths(self) -> Mapping[Key, int]:
        """How many units stand above each, itself counted: 1 at the top."""
        found: dict[Key | Root, int] = {self.root: 0}
        for key in self.down:
            found[key] = found[self.parents[key]] + 1
        return {key: found[key] for key in self.down}

    def path(self, key: Key) -> Iterator[Key]:
        """The unit and all above it, from below."""
        here: Key | Root = key
        while here in self.parents:
            yield here
            here = self.parents[here]

    def above(self, key: Key) -> frozenset[Key]:
        """The unit and all above it. Remembered; empty for a unit that is not there."""
        known = self._above.get(key)
        if known is None:
            known = self._above[key] = frozenset(self.path(key))
        return known

    def below(self, key: Key) -> tuple[Key, ...]:
        """The unit and all under it; empty for a unit that is not there."""
        if key not in self.parents:
            return ()
        # In `down` a unit and those under it stand side by side.
        start = self._places[key]
        return self.down[start : start + self._sizes[key]]

    def family(self, keys: Iterable[Key]) -> frozenset[Key]:
        """These units with all above and all below them: everywhere that what holds for them is felt."""
        return frozenset(other for key in keys for other in (*self.above(key), *self.below(key)))

    def sums(self, amounts: Mapping[Key, int]) -> dict[Key | Root, int]:
        """What each unit and everything under it hold together, and what all hold, at the root."""
        found: dict[Key | Root, int] = {self.root: 0}
        found.update((key, amounts.get(key, 0)) for key in self.down)
        for key in self.up:
            found[self.parents[key]] += found[key]
        return found

    def meeting(self, keys: Iterable[Key]) -> Key | Root:
        """The lowest unit that has all of these under it, or is one of them; the root when only the root has."""
        shared: list[Key] | None = None
        for key in keys:
            above = self.above(key)
            shared = list(self.path(key)) if shared is None else [one for one in shared if one in above]
        return shared[0] if shared else self.root

    @cached_property
    def _above(self) -> dict[Key, frozenset[Key]]:
        return {}

    @cached_property
    def _places(self) -> Mapping[Key, int]:
        return {key: place for place, key in enumerate(self.down)}

    @cached_property
    def _sizes(self) -> Mapping[Key | Root, int]:
        return self.sums(dict.fromkeys(self.down, 1))


def rings(parents: Mapping[Key, Key | Root], root: Root) -> list[list[Key]]:
    """Every ring, as the keys that go round in it; none in a tree."""
    above, done, turning = dict(parents), set[Key | Root]([root]), []
    for start in parents:
        way: dict[Key, int] = {}
        key: Key | Root = start
        while key in above and key not in done and key not in way:
            way[key] = len(way)
            key = above[key]
        if key in way:
            turning.append(list(way)[way[key] :])
        done |= way.keys()
    return turning
