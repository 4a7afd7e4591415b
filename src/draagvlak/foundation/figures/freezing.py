"""What a round freezes when it opens: the tree of units, how many people stand in each, and the bins."""

from dataclasses import asdict
from typing import Any

from django.db.models import Count

from draagvlak.foundation.figures.models import Round
from draagvlak.foundation.organisation.models import Person, Unit
from draagvlak_core.shared.small_groups import Bin, Tree, make_bins


def frozen(k: int) -> dict[str, Any]:
    """The fields `units`, `bins` and `heads` of a round that opens now."""
    units = list(Unit.objects.order_by("code").values_list("pk", "parent_id", "name"))
    people = Person.objects.filter(left_on=None).order_by().values_list("unit").annotate(number=Count("pk"))
    heads = {str(unit): number for unit, number in people}
    parents = {str(pk): str(above or "") for pk, above, _name in units}
    words = {str(pk): dict(name) for pk, _above, name in units}
    shape = Tree(parents)
    return {
        "units": [{"key": key, "above": parents[key], "words": words[key]} for key in shape.down if key],
        "bins": [asdict(one) for one in make_bins(shape, heads, k)],
        "heads": sum(heads.values()),
    }


def tree_of(measured: Round) -> Tree:
    return Tree({unit["key"]: unit["above"] for unit in measured.units})


def bins_of(measured: Round) -> list[Bin]:
    return [Bin(one["key"], tuple(one["units"]), one["heads"], one["home"]) for one in measured.bins]
