"""What the works council reads: rounds with their audits, kept checkpoints, and the counts as a file."""

import json
from dataclasses import dataclass
from typing import Any

from draagvlak.foundation.decisions import queries as decisions
from draagvlak.foundation.figures.models import Audit, Cell, Round
from draagvlak.foundation.voice.queries import Counted, counted_rounds
from draagvlak.roof.council import checking
from draagvlak.roof.council.checking import Judged
from draagvlak.roof.council.models import CouncilKey, KeptCheckpoint
from draagvlak_core.figures.published_file import FORMAT
from draagvlak_core.shared.answers import Answer


@dataclass(frozen=True, slots=True)
class Kept:
    """A checkpoint that was kept, and whether it holds."""

    checkpoint: KeptCheckpoint
    judged: Judged


@dataclass(frozen=True, slots=True)
class Voiced:
    """A round of the quiet room with its public counts, and whether they can be true."""

    counted: Counted
    answer: Answer


def rounds() -> list[dict[str, Any]]:
    """Every round of figures with its latest audit."""
    found = Round.objects.prefetch_related("audits").select_related("consent")
    return [{"round": one, "audit": next(iter(one.audits.all()), None)} for one in found]


def voice_rounds() -> list[Voiced]:
    return [Voiced(one, _can_be_true(one)) for one in counted_rounds()]


def _can_be_true(one: Counted) -> Answer:
    """More tokens used than given out means that somebody made tokens: then no post of the round can be trusted."""
    if one.issued is None or one.redeemed is None:
        return Answer.CANNOT_TELL
    if one.issued > one.round.eligible or one.redeemed > one.issued * one.round.quota:
        return Answer.NOT_MET
    return Answer.CANNOT_TELL if one.round.is_open else Answer.MET


def key_in_force() -> CouncilKey | None:
    return CouncilKey.objects.filter(ended_at=None).first()


def kept_checkpoints() -> list[Kept]:
    """Newest first. Each is looked at beside the log of today, with the key it was co-signed with."""
    rows = list(KeptCheckpoint.objects.select_related("key"))
    log = decisions.head()
    if log is None or not rows:
        return []
    known, log_vkeys, now = checking.roots(row.size for row in rows), decisions.public_keys(log), key_in_force()
    found = []
    for row in rows:
        key = row.key or now
        judged = checking.judge(row.text, known, log_vkeys, key.vkey if key else "", signed=bool(row.cosigned))
        found.append(Kept(row, judged))
    return found


def counts() -> str:
    """Everything that was published and what the audit needs, to be checked elsewhere: `draagvlak audit-figures`."""
    cells = Cell.objects.prefetch_related("figures").order_by("pk")
    sizes = {audit.round_id: audit.sizes for audit in Audit.objects.filter(found=0)}
    held: dict[int, list[dict[str, Any]]] = {}
    for cell in cells:
        held.setdefault(cell.round_id, []).append(_cell(cell))
    rounds = [
        {
            "round": round.pk,
            "kind": round.kind,
            "title": dict(round.title),
            "k": round.k,
            "heads": round.heads,
            "units": round.units,
            "bins": round.bins,
            "questions": round.questions,
            "sizes": sizes.get(round.pk, {}),
            "cells": held.get(round.pk, []),
        }
        for round in Round.objects.exclude(published_at=None).order_by("pk")
    ]
    return json.dumps({"format": FORMAT, "rounds": rounds}, ensure_ascii=False, indent=1)


def _cell(cell: Cell) -> dict[str, Any]:
    return {
        "unit": cell.unit,
        "units": cell.units,
        "bins": cell.bins,
        "heads": cell.heads,
        "took_part": cell.took_part,
        "figures": [
            {
                "question": f.question,
                "n": f.n,
                "shape": f.shape,
                "low": f.low,
                "high": f.high,
                "mean": f.mean,
                "parts": f.parts,
                "sum_low": f.sum_low,
                "sum_high": f.sum_high,
            }
            for f in cell.figures.all()
        ],
    }
