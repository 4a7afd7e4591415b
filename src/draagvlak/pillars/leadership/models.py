"""Collects the models of the features: Django looks for them here. Whoever uses one imports it from its feature."""

from draagvlak.pillars.leadership.accountability.models import Oversight
from draagvlak.pillars.leadership.ai_act.models import ActClassification, ActDocument, ActDuty
from draagvlak.pillars.leadership.ambitions.models import Ambition, AmbitionLink, StrategicGoal
from draagvlak.pillars.leadership.boundaries.models import (
    Boundary,
    BoundaryDecision,
    BoundaryExample,
    BoundaryException,
    BoundaryJudgement,
)
from draagvlak.pillars.leadership.course.models import Consultation, CourseVersion, Remark
from draagvlak.pillars.leadership.questions.models import Asking, Question, Saying, Turn

__all__ = [
    "ActClassification",
    "ActDocument",
    "ActDuty",
    "Ambition",
    "AmbitionLink",
    "Asking",
    "Boundary",
    "BoundaryDecision",
    "BoundaryExample",
    "BoundaryException",
    "BoundaryJudgement",
    "Consultation",
    "CourseVersion",
    "Oversight",
    "Question",
    "Remark",
    "Saying",
    "StrategicGoal",
    "Turn",
]
