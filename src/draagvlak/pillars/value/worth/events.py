"""What the log is told of the freed hours."""

from django.utils.translation import gettext_lazy as _

from draagvlak.foundation.decisions.events import tells

tells(
    {
        "value.freed_hours": _("%(by)s stated who gets the hours that “%(name)s” frees"),
    }
)
