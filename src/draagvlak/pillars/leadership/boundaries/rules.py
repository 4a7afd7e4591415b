"""The rule of a boundary, and its examples, as they are stored."""

from draagvlak.pillars.leadership.boundaries.models import Boundary, BoundaryExample
from draagvlak_core.leadership.boundaries.drafts import draft_of
from draagvlak_core.leadership.boundaries.rules import Example, Rule
from draagvlak_core.register.card_facts import read_card
from draagvlak_core.shared.answers import Answer
from draagvlak_core.shared.conditions.tree import Unfit

ANSWERS = {"respected": Answer.MET, "crossed": Answer.NOT_MET, "cannot_tell": Answer.CANNOT_TELL}
CODES = {answer: code for code, answer in ANSWERS.items()}


def rule_of(boundary: Boundary) -> Rule | None:
    """The rule of a boundary, or None when people judge it. One that cannot be read lets nothing pass: it is judged."""
    try:
        return draft_of(boundary.rule).rule
    except Unfit:
        return None


def example_of(row: BoundaryExample) -> Example:
    return Example(row.name, read_card(row.told), ANSWERS.get(row.expected, Answer.CANNOT_TELL))
