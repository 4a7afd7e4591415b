"""What the log is told of a promise."""

from django.utils.translation import gettext_lazy as _

from draagvlak.foundation.decisions.events import tells

tells(
    {
        "trust.promised": _("%(by)s recorded a promise by %(person)s, due on %(day)s: %(words)s"),
        "trust.promise_handed_over": _("%(by)s handed the promise “%(words)s” over to %(person)s"),
        "trust.done": _("%(by)s said what was done with the promise “%(words)s”"),
        "trust.heard_back_yes": _("%(by)s noted for those who raised it that the promise “%(words)s” was kept"),
        "trust.heard_back_partly": _("%(by)s noted for those who raised it that “%(words)s” was partly done"),
        "trust.heard_back_no": _("%(by)s noted for those who raised it that “%(words)s” was not done"),
    }
)
