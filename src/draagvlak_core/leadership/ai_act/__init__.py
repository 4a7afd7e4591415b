"""The EU AI Act as dated rule sets: guided questions in our own words, and what the answers come to.

`NEWEST.questions` are asked one by one (`next_question`); `outcome` gives class, roles, duties and what is open;
`difference` says what another rule set changes; `proposed` names a category of the Dutch Algorithm Register. Regulation
(EU) 2024/1689, amended by Regulation (EU) 2026/1744. Not legal advice.
"""

from .answers import NONE, UNKNOWN, Answers
from .changes import Difference, carried, difference
from .dutch_register import proposed
from .everyday import short_answers
from .outcome import HIGH_CLASSES, Due, Outcome, outcome, passed
from .proposals import pointed_to
from .rules import Day, Duty, Question, RuleSet
from .rulesets import NEWEST, RULE_SETS, rule_set
from .walk import asked, faults, heard, is_open, next_question

__all__ = [
    "HIGH_CLASSES",
    "NEWEST",
    "NONE",
    "RULE_SETS",
    "UNKNOWN",
    "Answers",
    "Day",
    "Difference",
    "Due",
    "Duty",
    "Outcome",
    "Question",
    "RuleSet",
    "asked",
    "carried",
    "difference",
    "faults",
    "heard",
    "is_open",
    "next_question",
    "outcome",
    "passed",
    "pointed_to",
    "proposed",
    "rule_set",
    "short_answers",
]
