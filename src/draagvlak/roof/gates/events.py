"""What the gates tell the decision log."""

from django.utils.translation import gettext_lazy as _

from draagvlak.foundation.decisions.events import tells

tells(
    {
        "gates.decided": _("%(by)s decided about “%(name)s”: %(decision)s"),
        "gates.questions": _("%(by)s adopted version %(number)s of what the gates ask"),
        "gates.condition_done": _("%(by)s noted that a condition for “%(name)s” was met"),
        "gates.condition_moved": _("%(by)s handed a condition for “%(name)s” to %(owner)s"),
    }
)
