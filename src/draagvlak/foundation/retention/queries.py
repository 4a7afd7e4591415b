"""How long each kind is kept, and how much is due."""

from dataclasses import dataclass
from datetime import datetime, timedelta

from draagvlak.foundation import clock
from draagvlak.foundation.retention.agreed import limit
from draagvlak.foundation.retention.kinds import KINDS, Kind
from draagvlak.foundation.retention.models import Term


@dataclass(frozen=True, slots=True)
class Kept:
    """A kind with its term in days and how many of it are past that term."""

    kind: Kind
    days: int
    due: int

    @property
    def changed(self) -> bool:
        return self.days != self.kind.days


def term(kind: Kind) -> int:
    """In days: what the organisation chose, else what Draagvlak ships; never longer than was agreed."""
    chosen: int | None = Term.objects.filter(kind=kind.code).values_list("days", flat=True).first()
    days, most = kind.days if chosen is None else chosen, limit(kind)
    return days if most is None else min(days, most)


def before(kind: Kind) -> datetime:
    """What is older than this is past its term."""
    return clock.now() - timedelta(days=term(kind))


def kept(kind: Kind) -> Kept:
    return Kept(kind, term(kind), kind.count(before(kind)))


def terms() -> list[tuple[Kind, int]]:
    """Every kind with its term in days, in the order of its title."""
    return [(kind, term(kind)) for kind in _by_title()]


def all_kept() -> list[Kept]:
    """Every kind, in the order of its title."""
    return [kept(kind) for kind in _by_title()]


def _by_title() -> list[Kind]:
    return sorted(KINDS, key=lambda kind: str(kind.title))
