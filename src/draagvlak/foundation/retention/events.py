"""What the log tells about erasing: how much, never who."""

from django.utils.translation import gettext_lazy as _

from draagvlak.foundation.decisions.events import tells

tells(
    {
        "retention.term_set": _("%(by)s decided to keep “%(what)s” for %(days)s days"),
        "retention.erased": _("%(by)s erased what was due: %(count)s × “%(what)s”"),
        "retention.person_erased": _("%(by)s erased a person who had left"),
    }
)
