"""What a closed round publishes: units by the block rule, and pools for those whose own unit is too small."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from draagvlak_core.figures.bins import Bin
from draagvlak_core.figures.blocks import ROOT, Size, Units, best_release


@dataclass(frozen=True, slots=True)
class Pool:
    """Bins that are shown together because none of them may be shown alone."""

    bins: tuple[str, ...]
    units: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Plan:
    """Per published unit its bins; the pools; and the bins nobody may see anything of."""

    units: Mapping[str, tuple[str, ...]]
    pools: tuple[Pool, ...]
    hidden: tuple[str, ...]


def plan(tree: Units, bins: Sequence[Bin], sizes: Mapping[str, Size], k: int) -> Plan:
    """Choose what to publish from counts alone. `sizes` gives the respondents per bin; answers play no part."""
    at: dict[str, list[Bin]] = {}
    for part in bins:
        at.setdefault(part.home, []).append(part)
    size = {part.key: sizes.get(part.key, Size(0, anybody=False)) for part in bins}
    published = best_release(
        tree, {key: [size[part.key] for part in block_pools] for key, block_pools in at.items()}, k
    )
    pools, hidden = [], []
    for key, block in _blocks(tree, at, published):
        block_pools = _pools(block, size, k)
        if not block_pools:
            hidden += [part.key for part in block]
        # One pool that is the whole of a unit would say the same thing twice.
        elif key == ROOT or len(block_pools) > 1 or len(block) < len(_under(tree, at, key)):
            pools += [Pool(tuple(part.key for part in pool), _units(pool)) for pool in block_pools]
    shown = {key: tuple(part.key for part in _under(tree, at, key)) for key in tree.down if key in published}
    return Plan(shown, tuple(pools), tuple(hidden))


def _blocks(tree: Units, at: Mapping[str, list[Bin]], published: frozenset[str]) -> Iterator[tuple[str, list[Bin]]]:
    """Per published unit, and for the rest at the top, the bins of its block in the order of the tree."""
    shown = (key for key in tree.down if key in published)  # not in the order of the set, which differs per process
    owner, bins_of = {ROOT: ROOT}, {key: list[Bin]() for key in (ROOT, *shown)}
    bins_of[ROOT] += at.get(ROOT, [])
    for key in tree.down:
        owner[key] = key if key in published else owner[tree.parents[key]]
        bins_of[owner[key]] += at.get(key, [])
    place = {key: number for number, key in enumerate(tree.down)}
    for key, block in bins_of.items():
        yield key, sorted(block, key=lambda one: place[one.units[0]])


def _pools(block: Sequence[Bin], size: Mapping[str, Size], k: int) -> list[list[Bin]]:
    """Who has k alone stands alone; the others with neighbours until each pool has k; who is left, with the smallest.

    Nothing when all together are too few.
    """

    def counted(pool: Sequence[Bin]) -> int:
        return sum(size[part.key].counted for part in pool)

    pools: list[list[Bin]] = []
    group: list[Bin] = []
    for one in block:
        if counted([one]) >= k:
            pools.append([one])
            continue
        group.append(one)
        if counted(group) >= k:
            pools.append(group)
            group = []
    if pools:
        smallest = min(pools, key=counted)
        smallest += group
    return pools


def _under(tree: Units, at: Mapping[str, list[Bin]], key: str) -> list[Bin]:
    """Every bin that has its home in a unit or below it. Also those nobody answered in: leaving them out would tell."""
    found, waiting = [], [key]
    while waiting:
        unit = waiting.pop()
        found += at.get(unit, [])
        waiting += tree.children[unit]
    return found


def _units(pool: Sequence[Bin]) -> tuple[str, ...]:
    return tuple(unit for one in pool for unit in one.units)
