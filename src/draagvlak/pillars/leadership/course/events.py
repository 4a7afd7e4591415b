"""What this feature writes in the decision log, in words."""

from django.utils.translation import gettext_lazy as _

from draagvlak.foundation.decisions.events import tells

tells(
    {
        "leadership.course_started": _("%(by)s began version %(number)s of the course"),
        "leadership.course_written": _("%(by)s wrote in version %(number)s of the course: %(question)s"),
        "leadership.course_answers": _(
            "%(by)s said that version %(number)s of the course answers %(count)s conversations"
        ),
        "leadership.course_adopted": _("%(names)s adopted version %(number)s of the course; recorded by %(by)s"),
        "leadership.course_dropped": _("%(by)s threw away the draft of version %(number)s of the course"),
        "leadership.consultation_opened": _(
            "%(by)s asked %(whom)s what they think of version %(number)s of the course, until %(until)s"
        ),
        "leadership.consultation_closed": _("%(by)s closed the consultation on version %(number)s of the course"),
        "leadership.remark_kept": _(
            "%(by)s wrote down what %(group)s said about version %(number)s of the course: “%(words)s”"
        ),
        "leadership.remark_yes": _("%(by)s took over what %(group)s said, “%(words)s”: %(reason)s"),
        "leadership.remark_partly": _("%(by)s took over part of what %(group)s said, “%(words)s”: %(reason)s"),
        "leadership.remark_no": _("%(by)s did not take over what %(group)s said, “%(words)s”: %(reason)s"),
    }
)
