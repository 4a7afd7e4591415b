"""The words of this feature: for what it tells the gates, and for why it does not do what was asked."""

from collections.abc import Mapping

from django.utils.translation import gettext_lazy as _
from django.utils.translation import ngettext_lazy

from draagvlak.foundation.findings import Criterion, Wording
from draagvlak.ui.refused import refusals
from draagvlak_core.leadership.hard_questions import HARD_QUESTIONS

CRITERIA = (
    Criterion(
        HARD_QUESTIONS,
        _("The hard questions have an answer"),
        _("When leaders dodge hard questions, people stop asking them, and stop trusting what is said."),
    ),
)

WORDING: Mapping[str, Wording] = {
    "questions_dodged": Wording(
        ngettext_lazy("A question about it is dodged.", "%(count)s questions about it are dodged.", "count"),
        _("Give a real answer, and ask those who asked"),
    ),
    "questions_dodged_everywhere": Wording(
        ngettext_lazy(
            "A question about AI in the whole organisation is dodged.",
            "%(count)s questions about AI in the whole organisation are dodged.",
            "count",
        ),
        _("Give a real answer, and ask those who asked"),
    ),
    "questions_late": Wording(
        ngettext_lazy(
            "The answer to a question about it is late.",
            "The answers to %(count)s questions about it are late.",
            "count",
        ),
        _("Answer what is late"),
    ),
    "questions_open": Wording(
        ngettext_lazy(
            "A question about it has no answer yet.", "%(count)s questions about it have no answer yet.", "count"
        ),
        _("Answer what people asked"),
    ),
    "questions_given": Wording(
        ngettext_lazy(
            "A question about it was answered, and nobody has said whether that was an answer.",
            "%(count)s questions about it were answered, and nobody has said whether those were answers.",
            "count",
        ),
        _("Ask those who asked whether it was an answer"),
    ),
    "questions_starting": Wording(
        _("We cannot tell: %(count)s of the %(total)s questions everybody has were never really answered."),
        _("Answer the questions everybody has"),
    ),
    "questions_unknown": Wording(_("We cannot tell how the hard questions stand.")),
    "questions_answered": Wording(_("The questions people asked have an answer, say those who asked them.")),
}

REFUSALS = refusals(
    "leadership",
    {
        "asker_unknown": _("Your account does not belong to anyone in the organisation. Ask the administrator."),
        "cannot_owe": _(
            "%(name)s cannot owe this answer: that is for who leads here, or who answers for this use of AI."
        ),
        "no_question": _("Write your question."),
        "no_answer": _("Write the answer."),
        "question_joined": _("This question was joined with another one. Go on there."),
        "answered_already": _("There is an answer already. Those who asked say whether it is one."),
        "nothing_answered": _("There is no answer to say anything about yet."),
        "nothing_missing_said": _("Say what is missing, so that the next answer can be better."),
        "cannot_join": _("These two questions cannot be joined."),
        "join_an_earlier": _("Join it with a question about the same thing that was asked before it."),
        "late_question": _("This question is late. Answer it first: joining may not make it disappear."),
        "day_passed": _("Choose today or a day after today."),
    },
)
