"""What this feature writes in the decision log, in words."""

from django.utils.translation import gettext_lazy as _

from draagvlak.foundation.decisions.events import tells

tells(
    {
        "leadership.boundary_written": _(
            "%(by)s wrote a draft of boundary %(number)s, version %(version)s: “%(sentence)s”"
        ),
        "leadership.rule_written": _("%(by)s wrote the rule of boundary %(number)s, version %(version)s"),
        "leadership.example_added": _("%(by)s added an example to boundary %(number)s: “%(name)s”"),
        "leadership.example_removed": _("%(by)s removed an example from boundary %(number)s: “%(name)s”"),
        "leadership.exception_allowed": _(
            "%(by)s allowed “%(name)s” to cross boundary %(number)s until %(last_day)s; "
            "%(owner)s looks after it: %(reason)s"
        ),
        "leadership.exception_ended": _("%(by)s ended the exception for “%(name)s” to boundary %(number)s"),
        "leadership.beforehand_yes": _(
            "%(names)s decided that “%(name)s” may begin under boundary %(number)s: %(reason)s; recorded by %(by)s"
        ),
        "leadership.beforehand_no": _(
            "%(names)s decided that “%(name)s” may not begin under boundary %(number)s: %(reason)s; recorded by %(by)s"
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
