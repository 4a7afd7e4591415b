"""Which of the groups that a use of AI touches were listened to.

Source: methods of involvement ask who was *invited to speak* before a choice, not how many answered;
see docs/method/trust.md for the definition and its limits.
"""

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass

from draagvlak_core.organisation.unit_tree import UnitTree


@dataclass(frozen=True, slots=True)
class Invited:
    """Whom one conversation, or several together, were for.

    `units` were invited; of these `open_to_all` to conversations that named no job role, so that everyone there
    was welcome; `job_roles` were named.
    """

    units: frozenset[int]
    open_to_all: frozenset[int]
    job_roles: frozenset[int] = frozenset()


NOBODY = Invited(frozenset(), frozenset())


def invited(units: Iterable[int], job_roles: Iterable[int] = ()) -> Invited:
    """One conversation: for everyone in these units, or only for these job roles in them."""
    places, roles = frozenset(units), frozenset(job_roles)
    return Invited(places, frozenset() if roles else places, roles)


def together(invitations: Iterable[Invited]) -> Invited:
    """Everyone whom at least one of these was for."""
    some = tuple(invitations)
    return Invited(
        frozenset[int]().union(*(one.units for one in some)),
        frozenset[int]().union(*(one.open_to_all for one in some)),
        frozenset[int]().union(*(one.job_roles for one in some)),
    )


class Places:
    """The tree of units and where each job role works.

    `role_units` gives each role the units where people have it. What was worked out once about a role is remembered.
    """

    def __init__(self, tree: UnitTree[int, None], role_units: Mapping[int, Collection[int]] | None = None) -> None:
        self.tree = tree
        self._role_units = role_units or {}
        self._around_role: dict[int, frozenset[int]] = {}

    def around_role(self, role: int) -> frozenset[int]:
        """The units where people have this role, and every unit above those."""
        known = self._around_role.get(role)
        if known is None:
            units = self._role_units.get(role, ())
            known = self._around_role[role] = frozenset[int]().union(*map(self.tree.above, units))
        return known

    def reaches(self, invited: frozenset[int], unit: int) -> bool:
        """Was this unit reached? By itself, through a unit above it, or through *every* unit below it.

        One team out of ten is not the department, so a single unit below is not enough.
        """
        if not self.tree.above(unit).isdisjoint(invited):
            return True
        waiting = list(self.tree.children.get(unit, ()))
        reached = bool(waiting)
        while waiting and reached:
            below = waiting.pop()
            if below not in invited:
                waiting += self.tree.children[below]
                reached = bool(self.tree.children[below])
        return reached


def unheard_units(
    affected: Iterable[int], heard: Invited, places: Places, *, everyone: bool = False
) -> tuple[int, ...]:
    """The affected units that were not reached, in ascending order.

    `everyone`: the use touches all who work there, as no job roles are named. Then a conversation for some job
    roles alone reaches no unit: the managers are not the department.
    """
    guests = heard.open_to_all if everyone else heard.units
    return tuple(sorted([unit for unit in affected if not places.reaches(guests, unit)]))


def unheard_roles(affected: Iterable[int], heard: Invited, places: Places) -> tuple[int, ...]:
    """The affected job roles that were not reached, in ascending order.

    A role is reached when a conversation named it, or when a conversation that named no role was held
    for a unit (or a unit above it) where people have this role.
    """
    left = [role for role in affected if role not in heard.job_roles]
    return tuple(sorted([role for role in left if places.around_role(role).isdisjoint(heard.open_to_all)]))
