"""What the log tells about agreements with the works council."""

from django.utils.translation import gettext_lazy as _

from draagvlak.foundation.decisions.events import tells

tells(
    {
        "agreements.proposed": _("%(by)s proposed to the works council: %(words)s"),
        "agreements.agreed": _("%(by)s agreed for the works council: %(words)s"),
        "agreements.declined": _("%(by)s did not agree for the works council: %(words)s"),
        "agreements.taken_back": _("%(by)s took a proposal back: %(words)s"),
        "agreements.withdrawn": _("%(by)s withdrew the consent of the works council: %(words)s"),
    }
)
