"""What people fill in here, and the words of the questions. Forms never save: they hand clean values to an action."""

from .ai_act import ActDutyForm, ActQuestionForm, ActSectionForm, ActShortForm, GiveDocumentForm
from .allowing import BeforehandForm, ExceptionForm
from .ambitions import AmbitionForm, AsksForm, GoalForm, LinkForm
from .boundaries import BoundaryForm, JudgeForm, ReasonForm
from .consultations import ConsultForm, DecideRemarkForm, RemarkForm
from .course import AdoptCourseForm, ConversationsForm, CourseAnswerForm, QuickAmbitionForm, QuickBoundaryForm
from .oversight import OversightForm
from .questions import AnswerForm, AskQuestionForm, FoundForm, JoinForm, OweForm
from .rules import PEOPLE_JUDGE, EffectForm, ExampleForm, FactForm, LineForm, SentenceForm

__all__ = [
    "PEOPLE_JUDGE",
    "ActDutyForm",
    "ActQuestionForm",
    "ActSectionForm",
    "ActShortForm",
    "AdoptCourseForm",
    "AmbitionForm",
    "AnswerForm",
    "AskQuestionForm",
    "AsksForm",
    "BeforehandForm",
    "BoundaryForm",
    "ConsultForm",
    "ConversationsForm",
    "CourseAnswerForm",
    "DecideRemarkForm",
    "EffectForm",
    "ExampleForm",
    "ExceptionForm",
    "FactForm",
    "FoundForm",
    "GiveDocumentForm",
    "GoalForm",
    "JoinForm",
    "JudgeForm",
    "LineForm",
    "LinkForm",
    "OversightForm",
    "OweForm",
    "QuickAmbitionForm",
    "QuickBoundaryForm",
    "ReasonForm",
    "RemarkForm",
    "SentenceForm",
]  # fmt: skip
