"""What a rule says in words, what it would change, and why it answers as it does for one use of AI."""

from collections import Counter
from dataclasses import dataclass, field
from typing import Any

from django.core.paginator import Page, Paginator

from draagvlak.foundation.register.cards.card_facts import card_of_use_case
from draagvlak.foundation.register.cards.fact_words import asked, told_in_words
from draagvlak.foundation.register.cards.lines import who_can_tell
from draagvlak.foundation.register.cards.models import Stage, UseCase
from draagvlak.pillars.leadership.boundaries.models import (
    Boundary,
    BoundaryDecision,
    BoundaryExample,
    BoundaryException,
)
from draagvlak.pillars.leadership.boundaries.queries.standings import Running, exceptions_running, standings
from draagvlak.pillars.leadership.boundaries.rules import CODES, example_of, rule_of
from draagvlak.pillars.leadership.boundaries.sentences import DECIDERS, in_words, rule_sentences
from draagvlak.pillars.leadership.versions import State
from draagvlak_core.leadership.boundaries.drafts import draft_of
from draagvlak_core.leadership.boundaries.rules import Decider, Rule, judge_rule, missing_facts
from draagvlak_core.leadership.boundaries.standing import Standing
from draagvlak_core.register.card_facts import BY_CODE
from draagvlak_core.shared.conditions.tree import Unfit

PER_PAGE = 25


def rule_in_words(boundary: Boundary) -> str:
    """The rule as a sentence in the reader's language; nothing when people judge it or a part is missing."""
    rule = rule_of(boundary)
    return rule_sentences().say(rule) if rule else ""


def lines_in_words(boundary: Boundary, part: str) -> list[str]:
    try:
        parts = draft_of(boundary.rule).lines(part).parts
    except Unfit:
        return []
    return [in_words(line) for line in parts]


@dataclass(frozen=True, slots=True)
class ExampleRow:
    """An example with how it comes out under the rule as it is now; `found` is empty without a rule."""

    pk: int
    name: object
    told: list[tuple[str, str]]
    expected: str
    found: str

    @property
    def fits(self) -> bool:
        return self.found == self.expected


def examples_of(boundary: Boundary) -> list[ExampleRow]:
    rule = rule_of(boundary)
    return [_example_row(row, rule) for row in boundary.examples.all()]


def _example_row(row: BoundaryExample, rule: Rule | None) -> ExampleRow:
    example = example_of(row)
    told = [(asked(code), told_in_words(code, value)) for code, value in example.card.items()]
    found = CODES[judge_rule(rule, example.card)] if rule else ""
    return ExampleRow(row.pk, row.name, told, CODES[example.expected], found)


@dataclass(frozen=True, slots=True)
class Change:
    """One use of AI for which the answer becomes another one."""

    use_case: UseCase
    before: str
    after: str


@dataclass(frozen=True, slots=True)
class Effects:
    """What adopting a draft does to every running use of AI. `moves` counts (before, after) pairs, most first."""

    running: int
    after: dict[str, int]
    moves: list[tuple[str, str, int]]
    changes: Page[Any]


def effects_of(draft: Boundary, page: str | None) -> Effects:
    """Lay the draft beside the version that holds now; before a first version no boundary said anything."""
    running = list(UseCase.objects.exclude(stage=Stage.RETIRED).order_by("pk").values_list("pk", flat=True))
    now = Boundary.objects.filter(number=draft.number, state=State.ADOPTED).first()
    found = standings(None, [draft] if now is None else [now, draft])
    places = {pk: place for place, pk in enumerate(found.use_cases)}
    new = {pk: CODES[found.rows[draft.pk][places[pk]].answer] for pk in running}
    old = {pk: CODES[found.rows[now.pk][places[pk]].answer] if now else "" for pk in running}
    moved = [pk for pk in running if old[pk] != new[pk]]
    # Crossings first: those are the ones people will want to read.
    moved.sort(key=lambda pk: (_ORDER.index(new[pk]), pk))
    chosen: Page[Any] = Paginator(moved, PER_PAGE).get_page(page)
    names = UseCase.objects.only("name").in_bulk(list(chosen))
    chosen.object_list = [Change(names[pk], old[pk], new[pk]) for pk in chosen]
    counted = Counter((old[pk], new[pk]) for pk in moved)
    moves = [(before, after, number) for (before, after), number in counted.most_common()]
    return Effects(len(running), dict(Counter(new.values())), moves, chosen)


_ORDER = ("crossed", "cannot_tell", "respected")


@dataclass(frozen=True, slots=True)
class LeafReason:
    """One thing the rule looks at: what was asked, what is known of it, and whom to ask when nothing is."""

    asked: str
    told: str
    ask: str


@dataclass(frozen=True, slots=True)
class Explanation:
    """Why a boundary answers as it does about one use of AI."""

    answer: str
    how: str
    rule: str
    reasons: list[LeafReason] = field(default_factory=list)
    exception: BoundaryException | None = None
    decision: BoundaryDecision | None = None
    decider: Decider | None = None

    @property
    def whose(self) -> str:
        return str(DECIDERS[self.decider]) if self.decider else ""


def reasons_about(use_case: UseCase) -> dict[int, Explanation]:
    """Per boundary that holds today: the answer, the reason per fact it looks at, and whom to ask."""
    found = standings([use_case.pk])
    running = {one.boundary_id: one for one in exceptions_running().filter(use_case=use_case).select_related("owner")}
    decided = {one.boundary_id: one for one in use_case.boundary_decisions.all()}
    rows = zip(found.boundaries, found.rules, found.of(0), strict=True) if found.use_cases else ()
    return {
        boundary.pk: _why(use_case, rule, one, running.get(boundary.pk), decided.get(boundary.pk))
        for boundary, rule, one in rows
    }


def _why(
    use_case: UseCase,
    rule: Rule | None,
    found: Standing,
    exception: BoundaryException | None,
    decision: BoundaryDecision | None,
) -> Explanation:
    card = card_of_use_case(use_case)
    if rule is None:
        return Explanation(CODES[found.answer], found.how.value, "", exception=exception)
    missing = missing_facts(rule, card)
    reasons = [
        LeafReason(
            asked(code),
            told_in_words(code, card[code]) if code in card else "",
            who_can_tell(BY_CODE[code].teller, use_case) if code in missing else "",
        )
        for code in rule.facts
    ]
    return Explanation(
        CODES[found.answer],
        found.how.value,
        rule_sentences().say(rule),
        reasons,
        exception,
        decision,
        rule.decider,
    )


@dataclass(frozen=True, slots=True)
class UseCaseRow:
    """How one use of AI stands to a boundary that holds."""

    use_case: UseCase
    answer: str
    how: str


def found_by(boundary: Boundary, found: Running, page: str | None) -> Page[Any]:
    """Every running use of AI by this boundary: crossings first, then what cannot be told."""
    rows = ((_ORDER.index(CODES[one.answer]), pk, one) for pk, one in found.of(boundary))
    ordered = sorted(rows, key=lambda row: row[:2])
    chosen: Page[Any] = Paginator(ordered, PER_PAGE).get_page(page)
    names = UseCase.objects.only("name").in_bulk([pk for _order, pk, _one in chosen])
    chosen.object_list = [UseCaseRow(names[pk], CODES[one.answer], one.how.value) for _order, pk, one in chosen]
    return chosen
