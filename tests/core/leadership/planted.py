"""A hundred boundaries that fit together, but for the faults that are planted in them.

Each sound rule is about a combination of facts of its own: a kind of work, a subject and a place.
"""

from itertools import product

from draagvlak_core.leadership.boundaries.course_check import Fault
from draagvlak_core.leadership.boundaries.rules import Decider, Effect, Rule
from draagvlak_core.register.card_facts import BY_CODE
from draagvlak_core.shared.conditions.tree import AllOf, Contains, Is, Not

_NEEDS = ("checked", "explained", "objection", "stoppable", "tested", "fair")
# One use can be of several kinds, so a need and its opposite contradict wherever they meet: each is used once.
_OPPOSED = ("marked", "fallback", "heard", "trained")


def _corners():
    """Subjects no other rule is about."""
    for work, domain in product(BY_CODE["work"].values, BY_CODE["domain"].values):
        yield (Contains("work", (work,)), Contains("domain", (domain,)))


class _Book:
    """Rules with the faults in them."""

    def __init__(self):
        self.rules, self.faults, self.corners = [], set(), _corners()

    def here(self):
        return AllOf(next(self.corners))

    def add(self, fault, *made):
        self.rules.extend(made)
        if fault:
            last = len(self.rules)
            self.faults.add((fault, frozenset(range(last - len(made) + 1, last + 1))))


def _contradiction(turn, here):
    if turn % 3 == 0:
        return Rule(Effect.NEVER, here), Rule(Effect.ONLY_IF, here, Is(_NEEDS[turn % 6], True))
    if turn % 3 == 1:
        narrow = AllOf((here, Is("told", True)))
        return Rule(Effect.ONLY_AFTER, narrow, decider=Decider.BOARD), Rule(Effect.NEVER, here)
    need = Is(_OPPOSED[turn // 3], True)
    return Rule(Effect.ONLY_IF, here, need), Rule(Effect.ONLY_IF, AllOf((here, Is("person", True))), Not(need))


def _dead(turn, here):
    if turn % 2:
        return (Rule(Effect.NEVER, AllOf((here, Is("output", "suggests"), Is("output", "prepares")))),)
    return (Rule(Effect.ONLY_IF, here, here.parts[0]),)


def _implied(turn, here):
    wide = Rule(Effect.NEVER, here) if turn % 2 else Rule(Effect.ONLY_IF, here, Is("checked", True))
    return wide, Rule(Effect.NEVER, AllOf((here, Is("told", False), Is("checked", False))))


def _sound(turn, here):
    kinds = (
        Rule(Effect.NEVER, AllOf((here, Is("place", "elsewhere")))),
        Rule(Effect.ONLY_IF, here, Is(_NEEDS[turn % 6], True)),
        Rule(Effect.ONLY_AFTER, here, decider=list(Decider)[turn % 4]),
    )
    return (kinds[turn % 3],)


def planted(total, *, contradictions, dead, implied):
    """(rules by number, the faults in them as (kind, the one or two rules))."""
    book = _Book()
    for fault, make, times in (
        (Fault.CONTRADICTION, _contradiction, contradictions),
        (Fault.DEAD, _dead, dead),
        (Fault.IMPLIED, _implied, implied),
    ):
        for turn in range(times):
            book.add(fault, *make(turn, book.here()))
    for turn in range(total - len(book.rules)):
        book.add(None, *_sound(turn, book.here()))
    return dict(enumerate(book.rules, 1)), book.faults
