"""Units as a person looks for them: in the order of the tree, those below a unit indented."""

from django.utils.translation import get_language

from draagvlak.foundation.organisation.models import Unit
from draagvlak_core.organisation.unit_tree import UnitTree


def unit_choices() -> list[tuple[str, str]]:
    """(number, name) of every unit, with a dash per step down. One query, and no object for each unit."""
    language = (get_language() or "nl")[:2]
    above: dict[int, int | None] = {}
    names: dict[int, str] = {}
    for key, parent, name in Unit.objects.order_by("code").values_list("pk", "parent", "name"):
        above[key], names[key] = parent, name.said(language).words
    tree = UnitTree(above, root=None)
    return [(str(key), "– " * (tree.depths[key] - 1) + names[key]) for key in tree.down]
