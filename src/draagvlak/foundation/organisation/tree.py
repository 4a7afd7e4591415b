"""The tree of units, worked out in memory from one query, whatever its depth."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field

from draagvlak.foundation.organisation.models import Unit


@dataclass(slots=True)
class Branch:
    """A unit with those under it. `people` work in the unit itself, `all_people` in it and everything under it."""

    unit: Unit
    people: int = 0
    branches: list["Branch"] = field(default_factory=list)

    @property
    def all_people(self) -> int:
        return self.people + sum(branch.all_people for branch in self.branches)


def grow(units: Iterable[Unit], people: Mapping[int, int]) -> list[Branch]:
    """The top units with their branches; a unit in a loop (which the forms refuse) would hang nowhere."""
    branches = {unit.id: Branch(unit, people.get(unit.id, 0)) for unit in units}
    tops: list[Branch] = []
    for branch in branches.values():
        above = branches.get(branch.unit.parent_id) if branch.unit.parent_id else None
        (above.branches if above else tops).append(branch)
    return tops


def walk(branches: Iterable[Branch], above: tuple[str, ...] = ()) -> Iterator[tuple[tuple[str, ...], Branch]]:
    """Every branch from the top down, with the names of the units above it."""
    for branch in branches:
        yield above, branch
        yield from walk(branch.branches, (*above, str(branch.unit.name)))


def rings(parents: Mapping[str, str]) -> list[list[str]]:
    """Every circle in the tree, each as the codes that go round; `parents` gives the code above each code, or ""."""
    done: set[str] = set()
    found = []
    for start in parents:
        path: dict[str, int] = {}
        code = start
        while code and code not in done and code not in path:
            path[code] = len(path)
            code = parents.get(code, "")
        if code in path:
            found.append(list(path)[path[code] :])
        done |= path.keys()
    return found


def depths(parents: Mapping[str, str]) -> dict[str, int]:
    """How many units stand above each, itself included, in a tree without rings."""
    found = {"": 0}
    for start in parents:
        path, code = [], start
        while code not in found:
            path.append(code)
            code = parents.get(code, "")
        for step, below in enumerate(reversed(path), 1):
            found[below] = found[code] + step
    del found[""]
    return found
