"""How long each kind is kept, and how much is due."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime, timedelta

from django.utils.translation import ngettext

from draagvlak.foundation import clock
from draagvlak.foundation.retention.agreed import limits
from draagvlak.foundation.retention.kinds import KINDS, Kind
from draagvlak.foundation.retention.models import Term
from draagvlak.foundation.retention.naming import Naming


@dataclass(frozen=True, slots=True)
class Kept:
    """A kind with its term in days and how many of it are past that term."""

    kind: Kind
    days: int
    due: int

    @property
    def changed(self) -> bool:
        return self.days != self.kind.days


@dataclass(frozen=True, slots=True)
class InForce:
    """For how many days a kind is kept, and for how many it may be kept at the most."""

    kind: Kind
    days: int
    at_most: int


def in_force(kinds: Iterable[Kind] = KINDS) -> list[InForce]:
    """The terms of these kinds, in the order of their titles. Two queries for any number of kinds.

    What the organisation chose, else what Draagvlak ships; never longer than was agreed.
    """
    found = sorted(kinds, key=lambda kind: str(kind.title))
    chosen = dict(Term.objects.filter(kind__in=[kind.code for kind in found]).values_list("kind", "days"))
    most = limits(found)
    return [_in_force(kind, chosen.get(kind.code, kind.days), most.get(kind.code)) for kind in found]


def _in_force(kind: Kind, days: int, most: int | None) -> InForce:
    return InForce(kind, days, kind.days) if most is None else InForce(kind, min(days, most), most)


def before(kind: Kind) -> datetime:
    """What is older than this is past its term."""
    (term,) = in_force([kind])
    return _before(term)


def _before(term: InForce) -> datetime:
    return clock.now() - timedelta(days=term.days)


def kept(kind: Kind) -> Kept:
    (found,) = all_kept([kind])
    return found


def all_kept(kinds: Iterable[Kind] = KINDS) -> list[Kept]:
    """These kinds, in the order of their titles."""
    return [Kept(term.kind, term.days, term.kind.count(_before(term))) for term in in_force(kinds)]


def what_goes(naming: Naming) -> list[str]:
    """Sentences on how many events name somebody, and on those of which it cannot be told."""
    certain, unsure = len(naming.by_number | naming.by_name), len(naming.unsure)
    sentences = [
        ngettext("%(n)s event names this person.", "%(n)s events name this person.", certain) % {"n": certain},
    ]
    if unsure:
        names = ", ".join(f"“{name}”" for name in sorted(naming.shared.names))
        words = ngettext(
            "%(n)s more holds the name %(names)s, which somebody else here has too. It cannot be told who is meant, so "
            "it stays.",
            "%(n)s more hold the name %(names)s, which somebody else here has too. It cannot be told who is meant, so "
            "they stay.",
            unsure,
        )
        sentences.append(words % {"n": unsure, "names": names})
    return sentences
