"""The rule sets there are, oldest first: the act as it was published, and as it was amended in 2026."""

from datetime import date

from .calendar import CALENDAR_2024, CALENDAR_2026
from .duties import duties
from .questions import FIRST_PRACTICES, NEW_PRACTICES, questions
from .rules import RuleSet

AS_PUBLISHED = RuleSet(
    version="2024-08-01",
    acts=("2024/1689",),
    verified_on=date(2024, 7, 12),
    questions=questions(FIRST_PRACTICES, ("section_a", "section_b")),
    duties=duties("literacy_enough"),
    calendar=CALENDAR_2024,
)
# Regulation (EU) 2026/1744 moved dates, reworded Art. 4, added two prohibited practices, and said in Art. 6(1a)-(1c)
# which parts of a product are no safety parts.
AS_AMENDED = RuleSet(
    version="2026-07-27",
    acts=("2024/1689", "2026/1744"),
    verified_on=date(2026, 11, 23),
    questions=questions((*FIRST_PRACTICES, *NEW_PRACTICES), ("section_a", "section_b", "comfort")),
    duties=duties("literacy"),
    calendar=CALENDAR_2026,
)
RULE_SETS = (AS_PUBLISHED, AS_AMENDED)
NEWEST = RULE_SETS[-1]


def rule_set(version: str) -> RuleSet:
    """The rule set of this version; KeyError when there is none."""
    return {rules.version: rules for rules in RULE_SETS}[version]
