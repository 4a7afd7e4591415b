"""Which of the groups that a use of AI touches were listened to.

Source: methods of involvement ask who was *invited to speak* before a choice, not how many answered;
see docs/method/trust.md for the definition and its limits.
"""

from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class Invited:
    """Whom one conversation was for: units, and job roles when it was for these alone."""

    units: frozenset[int]
    job_roles: frozenset[int] = frozenset()


@dataclass(frozen=True)
class Places:
    """The tree of units and where each job role works.

    `parents` gives each unit its parent (None for the top); `role_units` gives each role the units
    where people have it. Both are keyed by any hashable number.
    """

    parents: Mapping[int, int | None]
    role_units: Mapping[int, frozenset[int]] = field(default_factory=dict)
    _children: dict[int, list[int]] = field(init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        children: dict[int, list[int]] = defaultdict(list)
        for unit, parent in self.parents.items():
            if parent is not None:
                children[parent].append(unit)
        object.__setattr__(self, "_children", dict(children))

    def above(self, unit: int) -> Iterable[int]:
        """The unit itself and every unit above it. A loop in the tree ends the walk."""
        seen: set[int] = set()
        here: int | None = unit
        while here is not None and here not in seen:
            seen.add(here)
            yield here
            here = self.parents.get(here)

    def reaches(self, invited: Collection[int], unit: int) -> bool:
        """Was this unit reached? By itself, through a unit above it, or through *every* unit below it.

        One team out of ten is not the department, so a single unit below is not enough.
        """
        if not invited:
            return False
        return any(place in invited for place in self.above(unit)) or self._all_below(invited, unit, frozenset())

    def _all_below(self, invited: Collection[int], unit: int, path: frozenset[int]) -> bool:
        below = self._children.get(unit, ())
        if not below or unit in path:
            return False
        return all(child in invited or self._all_below(invited, child, path | {unit}) for child in below)


def unheard_units(affected: Iterable[int], held: Iterable[Invited], places: Places) -> tuple[int, ...]:
    """The affected units that none of the conversations held was for, in ascending order."""
    invited = frozenset[int]().union(*(one.units for one in held))
    return tuple(sorted(unit for unit in affected if not places.reaches(invited, unit)))


def unheard_roles(affected: Iterable[int], held: Iterable[Invited], places: Places) -> tuple[int, ...]:
    """The affected job roles that were not heard, in ascending order.

    A role is heard when a conversation named it, or when a conversation that named no role was held
    for a unit (or a unit above it) where people have this role.
    """
    held = tuple(held)
    named = frozenset[int]().union(*(one.job_roles for one in held))
    open_to_all = frozenset[int]().union(*(one.units for one in held if not one.job_roles))
    return tuple(
        sorted(role for role in affected if role not in named and not _role_reached(role, open_to_all, places))
    )


def _role_reached(role: int, invited: frozenset[int], places: Places) -> bool:
    return any(place in invited for unit in places.role_units.get(role, ()) for place in places.above(unit))
