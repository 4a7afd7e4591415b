"""What this room writes in the decision log, in words.

There is no event for own levels, and there will not be one: see docs/adr/0008-own-levels-leave-no-trace.md.
"""

from django.utils.translation import gettext_lazy as _

from draagvlak.foundation.decisions.events import tells

tells(
    {
        "skills.profile_set": _("%(by)s set what the role “%(name)s” needs: %(count)s skills"),
        "skills.activity_written": _("%(by)s wrote the learning activity “%(title)s”"),
        "skills.activity_ended": _("%(by)s ended the learning activity “%(title)s”"),
        "skills.activity_resumed": _("%(by)s opened the learning activity “%(title)s” again"),
        "skills.tracks_set": _("%(by)s said what roles do with “%(name)s”"),
    }
)
