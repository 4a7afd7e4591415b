"""What the works council reads: rounds with their audits, kept checkpoints, and the counts as a file."""

import json
from dataclasses import dataclass
from typing import Any

from draagvlak.foundation.decisions.models import LogEntry
from draagvlak.foundation.figures.models import Audit, Cell, Round
from draagvlak.roof.council.models import KeptCheckpoint
from draagvlak_core.shared.merkle_checkpoint import read_checkpoint
from draagvlak_core.shared.merkle_tree import Tree

FORMAT = "draagvlak figures 1"


@dataclass(frozen=True, slots=True)
class Kept:
    """A checkpoint that was kept, and whether the log of today still begins with it."""

    checkpoint: KeptCheckpoint
    holds: bool


def rounds() -> list[dict[str, Any]]:
    """Every round with its latest audit."""
    found = Round.objects.prefetch_related("audits").select_related("consent")
    return [{"round": one, "audit": next(iter(one.audits.all()), None)} for one in found]


def kept_checkpoints() -> list[Kept]:
    """The tree is grown once, and looked at where a checkpoint was taken."""
    checkpoints = {one.size: one for one in KeptCheckpoint.objects.all()}
    roots, tree = {}, Tree()
    for leaf in LogEntry.objects.order_by("index").values_list("leaf", flat=True).iterator(2000):
        tree = tree.append(bytes(leaf))
        if tree.size in checkpoints:
            roots[tree.size] = tree.root()
    return [Kept(one, roots.get(one.size) == read_checkpoint(one.note).root) for one in checkpoints.values()]


def counts() -> str:
    """Everything that was published and what the audit needs, to be checked elsewhere: `draagvlak audit-figures`."""
    cells = Cell.objects.prefetch_related("figures").order_by("pk")
    sizes = {audit.round_id: audit.sizes for audit in Audit.objects.filter(found=0)}
    held: dict[int, list[dict[str, Any]]] = {}
    for cell in cells:
        held.setdefault(cell.round_id, []).append(_cell(cell))
    told = [
        {
            "round": one.pk,
            "kind": one.kind,
            "title": dict(one.title),
            "k": one.k,
            "heads": one.heads,
            "units": one.units,
            "bins": one.bins,
            "questions": one.questions,
            "sizes": sizes.get(one.pk, {}),
            "cells": held.get(one.pk, []),
        }
        for one in Round.objects.exclude(published_at=None).order_by("pk")
    ]
    return json.dumps({"format": FORMAT, "rounds": told}, ensure_ascii=False, indent=1)


def _cell(cell: Cell) -> dict[str, Any]:
    return {
        "unit": cell.unit,
        "units": cell.units,
        "bins": cell.bins,
        "heads": cell.heads,
        "took_part": cell.took_part,
        "figures": [
            {"question": f.question, "n": f.n, "shape": f.shape, "low": f.low, "high": f.high, "mean": f.mean,
             "parts": f.parts, "sum_low": f.sum_low, "sum_high": f.sum_high}
            for f in cell.figures.all()
        ],
    }  # fmt: skip
