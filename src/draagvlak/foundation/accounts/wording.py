"""Why giving or ending access is refused."""

from django.utils.translation import gettext_lazy as _

from draagvlak.ui.refused import refusals

REFUSALS = refusals(
    "accounts",
    {
        "last_administrator": _("This is the last administrator. Make somebody else administrator first."),
        "roles_apart": _(
            "One person may not hold these roles together: %(roles)s. Give them to two people, or ask the works "
            "council to agree (Agreements)."
        ),
        "name_in_use": _("Somebody else here is called that. Choose a name that cannot be taken for theirs."),
        "name_of_organisation": _(
            "The organisation knows you as %(name)s. You may choose your first name; ask HR to change the rest."
        ),
        "no_address": _("%(name)s has no e-mail address. Add one first."),
        "address_taken": _(
            "Another account has this e-mail address already. Change the address of one of the two first."
        ),
    },
)
