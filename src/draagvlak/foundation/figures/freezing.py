"""What a round freezes when it opens: the tree of units, how many people stand in each, and the bins."""

from dataclasses import asdict
from typing import Any

from django.db.models import Count

from draagvlak.foundation.figures.joining import kind_of
from draagvlak.foundation.figures.models import Round
from draagvlak.foundation.organisation.models import Person, Unit
from draagvlak.foundation.organisation.unit_tree import heads
from draagvlak_core.figures.bins import Bin, make_bins
from draagvlak_core.figures.blocks import ROOT, Units


def frozen(k: int) -> dict[str, Any]:
    """The fields `units`, `bins` and `heads` of a round that opens now."""
    units = list(Unit.objects.order_by("code").values_list("pk", "parent_id", "name"))
    people = {str(unit): number for unit, number in heads().items()}
    words = {str(pk): dict(name) for pk, _above, name in units}
    shape = Units({str(pk): str(above or "") for pk, above, _name in units}, root=ROOT)
    kinds = _kinds()
    return {
        "units": [{"key": key, "above": shape.parents[key], "words": words[key]} for key in shape.down],
        "bins": [asdict(one) | {"kind": _kind(one, kinds)} for one in make_bins(shape, people, k)],
        "heads": sum(people.values()),
    }


def _kinds() -> dict[str, dict[str, int]]:
    """Per unit how many people do each kind of work, "" where that is not known."""
    rows = Person.objects.filter(left_on=None).order_by().values_list("unit", "job_role__isco08")
    found: dict[str, dict[str, int]] = {}
    for unit, isco, number in rows.annotate(number=Count("pk")):
        own, kind = found.setdefault(str(unit), {}), (isco or "")[:1]
        own[kind] = own.get(kind, 0) + number
    return found


def _kind(one: Bin, kinds: dict[str, dict[str, int]]) -> str:
    """The kind of work most people in a bin do."""
    heads: dict[str, int] = {}
    for unit in one.units:
        for kind, number in kinds.get(unit, {}).items():
            heads[kind] = heads.get(kind, 0) + number
    return kind_of(heads)


def tree_of(measured: Round) -> Units:
    return Units({unit["key"]: unit["above"] for unit in measured.units}, root=ROOT)


def bins_of(measured: Round) -> list[Bin]:
    return [Bin(one["key"], tuple(one["units"]), one["heads"], one["home"]) for one in measured.bins]
