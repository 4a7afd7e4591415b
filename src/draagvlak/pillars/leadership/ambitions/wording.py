"""The words of this feature: for what it tells the gates, and for why it does not do what was asked."""

from collections.abc import Mapping

from django.utils.translation import gettext_lazy as _
from django.utils.translation import ngettext_lazy

from draagvlak.foundation.findings import Criterion, Wording
from draagvlak.ui.refused import refusals
from draagvlak_core.leadership import criteria

CRITERIA = (
    Criterion(
        criteria.AMBITION,
        _("It serves an ambition"),
        _("A use of AI that serves nothing we want costs attention and trust, and brings little."),
    ),
    Criterion(
        criteria.NEEDS_FIRST,
        _("The need came before the tool"),
        _("Whoever begins with a tool finds work for it. Whoever begins with a need can still choose."),
    ),
)

WORDING: Mapping[str, Wording] = {
    "ambition_served": Wording(
        ngettext_lazy(
            "It serves the ambition “%(title)s”.",
            "It serves %(count)s ambitions, “%(title)s” among them.",
            "count",
        )
    ),
    "ambition_ended": Wording(
        _("The ambitions it served have ended, so it serves nothing we still pursue."),
        _("Say which ambition it serves now, or prepare to stop it"),
    ),
    "ambition_none_written": Wording(
        _("No ambition for AI was written down yet, so we cannot tell what this serves."),
        _("Write down what AI should help to reach"),
    ),
    "ambition_none_served": Wording(
        _("Nobody has said which of our ambitions this serves."), _("Say which ambition it serves, and how")
    ),
    "ambition_unknown": Wording(_("We cannot tell which ambition this serves.")),
    "need_written": Wording(_("The card says why we use it.")),
    "need_in_ambition": Wording(_("It was written down how it helps the ambition “%(title)s”.")),
    "tool_before_need": Wording(
        _("A tool is named, and nobody wrote down what it is needed for."), _("Write on the card why we use it")
    ),
    "need_and_tool_open": Wording(
        _("Neither a need nor a tool was written down, so we cannot tell which came first."),
        _("Write on the card why we use it"),
    ),
    "need_unknown": Wording(_("We cannot tell which need this answers.")),
}

REFUSALS = refusals(
    "leadership",
    {
        "no_goal": _("Write the goal."),
        "no_ambition": _("Write the ambition."),
        "no_help": _("Write how it helps."),
    },
)
