"""What this room writes in the decision log, in words."""

from django.utils.translation import gettext_lazy as _

from draagvlak.foundation.decisions.events import tells

tells(
    {
        "leadership.course_started": _("%(by)s began version %(number)s of the course"),
        "leadership.course_written": _("%(by)s wrote in version %(number)s of the course: %(question)s"),
        "leadership.course_adopted": _("%(names)s adopted version %(number)s of the course; recorded by %(by)s"),
        "leadership.course_dropped": _("%(by)s threw away the draft of version %(number)s of the course"),
        "leadership.goal_written": _("%(by)s wrote the strategic goal “%(title)s”"),
        "leadership.ambition_written": _("%(by)s wrote the ambition “%(title)s”"),
        "leadership.ambition_ended": _("%(by)s ended the ambition “%(title)s”"),
        "leadership.ambition_resumed": _("%(by)s took up the ambition “%(title)s” again"),
        "leadership.ambition_linked": _("%(by)s wrote how “%(name)s” serves the ambition “%(title)s”"),
        "leadership.ambition_unlinked": _("%(by)s said that “%(name)s” no longer serves the ambition “%(title)s”"),
        "leadership.boundary_written": _(
            "%(by)s wrote a draft of boundary %(number)s, version %(version)s: “%(sentence)s”"
        ),
        "leadership.boundary_adopted": _(
            "%(by)s adopted boundary %(number)s, version %(version)s, from %(valid_from)s: “%(sentence)s”"
        ),
        "leadership.boundary_withdrawn": _("%(by)s withdrew boundary %(number)s: %(reason)s"),
        "leadership.boundary_dropped": _("%(by)s threw away the draft of boundary %(number)s"),
        "leadership.boundary_respected": _("%(by)s found that “%(name)s” respects boundary %(number)s: %(reason)s"),
        "leadership.boundary_crossed": _("%(by)s found that “%(name)s” crosses boundary %(number)s: %(reason)s"),
        "leadership.boundary_cannot_tell": _(
            "%(by)s could not tell whether “%(name)s” respects boundary %(number)s: %(reason)s"
        ),
    }
)
