"""What the log is told of roles."""

from django.utils.translation import gettext_lazy as _

from draagvlak.foundation.decisions.events import tells

tells(
    {
        "skills.profile_set": _("%(by)s set what the role “%(name)s” needs: %(count)s skills"),
        "skills.tracks_set": _("%(by)s said what roles do with “%(name)s”"),
    }
)
