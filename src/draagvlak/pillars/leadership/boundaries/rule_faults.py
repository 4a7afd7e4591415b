"""What keeps the rule of a draft from being adopted, each as a refusal with its words."""

from collections.abc import Iterator

from draagvlak.pillars.leadership.boundaries.models import Boundary
from draagvlak.pillars.leadership.boundaries.rules import example_of
from draagvlak.pillars.leadership.boundaries.wording import UNFIT_RULES
from draagvlak.ui.refused import Refused
from draagvlak.ui.text import Text
from draagvlak_core.leadership.boundaries.drafts import draft_of
from draagvlak_core.leadership.boundaries.rules import Rule, failing
from draagvlak_core.shared.answers import Answer
from draagvlak_core.shared.conditions.tree import Unfit


def unfit_refused(unfit: Unfit) -> Refused:
    """What is wrong with a rule or a sentence, and what to do."""
    code = unfit.code if unfit.code in UNFIT_RULES else "unreadable"
    return Refused(f"boundary_rule.{code}", words=unfit.at)


def rule_faults(boundary: Boundary) -> Iterator[Refused]:
    """Everything that is wrong; nothing for a boundary that people judge."""
    try:
        rule = draft_of(boundary.rule).rule
    except Unfit as unfit:
        yield unfit_refused(unfit)
        return
    if rule:
        yield from _example_faults(boundary, rule)


def _example_faults(boundary: Boundary, rule: Rule) -> Iterator[Refused]:
    examples = [example_of(row) for row in boundary.examples.all()]
    expected = {example.expected for example in examples}
    if Answer.NOT_MET not in expected:
        yield Refused("leadership.no_crossing_example")
    if Answer.MET not in expected:
        yield Refused("leadership.no_respecting_example")
    for example in failing(rule, examples):
        yield Refused("leadership.example_fails", name=Text(example.name))
