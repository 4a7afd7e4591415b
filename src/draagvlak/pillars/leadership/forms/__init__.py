"""What people fill in here, and the words of the questions. Forms never save: they hand clean values to an action."""

from .ambitions import AmbitionForm, GoalForm, LinkForm
from .boundaries import BoundaryForm, JudgeForm, ReasonForm
from .consultations import ConsultForm, DecideRemarkForm, RemarkForm
from .course import AdoptCourseForm, CourseAnswerForm, QuickAmbitionForm, QuickBoundaryForm
from .oversight import OversightForm
from .questions import AnswerForm, AskQuestionForm, FoundForm, JoinForm, OweForm

__all__ = [
    "AdoptCourseForm", "AmbitionForm", "AnswerForm", "AskQuestionForm", "BoundaryForm", "ConsultForm",
    "CourseAnswerForm", "DecideRemarkForm", "FoundForm", "GoalForm", "JoinForm", "JudgeForm", "LinkForm",
    "OversightForm", "OweForm", "QuickAmbitionForm", "QuickBoundaryForm", "ReasonForm", "RemarkForm",
]  # fmt: skip
