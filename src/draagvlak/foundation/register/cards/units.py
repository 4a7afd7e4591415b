"""Units as a person looks for them: in the order of the tree, those below a unit indented."""

from draagvlak.foundation.organisation.models import Unit
from draagvlak.foundation.organisation.unit_tree import tree_of


def unit_choices() -> list[tuple[str, str]]:
    """(number, name) of every unit, with a dash per step down."""
    units = {unit.pk: unit for unit in Unit.objects.order_by("code")}
    tree = tree_of(units.values())
    return [(str(key), "– " * (tree.depths[key] - 1) + str(units[key])) for key in tree.down]
