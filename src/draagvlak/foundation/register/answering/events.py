"""What answering for a use case tells the decision log."""

from django.utils.translation import gettext_lazy as _

from draagvlak.foundation.decisions.events import tells

tells(
    {
        "register.asked": _("%(by)s asked %(person)s to answer for “%(name)s”"),
        "register.accepted": _("%(by)s accepted to answer for “%(name)s”"),
        "register.declined": _("%(by)s declined to answer for “%(name)s”"),
        "register.deputy": _("%(by)s named %(person)s as deputy for “%(name)s”"),
        "register.no_deputy": _("%(by)s noted that “%(name)s” has no deputy any more"),
        "register.left": _("Whoever answered for “%(name)s” has left: it has to be handed over"),
    }
)
