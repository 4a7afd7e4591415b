"""The course in versions, strategic goals, ambitions, boundaries, and how a use case stands to them."""

from .ambitions import Ambition, AmbitionLink, StrategicGoal
from .boundaries import Boundary, BoundaryJudgement, Judged
from .course import QUESTIONS, CourseVersion, State

__all__ = [
    "QUESTIONS", "Ambition", "AmbitionLink", "Boundary", "BoundaryJudgement", "CourseVersion", "Judged", "State",
    "StrategicGoal",
]  # fmt: skip
