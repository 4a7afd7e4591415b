"""What is in force, what is asked, and what came before."""

from collections.abc import Iterable
from dataclasses import dataclass

from draagvlak.foundation.agreements.models import Agreement, State
from draagvlak.foundation.agreements.subjects import COMMENT_SIZE, GROUP_SIZE, SUBJECTS, Subject


@dataclass(frozen=True, slots=True)
class Terms:
    """What holds for a kind of round at this moment. A round copies it when it opens and keeps it."""

    kind: str
    consent: Agreement
    k: int
    k_comments: int


@dataclass(frozen=True, slots=True)
class Standing:
    """One subject: the version in force, the one that waits for the works council, and what holds now."""

    subject: Subject
    in_force: Agreement | None
    asked: Agreement | None

    @property
    def value(self) -> int:
        return self.in_force.value if self.in_force else self.subject.default

    @property
    def is_on(self) -> bool:
        return self.subject.is_consent and self.in_force is not None


def in_force(kind: str) -> Terms | None:
    """The terms of a kind of round or data source; None while the works council has not consented: it is off."""
    found = _agreed((kind, GROUP_SIZE, COMMENT_SIZE))
    consent = found.get(kind)
    if consent is None:
        return None
    return Terms(kind, consent, _value(found, GROUP_SIZE), _value(found, COMMENT_SIZE))


def consented(kinds: Iterable[str]) -> set[str]:
    """Those of the kinds that are on: the works council's consent is in force."""
    return set(_agreed(kinds))


def group_size() -> int:
    """k: the smallest group with a figure, as agreed or as shipped."""
    return _value(_agreed((GROUP_SIZE,)), GROUP_SIZE)


def agreed_values(codes: Iterable[str]) -> dict[str, int]:
    """The numbers the works council agreed to; a subject on which nothing was agreed is not there. One query."""
    return {code: one.value for code, one in _agreed(codes).items()}


def standing(code: str) -> Standing:
    return all_standing((code,))[0]


def all_standing(codes: Iterable[str] = ()) -> list[Standing]:
    """Every subject, or these, in the order in which they are listed."""
    chosen = [SUBJECTS[code] for code in codes] or list(SUBJECTS)
    names = [subject.code for subject in chosen]
    found = {
        (one.subject, one.state): one
        for one in Agreement.objects.filter(subject__in=names, state__in=(State.AGREED, State.PROPOSED))
    }
    return [Standing(one, found.get((one.code, State.AGREED)), found.get((one.code, State.PROPOSED))) for one in chosen]


def history(code: str) -> list[Agreement]:
    """Every version of a subject, newest first."""
    return list(Agreement.objects.filter(subject=code).order_by("-number"))


def waiting() -> int:
    """How many proposals wait for the works council."""
    return Agreement.objects.filter(state=State.PROPOSED).count()


def _agreed(codes: Iterable[str]) -> dict[str, Agreement]:
    return {one.subject: one for one in Agreement.objects.filter(subject__in=list(codes), state=State.AGREED)}


def _value(found: dict[str, Agreement], code: str) -> int:
    """The value in force, never below the floor, whatever an older version allowed."""
    subject = SUBJECTS[code]
    return max(found[code].value, subject.floor) if code in found else subject.default
