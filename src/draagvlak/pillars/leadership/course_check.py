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

from draagvlak.foundation.register.fact_words import asked, in_language, value_words
from draagvlak.foundation.register.models import Stage, UseCase
from draagvlak.foundation.register.told import cards_of
from draagvlak.pillars.leadership.models import AmbitionLink, Boundary, State
from draagvlak.pillars.leadership.rules import rule_of
from draagvlak.pillars.leadership.standings import boundaries_in_force
from draagvlak_core.leadership.boundaries import Rule, rule_to_json
from draagvlak_core.leadership.card_facts import BY_CODE, Card, Kind
from draagvlak_core.leadership.condition_words import say_condition
from draagvlak_core.leadership.conditions import Condition, Contains, Is, IsFilled, Not, facts_in, leaves, together
from draagvlak_core.leadership.course_check import KINDS_OF_USE, Fault, Found, blank_spots, check

KEPT_FOR = 24 * 3600


@dataclass(frozen=True, slots=True)
class Row:
    """One fault: the boundary, the other one where there is one, what is wrong, an example, and what to do."""

    fault: Fault
    boundary: Boundary
    other: Boundary | None
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
    """`looked_at` boundaries have a rule; `by_people` have none and can only be read together."""

    rows: list[Row]
    spots: list[Spot]
    looked_at: int
    by_people: int

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
    rows = [_row(found, by_pk, rules) for found in _found(rules)]
    return Checked(rows, _spots(list(rules.values())), len(rules), len(boundaries) - len(rules))


def _boundaries(with_drafts: bool) -> dict[int, Boundary]:
    """By number: a draft stands in place of what it would replace."""
    found = {boundary.number: boundary for boundary in boundaries_in_force().order_by("number")}
    if with_drafts:
        found |= {draft.number: draft for draft in Boundary.objects.filter(state=State.DRAFT)}
    return dict(sorted(found.items()))


def _found(rules: Mapping[int, Rule]) -> list[Found]:
    """Remembered as long as the rules are the same: a hundred of them take seconds."""
    told = json.dumps([(pk, rule_to_json(rule)) for pk, rule in rules.items()], sort_keys=True)
    key = "course_check:" + hashlib.sha256(told.encode()).hexdigest()[:40]
    found: list[Found] | None = cache.get(key)
    if found is None:
        found = check(rules)
        cache.set(key, found, KEPT_FOR)
    return found


def _row(found: Found, boundaries: Mapping[int, Boundary], rules: Mapping[int, Rule]) -> Row:
    other = boundaries[found.other] if found.other is not None else None
    given = {"one": boundaries[found.rule].number, "other": other.number if other else 0}
    sentence, step = _words()[found.fault]
    involved = [rules[key] for key in (found.rule, found.other) if key is not None]
    example = _example(found.example, involved) if found.example is not None else ""
    return Row(found.fault, boundaries[found.rule], other, sentence % given, example, step % given)


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
        Fault.IMPLIED: (
            _("Whatever crosses boundary %(one)s crosses boundary %(other)s already."),
            _("Keep it when its words help people. Otherwise withdraw it: one boundary less to know."),
        ),
    }


def _example(card: Card, rules: Iterable[Rule]) -> str:
    """The use of AI that shows it, as a sentence: only what these rules look at."""
    conditions = [part for rule in rules for part in (rule.when, rule.needs) if part is not None]
    named: dict[str, set[str]] = {}
    for leaf in (leaf for condition in conditions for leaf in leaves(condition)):
        if isinstance(leaf, Contains):
            named.setdefault(leaf.fact, set()).update(leaf.values)
    told = [_as_condition(code, card, named.get(code, set())) for code in facts_in(*conditions)]
    whole = together(told)
    return say_condition(whole, in_language({"nl": "nl", "en": "en"})) if whole is not None else ""


def _as_condition(code: str, card: Card, named: set[str]) -> Condition:
    told, kind = card[code], BY_CODE[code].kind
    if isinstance(told, frozenset):
        shown = tuple(value for value in BY_CODE[code].values if value in told and value in named)
        if shown:
            parts = together(Contains(code, (value,)) for value in shown)
            return parts if parts is not None else IsFilled(code)
        return Not(Contains(code, tuple(sorted(named)))) if named else _filled(code, bool(told))
    return _filled(code, bool(told)) if kind is Kind.FILLED else Is(code, told)


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
