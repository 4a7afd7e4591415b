"""How long the course check takes, and how that grows: rules that fit together but for the faults planted in them.

    python -m benchmarks.course_check [RULES]      10 up to RULES (200)

Beside it: asking the solver about every pair, without the cards found before, measured on the first ten rules.
"""

import sys
from time import perf_counter

from draagvlak_core.leadership.boundaries import known_cards
from draagvlak_core.leadership.boundaries.course_check import check
from draagvlak_core.register.card_facts import VOCABULARY
from tests.core.leadership.planted import planted


class _NoneKnown(known_cards.KnownCards):
    """Knows no card, and remembers no answer."""

    def __init__(self, rules, seed=1):
        super().__init__([], seed)

    def find(self, conditions):
        return known_cards.find_whole(tuple(conditions), VOCABULARY)


def measure(count: int) -> None:
    few = min(count, 100)  # there are no more ways to contradict each other without touching other rules
    rules, faults = planted(count, contradictions=few // 10, dead=few // 20, implied=few // 20)
    began = perf_counter()
    found = check(rules)
    took = perf_counter() - began
    told = {(one.fault, frozenset(filter(None, (one.rule, one.other)))) for one in found}
    print(
        f"{count:>4} rules: {took:6.2f} s, {len(faults)} faults planted, {len(told & faults)} found, "
        f"{len(told - faults)} besides"
    )


def plain(count: int = 10) -> None:
    rules, _faults = planted(count, contradictions=1, dead=0, implied=0)
    began = perf_counter()
    check(rules)
    ours = perf_counter() - began
    known_cards.KnownCards, kept = _NoneKnown, known_cards.KnownCards
    began = perf_counter()
    check(rules)
    took = perf_counter() - began
    known_cards.KnownCards = kept
    print(f"asking the solver about every pair of {count} takes {took / ours:.1f} times as long")


def main(words: list[str]) -> None:
    most = int(words[0]) if words else 200
    for count in (10, 20, 50, 100, 200):
        if count <= most:
            measure(count)
    plain(20)


if __name__ == "__main__":
    main(sys.argv[1:])
