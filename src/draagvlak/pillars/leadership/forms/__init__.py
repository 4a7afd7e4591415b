"""What people fill in here, and the words of the questions. Forms never save: they hand clean values to an action."""

from .ambitions import AmbitionForm, GoalForm, LinkForm
from .boundaries import BoundaryForm, JudgeForm, ReasonForm
from .course import AdoptCourseForm, CourseAnswerForm

__all__ = [
    "AdoptCourseForm", "AmbitionForm", "BoundaryForm", "CourseAnswerForm", "GoalForm", "JudgeForm", "LinkForm",
    "ReasonForm",
]  # fmt: skip
