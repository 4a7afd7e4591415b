"""What publishing tells the decision log."""

from django.utils.translation import gettext_lazy as _

from draagvlak.foundation.decisions.events import tells

tells(
    {
        "register.published": _("%(by)s made the card of “%(name)s” public"),
        "register.withdrawn": _("%(by)s took the card of “%(name)s” out of the public register"),
    }
)
