"""Why something about a round is refused."""

from django.utils.translation import gettext_lazy as _

from draagvlak.ui.refused import refusals

REFUSALS = refusals(
    "figures",
    {
        "no_consent": _("The works council has not consented to this kind of round, so it cannot be opened."),
        "day_passed": _("The last day has to be after today."),
        "open_already": _("A round of this kind is open already. Close it first."),
        "too_few": _("Fewer than %(k)s people work here. Ask them in a conversation: figures would point at them."),
        "closed": _("This round is closed."),
        "other_questions": _("These answers do not fit the questions of this round."),
        "still_open": _("Close the round first: figures are published once, when everybody has answered."),
        "consent_withdrawn": _("The works council withdrew its consent, so this round is not published."),
    },
)
