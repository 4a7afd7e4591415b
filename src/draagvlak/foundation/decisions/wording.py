"""Why signing the log, or changing its key, is refused."""

from django.utils.translation import gettext_lazy as _

from draagvlak.ui.refused import refusals

REFUSALS = refusals(
    "decisions",
    {
        "no_log": _("There is no log yet: nothing has happened. Start Draagvlak first."),
        "key_gone": _(
            "The log cannot be signed: its key is not in %(file)s, or it is another one. Put that file back from a "
            "backup. The log itself is unharmed, and what was signed before still holds."
        ),
    },
)
