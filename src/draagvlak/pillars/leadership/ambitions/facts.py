"""What the organisation wants to reach with AI, and which use of AI serves what."""

from collections import defaultdict
from dataclasses import dataclass

from draagvlak.pillars.leadership.ambitions.models import Ambition, AmbitionLink, StrategicGoal
from draagvlak.ui.text import Text


@dataclass(frozen=True, slots=True)
class Striving:
    """Goals with the ambitions that run (by goal, None for those under no goal), and who serves which.

    `serves` also names ambitions that have ended.
    """

    goals: dict[int, Text]
    ambitions: dict[int, tuple[int | None, Text]]
    serves: dict[int, frozenset[int]]


def striving() -> Striving:
    """What the organisation wants to reach with AI, and which use case serves what: three queries."""
    running = Ambition.objects.filter(ended_on=None).order_by("goal_id", "pk")
    serves: dict[int, set[int]] = defaultdict(set)
    for use_case_id, ambition_id in AmbitionLink.objects.values_list("use_case_id", "ambition_id").order_by():
        serves[use_case_id].add(ambition_id)
    return Striving(
        goals=dict(StrategicGoal.objects.order_by("pk").values_list("pk", "title")),
        ambitions={pk: (goal_id, title) for pk, goal_id, title in running.values_list("pk", "goal_id", "title")},
        serves={use_case_id: frozenset(found) for use_case_id, found in serves.items()},
    )
