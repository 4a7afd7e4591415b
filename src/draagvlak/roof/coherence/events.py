"""What the coherence page tells the decision log."""

from django.utils.translation import gettext_lazy as _

from draagvlak.foundation.decisions.events import tells

tells(
    {
        "coherence.not_the_same": _("%(by)s said that “%(name)s” and “%(other)s” are not the same: %(reason)s"),
        "coherence.alike_again": _("%(by)s took back that “%(name)s” and “%(other)s” are not the same"),
    }
)
