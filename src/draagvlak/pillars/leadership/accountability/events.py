"""What this feature writes in the decision log, in words."""

from django.utils.translation import gettext_lazy as _

from draagvlak.foundation.decisions.events import tells

tells(
    {
        "leadership.oversight_yes": _("%(person)s keeps an eye on “%(name)s” and may stop it; written by %(by)s"),
        "leadership.oversight_no": _("%(person)s keeps an eye on “%(name)s” and may not stop it; written by %(by)s"),
        "leadership.oversight_not_said": _(
            "%(person)s keeps an eye on “%(name)s”; whether they may stop it was not said; written by %(by)s"
        ),
    }
)
