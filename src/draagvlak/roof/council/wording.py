"""Sentences of the works council's room: whose key counts, and why something is refused."""

from django.utils.formats import date_format
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from draagvlak.roof.council.models import CouncilKey
from draagvlak.ui.refused import refusals

REFUSALS = refusals(
    "council",
    {
        "kept_already": _("This checkpoint is kept already."),
        "not_a_key": _("This is not a public key. Copy the whole line that the command printed."),
        "key_of_the_log": _("This is the key of the log itself. The works council needs a key of its own."),
        "not_a_checkpoint": _("This file is not a checkpoint. Choose the file that the command wrote."),
        "another_log": _("This is a checkpoint of another log."),
        "no_log": _("There is no log yet."),
    },
)


def whose_key(key: CouncilKey | None) -> str:
    """With whose key the works council co-signs now."""
    if key is None:
        return gettext("No key is written down yet.")
    return gettext("Now with the key of %(name)s, written down by %(who)s on %(day)s.") % {
        "name": key.name,
        "who": key.set_by_name,
        "day": date_format(key.since),
    }
