"""From counts to what may be published, and the audit over everything that was. Reads, works out, changes nothing."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from draagvlak.foundation.figures.freezing import bins_of, tree_of
from draagvlak.foundation.figures.joining import atoms_of, sums_in
from draagvlak.foundation.figures.models import Audit, Figure, Round
from draagvlak.foundation.figures.questions import VALUES
from draagvlak_core.figures import bands
from draagvlak_core.figures.audit import Exposure, audit
from draagvlak_core.figures.blocks import Size
from draagvlak_core.figures.bounds import Published
from draagvlak_core.figures.partition import per_block
from draagvlak_core.figures.plan import plan
from draagvlak_core.figures.releasing import Cell, release
from draagvlak_core.figures.summing import known

Counted = Mapping[tuple[str, str, int], int]
Said = tuple[bands.Figure, int, int]  # the figure, and between what the sum of answers lies


@dataclass(frozen=True, slots=True)
class MadeCell:
    """A group to publish. `unit` is its key, or "" for a pool of `units`."""

    unit: str
    units: tuple[str, ...]
    bins: tuple[str, ...]
    heads: int
    took_part: int
    figures: dict[str, Said] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Release:
    cells: tuple[MadeCell, ...]
    took_part: int  # in all published groups together
    sizes: dict[str, dict[str, int]]  # question → a bin of each block → how many gave an answer from 1 to 5


def made_of(measured: Round, counted: Counted) -> Release:
    """Choose what is shown from counts alone, the same groups for every question, and say it in figures."""
    bins = bins_of(measured)
    codes = [question["code"] for question in measured.questions]
    took_part = {bin.key: counted.get((bin.key, "", 0), 0) for bin in bins}
    answers = {
        code: {bin.key: tuple(counted.get((bin.key, code, value), 0) for value in VALUES) for bin in bins}
        for code in codes
    }
    sizes = {code: {key: sum(row) for key, row in by_bin.items()} for code, by_bin in answers.items()}
    least = {key: Size(min(sizes[code][key] for code in codes), anybody=bool(took_part[key])) for key in took_part}
    made = plan(tree_of(measured), bins, least, measured.k)
    heads = {bin.key: bin.heads for bin in bins}

    def cell(unit: str, units: tuple[str, ...], held: tuple[str, ...]) -> MadeCell:
        return MadeCell(unit, units, held, sum(heads[b] for b in held), sum(took_part[b] for b in held))

    cells = [cell(key, (), held) for key, held in made.units.items()]
    cells += [cell("", pool.units, pool.bins) for pool in made.pools]
    for code in codes:
        _say(cells, code, answers[code], f"{measured.pk}/{code}")
    # Per bin there can be fewer than k: only what is known per block leaves here and is kept.
    groups = [cell.bins for cell in cells]
    told = {code: per_block(groups, by_bin) for code, by_bin in sizes.items()}
    return Release(tuple(cells), sum(per_block(groups, took_part).values()), told)


def _say(cells: list[MadeCell], code: str, answers: Mapping[str, tuple[int, ...]], atom: str) -> None:
    """Add the figures of one question to the cells."""
    keyed = {str(place): cell for place, cell in enumerate(cells)}
    groups = [Cell(key, cell.bins) for key, cell in keyed.items()]
    for key, said in release(groups, answers, atom).items():
        keyed[key].figures[code] = (said, *bands.sum_bounds(said))


def audited(measured: Round, release: Release) -> tuple[list[Exposure], int]:
    """What could be worked out from this release and all before it, and how many figures were looked at."""
    own = {code: _rows(measured, release, code) for code in release.sizes}
    sizes = _sizes(measured.pk, release.sizes)
    told = {code: known(rows, sizes) for code, rows in own.items()}
    units = {code: [row for row in rows if row.key.startswith("unit")] for code, rows in own.items()}
    sums = sums_in(measured, units, told)
    rows = [row for of_question in own.values() for row in of_question]
    least = measured.k
    for before in Round.objects.exclude(published_at=None).exclude(pk=measured.pk):
        least = min(least, before.k)
    for figure in Figure.objects.exclude(cell__round=measured).select_related("cell"):
        atoms = atoms_of(figure.cell.round_id, figure.question, figure.cell.bins)
        rows.append(Published(f"figure {figure.pk}", atoms, figure.sum_low, figure.sum_high))
    for past in Audit.objects.filter(found=0).exclude(round=measured):
        sizes |= _sizes(past.round_id, past.sizes)
    return audit(rows, sizes, least, sums), len(rows) + len(sums)


def _rows(measured: Round, release: Release, code: str) -> list[Published]:
    """The figures of one question as the audit reads them."""
    return [
        Published(f"unit {cell.unit}" if cell.unit else "pool", atoms_of(measured.pk, code, cell.bins), *said[1:])
        for cell in release.cells
        if (said := cell.figures.get(code))
    ]


def _sizes(round_id: int, kept: Mapping[str, Mapping[str, int]]) -> dict[str, int]:
    return {f"{round_id}/{code}/{one}": n for code, by_bin in kept.items() for one, n in by_bin.items()}
