"""What this feature writes in the decision log, in words."""

from django.utils.translation import gettext_lazy as _

from draagvlak.foundation.decisions.events import tells

tells(
    {
        "leadership.goal_written": _("%(by)s wrote the strategic goal “%(title)s”"),
        "leadership.ambition_written": _("%(by)s wrote the ambition “%(title)s”"),
        "leadership.ambition_asks": _("%(by)s said what kind of AI the ambition “%(title)s” asks for"),
        "leadership.ambition_ended": _("%(by)s ended the ambition “%(title)s”"),
        "leadership.ambition_resumed": _("%(by)s took up the ambition “%(title)s” again"),
        "leadership.ambition_linked": _("%(by)s wrote how “%(name)s” serves the ambition “%(title)s”"),
        "leadership.ambition_unlinked": _("%(by)s said that “%(name)s” no longer serves the ambition “%(title)s”"),
    }
)
