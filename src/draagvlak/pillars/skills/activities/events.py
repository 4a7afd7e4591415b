"""What the log is told of learning activities."""

from django.utils.translation import gettext_lazy as _

from draagvlak.foundation.decisions.events import tells

tells(
    {
        "skills.activity_written": _("%(by)s wrote the learning activity “%(title)s”"),
        "skills.activity_ended": _("%(by)s ended the learning activity “%(title)s”"),
        "skills.activity_resumed": _("%(by)s opened the learning activity “%(title)s” again"),
    }
)
