"""The one door for numbers about people: what any page may say about a group, the same for every reader."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from enum import StrEnum
from functools import cached_property

from draagvlak.foundation.figures.joining import Span, atoms_of, cuts, span_of
from draagvlak.foundation.figures.models import Cell, Figure, Round
from draagvlak.foundation.figures.questions import Question, from_json
from draagvlak.ui.text import Text
from draagvlak_core.figures.bounds import Published
from draagvlak_core.figures.summing import Known, Summed, known, summed


class Kind(StrEnum):
    """What can be said about a group."""

    FIGURE = "figure"
    TOO_FEW = "too_few"  # too few people to show; perhaps shown together with others
    NOT_ASKED = "not_asked"


@dataclass(frozen=True, slots=True)
class Group:
    """A published group by the names of its units. `pool` is true when it holds units that are not shown alone."""

    names: tuple[Text, ...]
    heads: int
    took_part: int
    pool: bool


@dataclass(frozen=True, slots=True)
class Answer:
    """What may be said about one group and question. With TOO_FEW, `figure` is that of the group they are shown in."""

    kind: Kind
    figure: Figure | None = None
    group: Group | None = None


class Publication:
    """A published round, read once: answers any number of questions about its units without a further query."""

    def __init__(self, measured: Round) -> None:
        self.round = measured
        self.names = {unit["key"]: Text(unit["words"]) for unit in measured.units}
        self.above = {unit["key"]: unit["above"] for unit in measured.units}
        cells = list(measured.cells.prefetch_related("figures")) if measured.published_at else []
        self.figures = {cell.pk: {one.question: one for one in cell.figures.all()} for cell in cells}
        self.units = {cell.unit: cell for cell in cells if cell.unit}
        self.pools = [cell for cell in cells if not cell.unit]
        self.bins = {unit: one["key"] for one in measured.bins for unit in one["units"]}

    @property
    def questions(self) -> list[Question]:
        return [from_json(kept) for kept in self.round.questions]

    def say(self, unit: str, question: str) -> Answer:
        """The figure of a unit, or of the group in which its people are shown, or that it was not asked."""
        if unit not in self.names or question not in {kept["code"] for kept in self.round.questions}:
            return Answer(Kind.NOT_ASKED)
        own = self.units.get(unit)
        if own and question in self.figures[own.pk]:
            return Answer(Kind.FIGURE, self.figures[own.pk][question], self.group(own))
        shown_in = self.shown_in(unit)
        if shown_in is None:
            return Answer(Kind.TOO_FEW)
        return Answer(Kind.TOO_FEW, self.figures[shown_in.pk].get(question), self.group(shown_in))

    def across(self, unit: str, question: str) -> dict[str, Summed]:
        """A unit of 100 answers or more by kind of work (a key of KINDS), from published figures; else empty."""
        if unit not in self.units or question not in self.sizes:
            return {}
        atoms = atoms_of(self.round.pk, question, self.units[unit].bins)
        sizes = {f"{self.round.pk}/{question}/{one}": n for one, n in self.sizes[question].items()}
        told = known(self._rows(question), sizes)
        parts = cuts(atoms, told, self.round, question)
        return {kind: found for kind, held in parts.items() if (found := summed(held))}

    @cached_property
    def sizes(self) -> dict[str, dict[str, int]]:
        """Per question and block how many answered: what the audit that let this be published kept."""
        audit = self.round.audits.filter(found=0).first() if self.round.published_at else None
        return audit.sizes if audit else {}

    def _rows(self, question: str) -> list[Published]:
        return [
            Published(str(cell.pk), atoms_of(self.round.pk, question, cell.bins), said.sum_low, said.sum_high)
            for cell in (*self.units.values(), *self.pools)
            if (said := self.figures[cell.pk].get(question))
        ]

    def shown_in(self, unit: str) -> Cell | None:
        """The smallest published group that holds the people of a unit that is not shown alone."""
        held = {self.bins[below] for below in self._under(unit) if below in self.bins}
        holding = [cell for cell in (*self.pools, *self.units.values()) if held and held <= set(cell.bins)]
        return min(holding, key=lambda cell: len(cell.bins), default=None)

    def group(self, cell: Cell) -> Group:
        keys = [cell.unit] if cell.unit else cell.units
        return Group(tuple(self.names[key] for key in keys), cell.heads, cell.took_part, not cell.unit)

    def elsewhere(self, unit: str) -> list[Text]:
        """Units at or under this one whose few people are counted with others, so not in its figure."""
        cell = self.units.get(unit)
        held = set(cell.bins) if cell else set()
        return [self.names[one] for one in self._under(unit) if one in self.bins and self.bins[one] not in held]

    def _under(self, unit: str) -> Iterable[str]:
        """The unit and all under it, in the order of the tree."""
        found = {unit}
        for key, above in self.above.items():  # in the order of the tree: each after the one above it
            if above in found:
                found.add(key)
        return [key for key in self.names if key in found]


def say(measured: Round, unit: str, question: str) -> Answer:
    """What a page may say about a unit and a question in a round: the only way to a number about a group."""
    return Publication(measured).say(unit, question)


def rounds(kind: str) -> list[Round]:
    """Every round of a kind, newest first."""
    return list(Round.objects.filter(kind=kind))


def over_time(kind: str, unit: str, question: str) -> list[tuple[Round, Answer]]:
    """The published figures of a unit in every round, oldest first: a trend is made of published figures alone."""
    published = Round.objects.filter(kind=kind).exclude(published_at=None).order_by("opened_at")
    return [(one, Publication(one).say(unit, question)) for one in published]


def span(told: Sequence[Publication], unit: str, question: str, of: Round, longer: Span) -> Summed | None:
    """The answers of a unit in the quarter or year of a round so far, from its published figures; None for one round.

    `told` holds published rounds of the kind of `of`. People who answered in two rounds count as two answers.
    """
    pieces = [
        Known(frozenset([str(figure.pk)]), figure.n, figure.sum_low, figure.sum_high)
        for one in told
        if one.round.opened_at <= of.opened_at and span_of(one.round.opened_at, longer) == span_of(of.opened_at, longer)
        if (said := one.say(unit, question)).kind is Kind.FIGURE and (figure := said.figure)
    ]
    return summed(pieces) if len(pieces) > 1 else None
