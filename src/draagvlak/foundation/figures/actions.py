"""Opens a round, counts what comes in, closes it and publishes it once. The only reader of the counters."""

from collections.abc import Mapping, Sequence
from datetime import date

from django.db import transaction
from django.db.models import F

from draagvlak.foundation import clock
from draagvlak.foundation.agreements.queries import in_force
from draagvlak.foundation.decisions.actions import record
from draagvlak.foundation.figures.freezing import frozen
from draagvlak.foundation.figures.models import Audit, Cell, Counter, Figure, Round
from draagvlak.foundation.figures.publishing import Release, audited, made_of
from draagvlak.foundation.figures.questions import NO_OPINION, VALUES, Question
from draagvlak.ui.refused import Refused
from draagvlak.ui.text import Text

TOOK_PART = ""


@transaction.atomic
def open_round(*, kind: str, title: Text, questions: Sequence[Question], closes_on: date, by: object) -> Round:
    """Open a round of a kind the works council consented to. Freezes k, the units, and who stands where."""
    terms = in_force(kind)
    if terms is None:
        raise Refused("figures.no_consent")
    if closes_on <= clock.today():
        raise Refused("figures.day_passed")
    if Round.objects.filter(kind=kind, closed_at=None).exists():
        raise Refused("figures.open_already")
    frame = frozen(terms.k)
    if not frame["bins"]:
        raise Refused("figures.too_few", k=terms.k)
    opened = Round.objects.create(
        kind=kind,
        title=title,
        consent=terms.consent,
        k=terms.k,
        questions=[question.to_json() for question in questions],
        opened_at=clock.now(),
        closes_on=closes_on,
        **frame,
    )
    record("figures.opened", by=by, about=f"round:{opened.pk}", name=title, k=terms.k, heads=opened.heads)
    return opened


def count_answers(*, round: Round, bin: str, answers: Mapping[str, int]) -> None:
    """Count one set of answers in a bin and let it go."""
    count_all(round=round, posts=[(bin, answers)])


@transaction.atomic
def count_all(*, round: Round, posts: Sequence[tuple[str, Mapping[str, int]]]) -> None:
    """Count sets of answers, each in its bin, and let them go: all, or none when one of them does not fit.

    An answer that is left out counts as "I don't know". No event: the log must not tell when somebody answered. Raises
    Refused for what cannot be counted.
    """
    asked = {question["code"] for question in round.questions}
    if not Round.objects.select_for_update().filter(pk=round.pk, closed_at=None).exists():
        raise Refused("figures.closed")
    known = {one["key"] for one in round.bins}
    more: dict[tuple[str, str, int], int] = {}
    for bin, answers in posts:
        fits = set(answers) <= asked and all(value in (NO_OPINION, *VALUES) for value in answers.values())
        if bin not in known or not fits:
            raise Refused("figures.other_questions")
        for question, value in [(TOOK_PART, 0), *((code, answers.get(code, NO_OPINION)) for code in asked)]:
            more[bin, question, value] = more.get((bin, question, value), 0) + 1
    for (bin, question, value), number in sorted(more.items()):
        row, _new = Counter.objects.get_or_create(round=round, bin=bin, question=question, value=value)
        Counter.objects.filter(pk=row.pk).update(count=F("count") + number)


@transaction.atomic
def close_round(*, round: Round, by: object) -> None:
    """Nothing is counted any more. Closing twice closes once."""
    found = Round.objects.select_for_update().get(pk=round.pk)
    if found.closed_at is None:
        found.closed_at = clock.now()
        found.save(update_fields=["closed_at"])
        record("figures.closed", by=by, about=f"round:{found.pk}", name=found.title)


@transaction.atomic
def publish_round(*, round: Round, by: object) -> Audit:
    """Publish a closed round once; when it was published already, give the audit of that time.

    Everything happens in one transaction: a process that dies halfway has published nothing and lost nothing. What an
    attacker could work out blocks publication, and is kept and logged.
    """
    locked = Round.objects.select_for_update().get(pk=round.pk)
    if locked.published_at:
        return locked.audits.filter(found=0).latest("at")
    if locked.closed_at is None:
        raise Refused("figures.still_open")
    if in_force(locked.kind) is None:
        raise Refused("figures.consent_withdrawn")
    release = made_of(locked, _counted(locked))
    exposures, looked_at = audited(locked, release)
    audit = Audit.objects.create(
        round=locked,
        at=clock.now(),
        figures=looked_at,
        found=len(exposures),
        sizes={} if exposures else release.sizes,
    )
    if exposures:
        record("figures.blocked", by=by, about=f"round:{locked.pk}", name=locked.title, found=len(exposures))
        return audit
    _keep(locked, release)
    Counter.objects.filter(round=locked).delete()
    locked.published_at = clock.now()
    locked.save(update_fields=["published_at"])
    record(
        "figures.published",
        by=by,
        about=f"round:{locked.pk}",
        name=locked.title,
        took_part=release.took_part,
        heads=locked.heads,
        figures=sum(len(cell.figures) for cell in release.cells),
        audited=looked_at,
    )
    return audit


def _counted(found: Round) -> dict[tuple[str, str, int], int]:
    """(bin, question, value) → how many."""
    rows = Counter.objects.filter(round=found).values_list("bin", "question", "value", "count")
    return {(bin, question, value): count for bin, question, value, count in rows}


def _keep(found: Round, release: Release) -> None:
    """The published cells and their figures as rows."""
    for made in release.cells:
        cell = Cell.objects.create(
            round=found,
            unit=made.unit,
            units=list(made.units),
            bins=list(made.bins),
            heads=made.heads,
            took_part=made.took_part,
        )
        Figure.objects.bulk_create(
            Figure(
                cell=cell,
                question=code,
                n=figure.n,
                shape=figure.shape.value,
                low=figure.low,
                high=figure.high,
                mean=figure.mean,
                reach=figure.reach,
                parts=[list(part) for part in figure.cells],
                sum_low=low,
                sum_high=high,
            )
            for code, (figure, low, high) in made.figures.items()
        )
