"""All use cases under the AI Act, what has to be looked at again, and the rules themselves."""

from collections import Counter
from dataclasses import dataclass
from datetime import date
from typing import Any

from django.core.paginator import Page, Paginator
from django.db.models import OuterRef, Q, QuerySet, Subquery
from django.utils.formats import date_format
from django.utils.translation import gettext as _

from draagvlak.foundation.register.cards.models import Stage, UseCase
from draagvlak.pillars.leadership.ai_act.models import ActClassification, ActState
from draagvlak.pillars.leadership.ai_act.wording import outcomes
from draagvlak.pillars.leadership.ai_act.wording.duties import DUTIES
from draagvlak.pillars.leadership.ai_act.wording.questions import QUESTIONS
from draagvlak_core.leadership import ai_act
from draagvlak_core.leadership.ai_act.calendar import SOURCES

PER_PAGE = 25
AT_ONCE = 10  # what newer rules change is worked out again for each
CANNOT_TELL, NOT_ASKED, OLDER = "open", "not_asked", "older"


@dataclass(frozen=True, slots=True)
class Tally:
    """How many running use cases came out as one class; `code` can be given back to see which."""

    code: str
    name: str
    count: int


def _running() -> QuerySet[Any]:
    kept = ActClassification.objects.filter(use_case=OuterRef("pk"), state=ActState.KEPT)
    return UseCase.objects.exclude(stage=Stage.RETIRED).annotate(
        act_risk=Subquery(kept.values("risk")[:1]), act_open=Subquery(kept.values("still_open")[:1])
    )


def tallies() -> list[Tally]:
    """Every class that occurs, heaviest first; then those we cannot tell, then those never asked."""
    found: Counter[str] = Counter()
    for risk, still_open in _running().values_list("act_risk", "act_open"):
        found[_bin(risk, still_open)] += 1
    return [Tally(code, name, found[code]) for code, name in _names().items() if found[code]]


def _names() -> dict[str, str]:
    names = {code: str(words.name) for code, words in outcomes.CLASSES.items()}
    return names | {CANNOT_TELL: _("We cannot tell yet"), NOT_ASKED: _("Questions not answered yet")}


def name_of(code: str) -> str:
    """What a list of one class is called; empty when there is no such class."""
    return _("To look at again") if code == OLDER else _names().get(code, "")


def _bin(risk: str | None, still_open: int | None) -> str:
    """A class counts only when nothing is open: otherwise "we cannot tell" would hide in it."""
    if risk is None:
        return NOT_ASKED
    return CANNOT_TELL if still_open or not risk else risk


@dataclass(frozen=True, slots=True)
class CaseRow:
    """One use case with what came out."""

    use_case: UseCase
    words: str


def case_rows(code: str, page: str | None) -> tuple[list[CaseRow], Page[UseCase]]:
    """One page of running use cases, perhaps of one class."""
    cases = _running().only("pk", "name", "stage").order_by("pk")
    if code == NOT_ASKED:
        cases = cases.filter(act_risk=None)
    elif code == CANNOT_TELL:
        cases = cases.filter(Q(act_risk="") | Q(act_open__gt=0))
    elif code == OLDER:
        cases = cases.filter(act_classifications__in=_older())
    elif code in outcomes.CLASSES:
        cases = cases.filter(act_risk=code, act_open=0)
    leaf = Paginator(cases, PER_PAGE).get_page(page)
    return [CaseRow(case, _words(case)) for case in leaf], leaf


def _words(case: Any) -> str:
    return _names()[_bin(case.act_risk, case.act_open)]


@dataclass(frozen=True, slots=True)
class Recheck:
    """A classification under older rules, and what newer rules change about it."""

    kept: ActClassification
    sentences: tuple[str, ...]


def _older() -> QuerySet[ActClassification]:
    found = ActClassification.objects.filter(state=ActState.KEPT).exclude(rules=ai_act.NEWEST.version)
    return found.exclude(use_case__stage=Stage.RETIRED)


def to_recheck() -> tuple[list[Recheck], int]:
    """The first of what was answered under older rules, with what changes, and how many there are."""
    found = _older().select_related("use_case").order_by("use_case_id")
    return [Recheck(kept, what_changed(kept)) for kept in found[:AT_ONCE]], found.count()


def what_changed(kept: ActClassification) -> tuple[str, ...]:
    """What the newest rules make different about these answers, as sentences; nothing when they are the newest."""
    change = ai_act.difference(ai_act.rule_set(kept.rules), ai_act.NEWEST, kept.chosen)
    return (
        *(_("Answer again: %(question)s") % {"question": QUESTIONS[code].asks} for code in change.again),
        *(_("New duty: %(duty)s.") % {"duty": DUTIES[code].title} for code in change.added),
        *(_("No longer asked: %(duty)s.") % {"duty": DUTIES[code].title} for code in change.dropped),
        *_moved(change.moved),
    )


def _moved(moved: tuple[tuple[str, date, date], ...]) -> tuple[str, ...]:
    """One sentence per pair of days, however many duties moved together."""
    days = Counter((before, after) for _code, before, after in moved)
    return tuple(
        _("%(count)s of the duties begin on %(after)s, no longer on %(before)s.")
        % {"count": count, "before": date_format(before), "after": date_format(after)}
        for (before, after), count in sorted(days.items())
    )


@dataclass(frozen=True, slots=True)
class DayRow:
    """One day of the calendar, with where it was read."""

    day: date
    what: str
    basis: str
    sources: str
    verified_on: date


def calendar(rules: ai_act.RuleSet) -> list[DayRow]:
    rows = [
        DayRow(day.day, str(outcomes.DAYS[day.code]), day.basis, ", ".join(day.sources), day.verified_on)
        for day in rules.calendar
    ]
    return sorted(rows, key=lambda row: row.day)


def sources(rules: ai_act.RuleSet) -> list[tuple[str, str]]:
    used = {code for day in rules.calendar for code in day.sources}
    return [(code, name) for code, name in SOURCES.items() if code in used]
