"""How uses of AI stand to the boundaries that hold, counted for what the core judges."""

from dataclasses import dataclass

from draagvlak.pillars.leadership.boundaries.queries.standings import Standings
from draagvlak_core.leadership.boundaries.standing import How, Standing
from draagvlak_core.shared.answers import Answer


@dataclass(frozen=True, slots=True)
class Stands:
    """How one use of AI stands to all boundaries that hold."""

    respected: int = 0
    crossed: tuple[int, ...] = ()
    unsure: int = 0
    facts_missing: int = 0
    excepted: tuple[int, ...] = ()


NOTHING_STANDS = Stands()
_MISSING = (How.FACTS_MISSING, How.SCOPE_UNKNOWN)


def tallies(found: Standings) -> tuple[int, dict[int, Stands]]:
    """How many boundaries hold, and per use case how it stands to them. Equal rows are counted once."""
    numbers = [boundary.number for boundary in found.boundaries]
    rows = zip(*(found.rows[boundary.pk] for boundary in found.boundaries), strict=True)
    seen: dict[tuple[Standing, ...], Stands] = {}
    stands = {}
    for use_case_id, row in zip(found.use_cases, rows, strict=False):
        if row not in seen:
            seen[row] = _tally(numbers, row)
        stands[use_case_id] = seen[row]
    return len(numbers), stands


def _tally(numbers: list[int], row: tuple[Standing, ...]) -> Stands:
    by_number = list(zip(numbers, row, strict=True))
    return Stands(
        respected=sum(one.answer is Answer.MET for one in row),
        crossed=tuple(number for number, one in by_number if one.answer is Answer.NOT_MET),
        unsure=sum(one.how is How.JUDGE_UNSURE for one in row),
        facts_missing=sum(one.how in _MISSING for one in row),
        excepted=tuple(number for number, one in by_number if one.how is How.EXCEPTION),
    )
