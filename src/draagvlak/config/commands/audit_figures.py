"""`draagvlak audit-figures FILE`: can somebody be found in what was published? Works without any database."""

import argparse
import json
from typing import Any

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from draagvlak.config.commands.base import CouldNot, Outcome, existing_file
from draagvlak_core.figures.audit import Exposure, audit
from draagvlak_core.figures.bounds import Published

NAME = "audit-figures"
HELP = "try to find people in downloaded figures, offline"
OFFLINE = True
FORMAT = "draagvlak figures 1"


def add_arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("file", metavar="FILE", help="the figures as they were downloaded")


def run(arguments: argparse.Namespace) -> Outcome:
    rounds = _read(arguments.file)
    rows, sizes = _rows(rounds)
    found = audit(rows, sizes, min((one["k"] for one in rounds), default=1))
    looked = ngettext("Looked at %(n)s figure.", "Looked at %(n)s figures.", len(rows)) % {"n": len(rows)}
    if not found:
        return Outcome(
            0, [looked, _("No smaller group and nobody's answer can be worked out.")], {"figures": len(rows)}
        )
    return Outcome(1, [looked, *map(_sentence, found)], {"figures": len(rows), "found": len(found)})


def _read(name: str) -> list[dict[str, Any]]:
    refusal = CouldNot(_("“%(name)s” is not a file with figures from Draagvlak.") % {"name": name})
    try:
        data = json.loads(existing_file(name).read_text("utf-8"))
    except ValueError as error:
        raise refusal from error
    if not isinstance(data, dict) or data.get("format") != FORMAT:
        raise refusal
    rounds: list[dict[str, Any]] = data["rounds"]
    return rounds


def _rows(rounds: list[dict[str, Any]]) -> tuple[list[Published], dict[str, int]]:
    """What was published, and how many answers stand behind each bin, as the audit reads them."""
    rows: list[Published] = []
    sizes: dict[str, int] = {}
    for one in rounds:
        number = one["round"]
        for question, by_bin in one["sizes"].items():
            sizes |= {f"{number}/{question}/{bin}": n for bin, n in by_bin.items()}
        for place, cell in enumerate(one["cells"]):
            for figure in cell["figures"]:
                atoms = frozenset(f"{number}/{figure['question']}/{bin}" for bin in cell["bins"])
                rows.append(Published(f"{number}/{place}", atoms, figure["sum_low"], figure["sum_high"]))
    return rows, sizes


def _sentence(exposure: Exposure) -> str:
    if exposure.kind == "small_group":
        return _("A group of %(n)s can be worked out.") % {"n": exposure.n}
    return _("The answers of a group of %(n)s leave no choice: who knows two of them knows all.") % {"n": exposure.n}
