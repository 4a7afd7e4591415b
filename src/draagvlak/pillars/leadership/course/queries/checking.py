"""What the course check found, in words: which boundaries, why, an example, and what to do.

A draft counts in place of the version it would replace, so that a fault shows before anything is adopted.
"""

import hashlib
import json
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from django.core.cache import cache
from django.utils.translation import gettext as _

from draagvlak.foundation.organisation.unit_tree import unit_tree
from draagvlak.foundation.register.cards.card_facts import cards_of
from draagvlak.foundation.register.cards.fact_words import asked, value_words
from draagvlak.foundation.register.cards.models import Stage, UseCase
from draagvlak.pillars.leadership.ambitions.models import Ambition, AmbitionLink
from draagvlak.pillars.leadership.boundaries.models import Boundary
from draagvlak.pillars.leadership.boundaries.queries.standings import boundaries_in_force
from draagvlak.pillars.leadership.boundaries.rules import rule_of
from draagvlak.pillars.leadership.boundaries.sentences import in_words
from draagvlak.pillars.leadership.versions import State
from draagvlak_core.leadership.boundaries.course_check import KINDS_OF_USE, Fault, Found, asked_for, blank_spots, check
from draagvlak_core.leadership.boundaries.drafts import draft_from
from draagvlak_core.leadership.boundaries.rules import Effect, Rule
from draagvlak_core.register.card_facts import BY_CODE, VOCABULARY, Card, read_card
from draagvlak_core.shared.conditions.json_form import to_json
from draagvlak_core.shared.conditions.tree import Condition, Contains, Is, IsFilled, Not, facts_in, leaves, together
from draagvlak_core.shared.conditions.vocabulary import Kind

KEPT_FOR = 24 * 3600


@dataclass(frozen=True, slots=True)
class Row:
    """One fault: the boundary, the other one or the ambition where there is one, what is wrong, an example, and what
    to do."""

    fault: Fault
    boundary: Boundary
    other: Boundary | None
    ambition: Ambition | None
    sentence: str
    example: str
    step: str


@dataclass(frozen=True, slots=True)
class Spot:
    """A kind of use no boundary names, and how many running uses of AI are of that kind."""

    fact: str
    kind: str
    value: str
    uses: int


@dataclass(frozen=True, slots=True)
class Checked:
    """`looked_at` boundaries have a rule; `by_people` have none and can only be read together. `ambitions` say what
    kind of AI they ask for."""

    rows: list[Row]
    spots: list[Spot]
    looked_at: int
    by_people: int
    ambitions: int

    @property
    def spots_in_use(self) -> list[Spot]:
        return [spot for spot in self.spots if spot.uses]

    @property
    def other_spots(self) -> list[Spot]:
        return [spot for spot in self.spots if not spot.uses]


def checked(*, with_drafts: bool) -> Checked:
    """Every boundary that holds, and for those who write them the drafts as well."""
    boundaries = _boundaries(with_drafts)
    rules = {boundary.pk: rule for boundary in boundaries.values() if (rule := rule_of(boundary)) is not None}
    by_pk = {boundary.pk: boundary for boundary in boundaries.values()}
    ambitions = {one.pk: one for one in Ambition.objects.filter(ended_on=None).exclude(asks={})}
    asked = {pk: wanted for pk, one in ambitions.items() if (wanted := asked_for(read_card(one.asks))) is not None}
    course = _Course(by_pk, rules, ambitions, asked)
    rows = [_row(found, course) for found in _found(course, _places(rules))]
    spots = _spots([*rules.values(), *(Rule(Effect.NEVER, wanted) for wanted in asked.values())])
    return Checked(rows, spots, len(rules), len(boundaries) - len(rules), len(asked))


@dataclass(frozen=True, slots=True)
class _Course:
    """What is laid side by side, by its number in the database."""

    boundaries: Mapping[int, Boundary]
    rules: Mapping[int, Rule]
    ambitions: Mapping[int, Ambition]
    asked: Mapping[int, Condition]


def _places(boundaries: Iterable[int]) -> dict[int, frozenset[int]]:
    """Per boundary with a scope the units in which it holds: those named and all below them."""
    chosen: dict[int, set[int]] = {}
    through = Boundary.scope.through.objects.filter(boundary__in=list(boundaries))
    for boundary, unit in through.values_list("boundary_id", "unit_id"):
        chosen.setdefault(boundary, set()).add(unit)
    if not chosen:
        return {}
    tree = unit_tree()
    return {key: frozenset(below for unit in units for below in tree.below(unit)) for key, units in chosen.items()}


def _boundaries(with_drafts: bool) -> dict[int, Boundary]:
    """By number: a draft stands in place of what it would replace."""
    found = {boundary.number: boundary for boundary in boundaries_in_force().order_by("number")}
    if with_drafts:
        found |= {draft.number: draft for draft in Boundary.objects.filter(state=State.DRAFT)}
    return dict(sorted(found.items()))


def _found(course: _Course, places: Mapping[int, frozenset[int]]) -> list[Found]:
    """Remembered as long as rules, places and ambitions are the same: a hundred rules take seconds."""
    told = [
        [(pk, draft_from(rule).as_json(), sorted(places.get(pk, ()))) for pk, rule in course.rules.items()],
        [(pk, to_json(asked)) for pk, asked in course.asked.items()],
    ]
    key = "course_check:" + hashlib.sha256(json.dumps(told, sort_keys=True).encode()).hexdigest()[:40]
    found: list[Found] | None = cache.get(key)
    if found is None:
        found = check(course.rules, places, course.asked)
        cache.set(key, found, KEPT_FOR)
    return found


def _row(found: Found, course: _Course) -> Row:
    of_ambition = found.fault is Fault.AMBITION and found.other is not None
    ambition = course.ambitions[found.other] if of_ambition and found.other is not None else None
    other = course.boundaries[found.other] if found.other is not None and not of_ambition else None
    boundary = course.boundaries[found.rule]
    given = {"one": boundary.number, "other": other.number if other else 0, "title": ambition.title if ambition else ""}
    sentence, step = _words()[found.fault]
    return Row(found.fault, boundary, other, ambition, sentence % given, _shown(found, course, given), step % given)


def _shown(found: Found, course: _Course, given: Mapping[str, object]) -> str:
    """The example as a sentence, with what each of the two says of it."""
    if found.example is None:
        return ""
    if found.fault is Fault.AMBITION and found.other is not None:
        rule = course.rules[found.rule]
        parts = [course.asked[found.other], *(part for part in (rule.when, rule.needs) if part is not None)]
        example = _example(found.example, parts)
        return _("%(example)s: boundary %(one)s forbids it, the ambition asks for it") % {**given, "example": example}
    involved = [course.rules[key] for key in (found.rule, found.other) if key is not None]
    return _example(found.example, [part for rule in involved for part in (rule.when, rule.needs) if part is not None])


def _words() -> Mapping[Fault, tuple[str, str]]:
    return {
        Fault.CONTRADICTION: (
            _("Boundary %(one)s says when it may, and boundary %(other)s stands in the way every time."),
            _("Choose together which of the two holds, and write a new version of the other."),
        ),
        Fault.IMPOSSIBLE: (
            _("What boundary %(one)s asks can never be so together with what it is about: in fact it says never."),
            _("Say never in so many words, or change what it asks."),
        ),
        Fault.DEAD: (
            _("No use of AI can ever cross boundary %(one)s."),
            _("Find out what was meant, and write it again. Or withdraw it."),
        ),
        Fault.AMBITION: (
            _("Boundary %(one)s stands in the way of everything that the ambition “%(title)s” asks for."),
            _("Choose together which of the two holds: change the boundary, or say that the ambition asks for less."),
        ),
        Fault.IMPLIED: (
            _("Whatever crosses boundary %(one)s crosses boundary %(other)s already."),
            _("Keep it when its words help people. Otherwise withdraw it: one boundary less to know."),
        ),
    }


def _example(card: Card, conditions: Sequence[Condition]) -> str:
    """The use of AI that shows it, as a sentence: only what these conditions look at."""
    named: dict[str, set[str]] = {}
    for leaf in (leaf for condition in conditions for leaf in leaves(condition)):
        if isinstance(leaf, Contains):
            named.setdefault(leaf.fact, set()).update(leaf.values)
    told = [_as_condition(code, card, named.get(code, set())) for code in facts_in(VOCABULARY, *conditions)]
    whole = together(told)
    return in_words(whole) if whole is not None else ""


def _as_condition(code: str, card: Card, named: set[str]) -> Condition:
    fact, kind = card[code], BY_CODE[code].kind
    if isinstance(fact, frozenset):
        shown = tuple(value for value in BY_CODE[code].values if value in fact and value in named)
        if shown:
            parts = together(Contains(code, (value,)) for value in shown)
            return parts if parts is not None else IsFilled(code)
        return Not(Contains(code, tuple(sorted(named)))) if named else _filled(code, bool(fact))
    return _filled(code, bool(fact)) if kind is Kind.FILLED else Is(code, fact)


def _filled(code: str, is_filled: bool) -> Condition:
    return IsFilled(code) if is_filled else Not(IsFilled(code))


def _spots(rules: Sequence[Rule]) -> list[Spot]:
    """Kinds of use that no boundary names and no ambition's uses are of; those that are in use here come first."""
    uses, spoken = _kinds_in_use()
    found = [
        Spot(asked(blank.fact), blank.fact, value_words(blank.fact, blank.value), uses[blank.fact, blank.value])
        for blank in blank_spots(rules)
        if (blank.fact, blank.value) not in spoken
    ]
    return sorted(found, key=lambda spot: (-spot.uses, KINDS_OF_USE.index(spot.kind)))


def _kinds_in_use() -> tuple[Counter[tuple[str, str]], set[tuple[str, str]]]:
    """How many running uses are of each kind, and of which kinds are the uses that serve an ambition that runs."""
    serving = set(AmbitionLink.objects.filter(ambition__ended_on=None).values_list("use_case_id", flat=True))
    uses: Counter[tuple[str, str]] = Counter()
    spoken: set[tuple[str, str]] = set()
    running = UseCase.objects.exclude(stage=Stage.RETIRED).exclude(told={}).order_by("pk")
    for pk, card in cards_of(running, KINDS_OF_USE):
        kinds = {(fact, value) for fact in KINDS_OF_USE for value in _values(card, fact)}
        uses.update(kinds)
        spoken |= kinds if pk in serving else set()
    return uses, spoken


def _values(card: Card, fact: str) -> frozenset[str]:
    told = card.get(fact)
    return told if isinstance(told, frozenset) else frozenset()
