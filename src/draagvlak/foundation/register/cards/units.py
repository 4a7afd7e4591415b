"""Units as a person looks for them: in the order of the tree, those below a unit indented."""

from collections import defaultdict

from draagvlak.foundation.organisation.models import Unit


def unit_choices() -> list[tuple[str, str]]:
    """(number, name) of every unit, with a dash per step down. One in a circle, which should not be, still appears."""
    below: dict[int | None, list[Unit]] = defaultdict(list)
    for unit in Unit.objects.order_by("code"):
        below[unit.parent_id].append(unit)
    found: list[tuple[str, str]] = []
    _walk(None, 0, below, found)
    for rest in list(below.values()):
        found += [(str(unit.pk), str(unit)) for unit in rest]
    return found


def _walk(parent: int | None, depth: int, below: dict[int | None, list[Unit]], found: list[tuple[str, str]]) -> None:
    for unit in below.pop(parent, []):
        found.append((str(unit.pk), "– " * depth + str(unit)))
        _walk(unit.pk, depth + 1, below, found)
