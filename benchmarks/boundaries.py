"""100 boundaries x 10,000 cards beside two rule engines on the same rules: how fast, and what an empty field does.

    python -m benchmarks.boundaries        needs the extra `bench` (cel-python, zen-engine)

Time is that on the processor. Ours is the median of five runs from cards to answers; the peers run on a
slice of the cards, because they judge one card at a time, and are scaled up.
"""

import random
import statistics
import time
from collections.abc import Callable

from draagvlak.pillars.leadership.boundaries.shelf.offers import SHELF
from draagvlak_core.leadership.boundaries.rules import Rule, judge_many, judge_rule, respected_when
from draagvlak_core.register.card_facts import FACTS, VOCABULARY, Card, Told
from draagvlak_core.shared.answers import Answer
from draagvlak_core.shared.conditions.columns import Table
from draagvlak_core.shared.conditions.tree import AllOf, AnyOf, Condition, Contains, Is, IsFilled, IsOneOf, Leaf, Not
from draagvlak_core.shared.conditions.vocabulary import Kind

CARDS, BOUNDARIES, SLICE = 10_000, 100, 100
SHELF_RULES = [offered.rule for offered in SHELF if respected_when(offered.rule) is not None]


def made_up_cards(number: int, known: float = 0.7, seed: int = 7) -> list[dict[str, Told]]:
    """Cards of which seven facts in ten are known."""
    dice = random.Random(seed)
    return [{fact.code: _told(fact, dice) for fact in FACTS if dice.random() < known} for _ in range(number)]


def _told(fact: object, dice: random.Random) -> Told:
    if fact.kind is Kind.ANY:
        return frozenset(dice.sample(fact.values, dice.randrange(4)))
    return dice.choice(fact.values) if fact.kind is Kind.ONE else dice.random() < 0.5


def as_expression(condition: Condition, words: tuple[str, str, str]) -> str:
    """The condition in the language of a peer; `words` are its and, or, and not. An absent fact is null there."""
    match condition:
        case AllOf(parts):
            return "(" + f" {words[0]} ".join(as_expression(part, words) for part in parts) + ")"
        case AnyOf(parts):
            return "(" + f" {words[1]} ".join(as_expression(part, words) for part in parts) + ")"
        case Not(part):
            return f"{words[2]}({as_expression(part, words)})"
        case leaf:
            return _leaf(leaf, words)


def _leaf(leaf: Leaf, words: tuple[str, str, str]) -> str:
    match leaf:
        case Is(fact, bool() as value):
            return f"{fact} == {str(value).lower()}"
        case Is(fact, value):
            return f'{fact} == "{value}"'
        case IsOneOf(fact, values):
            return "(" + f" {words[1]} ".join(f'{fact} == "{value}"' for value in values) + ")"
        case Contains(fact, values):
            # One yes-or-no name per value: both peers stop with an error on a list that is not there.
            return "(" + f" {words[1]} ".join(f"{fact}_{value} == true" for value in values) + ")"
        case IsFilled(fact):
            return f"{fact} == true"


def as_plain(card: Card) -> dict[str, object]:
    """A card as peers get it: what nobody told is null."""
    plain: dict[str, object] = {}
    for fact in FACTS:
        told = card.get(fact.code)
        if fact.kind is Kind.ANY:
            plain |= {f"{fact.code}_{value}": None if told is None else value in told for value in fact.values}
        else:
            plain[fact.code] = told
    return plain


def cel(rules: list[Rule]) -> Callable[[Card], list[object]]:
    import celpy

    words = ("&&", "||", "!")
    environment = celpy.Environment()
    programs = [environment.program(environment.compile(as_expression(respected_when(rule), words))) for rule in rules]

    def judge(card: Card) -> list[object]:
        activation = celpy.json_to_cel(as_plain(card))
        found: list[object] = []
        for program in programs:
            try:
                found.append(bool(program.evaluate(activation)))
            except celpy.CELEvalError:
                found.append(None)
        return found

    return judge


def zen(rules: list[Rule]) -> Callable[[Card], list[object]]:
    import zen as engine

    words = ("and", "or", "not ")
    compiled = [engine.compile_expression(as_expression(respected_when(rule), words)) for rule in rules]

    def judge(card: Card) -> list[object]:
        plain = as_plain(card)
        return [one.evaluate(plain) for one in compiled]

    return judge


def ours(rules: list[Rule], cards: list[dict[str, Told]]) -> float:
    def once() -> float:
        begun = time.process_time()
        table = Table(cards, VOCABULARY)
        for rule in rules:
            judge_many(rule, table)
        return time.process_time() - begun

    return statistics.median(once() for _ in range(5))


def many_rules(number: int) -> list[Rule]:
    """The shelf over and over, each time with another value beside it, so that no leaf is shared by chance."""
    dice = random.Random(11)
    several = [fact for fact in FACTS if fact.kind is Kind.ANY]
    found: list[Rule] = []
    while len(found) < number:
        rule = SHELF_RULES[len(found) % len(SHELF_RULES)]
        fact = dice.choice(several)
        extra = Contains(fact.code, tuple(dice.sample(fact.values, 2)))
        when = extra if rule.when is None else AllOf((rule.when, extra))
        found.append(Rule(rule.effect, when, rule.needs, rule.decider))
    return found


def _said(took: float, most: float) -> str:
    return f"{'yes' if took < most else 'no'}, {took:.2f} s on the processor"


def main() -> None:
    cards, rules = made_up_cards(CARDS), many_rules(BOUNDARIES)
    mine = ours(rules, cards)
    print(f"ours: {BOUNDARIES} boundaries x {CARDS} cards within 2 s: {_said(mine, 2)}")
    changed = ours(rules[:2], cards)
    print(f"ours: effect of one changed boundary on {CARDS} cards within 1 s: {_said(changed, 1)}")
    unknown = sum(judge_rule(rule, card) is Answer.CANNOT_TELL for rule in rules for card in cards[:SLICE])
    for name, make in (("cel-python", cel), ("zen-engine", zen)):
        try:
            judge = make(rules)
        except ImportError:
            print(f"{name}: not installed (pip install draagvlak[bench])")
            continue
        begun = time.process_time()
        answers = [judge(card) for card in cards[:SLICE]]
        took = (time.process_time() - begun) * CARDS / SLICE
        passed = sum(
            answer is True and judge_rule(rule, card) is Answer.CANNOT_TELL
            for card, row in zip(cards, answers, strict=False)
            for rule, answer in zip(rules, row, strict=True)
        )
        differs = sum(
            (found := judge_rule(rule, card)) is not Answer.CANNOT_TELL
            and (answer is True) is not (found is Answer.MET)
            for card, row in zip(cards, answers, strict=False)
            for rule, answer in zip(rules, row, strict=True)
        )
        print(f"{name}: {took / mine:,.0f} times the time of ours; lets {passed} of {unknown} unknown answers pass; ")
        print(f"  answers otherwise where all is known: {differs} of {SLICE * BOUNDARIES - unknown}")


if __name__ == "__main__":
    main()
