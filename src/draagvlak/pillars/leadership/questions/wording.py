"""What this feature says when it does not do what was asked."""

from django.utils.translation import gettext_lazy as _

from draagvlak.ui.refused import refusals

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
