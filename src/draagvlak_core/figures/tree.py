"""A tree of units by their keys, walked without recursion so that its depth does not matter."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property

ROOT = ""  # above every top unit: never published, so a forest is a tree too


@dataclass(frozen=True)
class Tree:
    """`parents` gives the key above each key, or "" for a top unit, in the order in which neighbours stand.

    Raises ValueError for a parent that is not there or a ring.
    """

    parents: Mapping[str, str]

    def __post_init__(self) -> None:
        if unknown := {above for above in self.parents.values() if above and above not in self.parents}:
            raise ValueError(f"no such unit: {sorted(unknown)}")
        if len(self.down) != len(self.parents) + 1:
            raise ValueError("units stand in a ring")

    @cached_property
    def children(self) -> Mapping[str, tuple[str, ...]]:
        found: dict[str, list[str]] = {ROOT: [], **{key: [] for key in self.parents}}
        for key, above in self.parents.items():
            found[above].append(key)
        return {key: tuple(below) for key, below in found.items()}

    @cached_property
    def down(self) -> tuple[str, ...]:
        """Every key that hangs under the root, each before those below it; the root first."""
        order, waiting = [], [ROOT]
        while waiting:
            key = waiting.pop()
            order.append(key)
            waiting.extend(reversed(self.children[key]))
        return tuple(order)

    @property
    def up(self) -> Iterator[str]:
        """Every key after those below it; the root last."""
        return reversed(self.down)

    def path(self, key: str) -> Iterator[str]:
        """The key and all above it, the root not included."""
        while key:
            yield key
            key = self.parents[key]

    def sums(self, amounts: Mapping[str, int]) -> dict[str, int]:
        """Per unit what it and everything under it hold together."""
        found = {key: amounts.get(key, 0) for key in self.down}
        for key in self.up:
            if key:
                found[self.parents[key]] += found[key]
        return found

    def meeting(self, keys: Iterable[str]) -> str:
        """The lowest key that has all of these under it, or itself among them; the root when nothing lower does."""
        shared: list[str] | None = None
        for key in keys:
            path = list(self.path(key))
            shared = path if shared is None else [one for one in shared if one in set(path)]
        return shared[0] if shared else ROOT
