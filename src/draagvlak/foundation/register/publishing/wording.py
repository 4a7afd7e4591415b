"""Why a card is not made public."""

from django.utils.translation import gettext_lazy as _

from draagvlak.ui.refused import refusals

REFUSALS = refusals(
    "register",
    {
        "named": _("“%(name)s” is named on this card. Leave out who works here: anyone can read this."),
        "nothing_said": _("The card says too little. Write at least its name and what it does."),
        "no_contact": _("There is no contact. Fill in a general address where anyone can ask about this."),
        "own_address": _("The contact is somebody’s own address. Fill in a general one."),
        "changed": _("The card was changed while you looked at it. Read it again before you publish it."),
    },
)
