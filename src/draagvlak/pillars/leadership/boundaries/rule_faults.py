"""What keeps the rule of a draft from being adopted, in words."""

from collections.abc import Iterator

from django.utils.translation import gettext as _

from draagvlak.pillars.leadership.boundaries.models import Boundary
from draagvlak.pillars.leadership.boundaries.rules import example_of
from draagvlak.ui.texts import Text
from draagvlak_core.leadership.boundaries.drafts import draft_of
from draagvlak_core.leadership.boundaries.rules import Rule, failing
from draagvlak_core.shared.answers import Answer
from draagvlak_core.shared.conditions.tree import Unfit


def unfit_in_words(unfit: Unfit) -> str:
    """What is wrong with a rule or a sentence, and what to do."""
    return {
        "says_no_when": _("Say when AI is never used: add at least one line."),
        "says_no_needs": _("Say what has to be so: add at least one line under “only if”."),
        "says_no_decider": _("Choose whose decision has to come first."),
        "not_understood": _(
            "We could follow the sentence up to “%(words)s”. Write on from there in the words of the list."
        )
        % {"words": unfit.at},
        "too_deep": _("The sentence has too many brackets inside each other. Make two boundaries of it."),
    }.get(unfit.code) or _("This rule cannot be read. Write it again.")


def rule_faults(boundary: Boundary) -> list[str]:
    """Everything that is wrong; nothing for a boundary that people judge."""
    try:
        rule = draft_of(boundary.rule).rule
    except Unfit as unfit:
        return [unfit_in_words(unfit)]
    return list(_example_faults(boundary, rule)) if rule else []


def _example_faults(boundary: Boundary, rule: Rule) -> Iterator[str]:
    examples = [example_of(row) for row in boundary.examples.all()]
    expected = {example.expected for example in examples}
    if Answer.NOT_MET not in expected:
        yield _("Add an example that crosses this boundary.")
    if Answer.MET not in expected:
        yield _("Add an example that respects this boundary.")
    for example in failing(rule, examples):
        yield _("The example “%(name)s” does not come out as you said. Change the rule or the example.") % {
            "name": Text(example.name)
        }
