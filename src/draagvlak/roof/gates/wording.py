"""The words for everything that keeps a decision or a change of the gates from being recorded."""

from django.utils.translation import gettext_lazy as _

from draagvlak.ui.refused import refusals

REFUSALS = refusals(
    "gates",
    {
        "no_reasons": _("Write down why. A decision without reasons cannot be read back."),
        "no_review_date": _("Choose the day on which you look at this again."),
        "review_in_past": _("Choose a day after today."),
        "no_conditions": _("You chose go with conditions. Fill in at least one condition, or choose another outcome."),
        "gate_asks_nothing": _("This gate asks nothing, so nothing can be passed. First choose what it asks."),
        "open": _("This is open. Write why you pass it over, or choose “not yet”."),
        "conditions_unused": _("You wrote down conditions. Choose “go, with conditions”, or empty them."),
        "ended": _("This use of AI has ended, so there is nothing left to decide."),
        "changed": _("Somebody changed this while you had it open. Open the page again and look first."),
        "no_reason": _("Write down why. A change without a reason cannot be read back."),
        "nothing_changed": _("Nothing was changed, so there is nothing to keep."),
        "leaves_out": _("Each gate asks something of all four pillars. Choose at least one of: %(pillars)s."),
        "done_already": _("This condition was noted as done before. Nothing was changed."),
        "no_words": _("Write down what was done."),
    },
)
