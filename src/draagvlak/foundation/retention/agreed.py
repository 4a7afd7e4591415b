"""How long each kind may be kept at the most, as agreed with the works council. Keeping shorter needs no agreement."""

from collections.abc import Iterable

from django.utils.text import format_lazy
from django.utils.translation import gettext_lazy as _

from draagvlak.foundation.agreements.queries import agreed_values
from draagvlak.foundation.agreements.subjects import Subject, agreed_on
from draagvlak.foundation.retention.kinds import KINDS, Kind

LONGEST = 36_500


def code_of(kind: Kind) -> str:
    """The subject of agreement that belongs to a kind."""
    return f"kept.{kind.code}"


def at_most(kind: Kind) -> int:
    """In days: what the works council agreed to, else what Draagvlak ships."""
    return limits([kind]).get(kind.code, kind.days)


def limits(kinds: Iterable[Kind]) -> dict[str, int]:
    """In days, by the code of a kind: what was really agreed to. One query for any number of kinds."""
    codes = {code_of(kind): kind.code for kind in kinds}
    return {codes[subject]: days for subject, days in agreed_values(codes).items()}


def register() -> None:
    """Make every kind something to agree on."""
    for kind in KINDS:
        agreed_on(
            Subject(
                code_of(kind),
                format_lazy("{}: {}", _("How long we keep"), kind.title),
                kind.what,
                format_lazy("{}: {}", kind.title, _("kept for at most %(n)s days.")),
                is_consent=False,
                default=kind.days,
                floor=0,
                ceiling=LONGEST,
                in_days=True,
            )
        )
