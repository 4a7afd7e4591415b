"""What this feature writes in the decision log, in words."""

from django.utils.translation import gettext_lazy as _

from draagvlak.foundation.decisions.events import tells

tells(
    {
        "leadership.question_asked": _("Somebody asked: “%(words)s”"),
        "leadership.question_asked_too": _("Somebody wants to know this too: “%(words)s”"),
        "leadership.question_left": _("Somebody no longer asks: “%(words)s”"),
        "leadership.question_joined": _("%(by)s joined the question “%(words)s” with “%(into)s”"),
        "leadership.answer_owed": _("%(name)s owes an answer to “%(words)s” by %(day)s; named by %(by)s"),
        "leadership.question_answered": _("%(by)s answered “%(words)s”: %(text)s"),
        "leadership.answer_found_yes": _("Somebody who asked “%(words)s” says that there was an answer"),
        "leadership.answer_found_partly": _("Somebody who asked “%(words)s” says that it was partly an answer"),
        "leadership.answer_found_no": _("Somebody who asked “%(words)s” says that it was no answer"),
        "leadership.askers_forgotten": _("%(by)s took %(count)s names of those who asked something from old questions"),
    }
)
