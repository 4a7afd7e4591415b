"""The words for what hard questions and oversight say at a gate."""

from collections.abc import Mapping

from django.utils.translation import gettext_lazy as _
from django.utils.translation import ngettext_lazy

from draagvlak.foundation.findings import Criterion, Wording
from draagvlak_core.leadership.hard_questions import HARD_QUESTIONS
from draagvlak_core.leadership.oversight import OVERSIGHT

FURTHER_CRITERIA = (
    Criterion(
        OVERSIGHT,
        _("Somebody keeps an eye on it and may stop it today"),
        _("Whoever looks along without a mandate to stop can only watch it go wrong."),
    ),
    Criterion(
        HARD_QUESTIONS,
        _("The hard questions have an answer"),
        _("When leaders dodge hard questions, people stop asking them, and stop trusting what is said."),
    ),
)

FURTHER_WORDING: Mapping[str, Wording] = {
    "oversight_nobody": Wording(_("Nobody keeps an eye on it while it runs."), _("Say who keeps an eye on it")),
    "oversight_lost": Wording(
        _("Somebody kept an eye on it, and we no longer know who."), _("Say who keeps an eye on it")
    ),
    "oversight_left": Wording(_("%(name)s kept an eye on it and has left."), _("Say who keeps an eye on it now")),
    "oversight_not_said": Wording(
        _("%(name)s keeps an eye on it. Nobody has said whether they may stop it today."),
        _("Say whether this person may stop it"),
    ),
    "oversight_may_not_stop": Wording(
        _("%(name)s keeps an eye on it, but may not stop it."),
        _("Give this person a mandate to stop it, or name somebody who has one"),
    ),
    "oversight_no_mandate": Wording(
        _("%(name)s may stop it, but it is not written down how."), _("Write down what happens when it is stopped")
    ),
    "oversight_may_stop": Wording(_("%(name)s keeps an eye on it and may stop it today.")),
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
