"""The tree of units as it is kept, read once: whoever asks who stands above or below whom asks here."""

from collections.abc import Iterable

from django.db.models import Count

from draagvlak.foundation.organisation.models import Person, Unit
from draagvlak_core.organisation.unit_tree import UnitTree


def unit_tree() -> UnitTree[int, None]:
    """Every unit by its number, neighbours by their code. One query, however deep the tree is."""
    return UnitTree(dict(Unit.objects.order_by("code").values_list("pk", "parent_id")), root=None)


def tree_of(units: Iterable[Unit]) -> UnitTree[int, None]:
    """The same, of units that are read already."""
    return UnitTree({unit.pk: unit.parent_id for unit in units}, root=None)


def heads() -> dict[int, int]:
    """How many people work in each unit itself; add those below with `unit_tree().sums(heads())`."""
    people = Person.objects.filter(left_on=None).order_by().values_list("unit")
    return dict(people.annotate(number=Count("pk")))
