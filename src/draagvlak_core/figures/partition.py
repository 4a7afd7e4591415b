"""How published groups lie to one another: the blocks they split people into, and whether they are nested."""

from collections.abc import Mapping, Sequence

from draagvlak_core.figures.bounds import Block, Published


def blocks_of(rows: Sequence[Published], sizes: Mapping[str, int]) -> dict[frozenset[int], Block]:
    """The answers that stand in exactly the same rows, by the numbers of those rows; empty ones left out."""
    members: dict[str, set[int]] = {}
    for number, row in enumerate(rows):
        for atom in row.atoms:
            members.setdefault(atom, set()).add(number)
    found: dict[frozenset[int], list[str]] = {}
    for atom in sorted(members):
        if sizes.get(atom, 0):
            found.setdefault(frozenset(members[atom]), []).append(atom)
    return {key: Block(tuple(atoms), sum(sizes[atom] for atom in atoms)) for key, atoms in found.items()}


def nested(rows: Sequence[Published]) -> bool:
    """Is every two of these groups apart, or one within the other?"""
    owner: dict[str, int] = {}
    for number in sorted(range(len(rows)), key=lambda number: len(rows[number].atoms), reverse=True):
        if len({owner.get(atom, -1) for atom in rows[number].atoms}) > 1:
            return False
        owner.update(dict.fromkeys(rows[number].atoms, number))
    return True


def per_block(groups: Sequence[Sequence[str]], sizes: Mapping[str, int]) -> dict[str, int]:
    """`sizes` per bin as sizes per block, told at one bin of each: all an audit needs, and none of them below k.

    `groups` holds the bins of each published group. Bins in no group are left out.
    """
    stands: dict[str, list[int]] = {}
    for number, group in enumerate(groups):
        for atom in group:
            stands.setdefault(atom, []).append(number)
    first: dict[tuple[int, ...], str] = {}
    found: dict[str, int] = {}
    for atom, numbers in stands.items():
        at = first.setdefault(tuple(numbers), atom)
        found[at] = found.get(at, 0) + sizes.get(atom, 0)
    return {atom: n for atom, n in found.items() if n}
