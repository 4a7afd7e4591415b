"""The course in versions, goals, ambitions, boundaries, hard questions, and how a use case stands to them."""

from .ai_act import ActClassification, ActDocument, ActDuty, ActState, DocumentKind, DutyState
from .ambitions import Ambition, AmbitionLink, StrategicGoal
from .boundaries import (
    Boundary,
    BoundaryDecision,
    BoundaryExample,
    BoundaryException,
    BoundaryJudgement,
    Judged,
)
from .consultations import Consultation, Remark, TakenOver
from .course import QUESTIONS, CourseVersion, State
from .oversight import MayStop, Oversight
from .questions import Asking, Found, Question, Saying, Starting, Turn

__all__ = [
    "QUESTIONS", "ActClassification", "ActDocument", "ActDuty", "ActState", "Ambition", "AmbitionLink", "Asking",
    "Boundary", "BoundaryDecision", "BoundaryExample", "BoundaryException", "BoundaryJudgement", "Consultation",
    "CourseVersion", "DocumentKind", "DutyState", "Found", "Judged", "MayStop", "Oversight", "Question", "Remark",
    "Saying", "Starting", "State", "StrategicGoal", "TakenOver", "Turn",
]  # fmt: skip
