"""The shelf of starting boundaries, in the reader's language."""

from dataclasses import dataclass

from django.utils.translation import gettext as _

from draagvlak.pillars.leadership.boundaries.rules import CODES
from draagvlak.pillars.leadership.boundaries.sentences import rule_sentences
from draagvlak.pillars.leadership.boundaries.shelf.offers import BY_CODE, SHELF
from draagvlak.pillars.leadership.boundaries.shelf.parts import Offered, Sector


@dataclass(frozen=True, slots=True)
class OfferedRow:
    code: str
    sentence: str
    value: str
    rule: str
    examples: list[tuple[str, str]]


def sector_title(sector: Sector) -> str:
    return {
        Sector.ALL: _("For every organisation"),
        Sector.GOVERNMENT: _("For government"),
        Sector.CARE: _("For care"),
        Sector.EDUCATION: _("For education"),
        Sector.BUSINESS: _("For whoever employs people"),
    }[sector]


def shelf_by_sector() -> list[tuple[str, str, list[OfferedRow]]]:
    """(code, title, boundaries) per sector."""
    return [
        (sector.value, sector_title(sector), [_row(one) for one in SHELF if one.sector == sector]) for sector in Sector
    ]


def _row(offered: Offered) -> OfferedRow:
    examples = [(str(example.name), CODES[example.expected]) for example in offered.examples]
    rule = rule_sentences().say(offered.rule)
    return OfferedRow(offered.code, str(offered.sentence), str(offered.value), rule, examples)


def offered(code: str) -> Offered | None:
    return BY_CODE.get(code)
