"""What the log is told of measures. Figures are of groups, never of one person."""

from django.utils.translation import gettext_lazy as _

from draagvlak.foundation.decisions.events import tells

tells(
    {
        "value.measure_added": _("%(by)s added the measure “%(measure)s” to the pilot of “%(name)s”"),
        "value.measure_changed": _("%(by)s changed the measure “%(measure)s” in the pilot of “%(name)s”"),
        "value.measure_removed": _("%(by)s took the measure “%(measure)s” out of the pilot of “%(name)s”"),
        "value.locked": _("%(by)s locked what counts as success in the pilot of “%(name)s”: %(count)s measures"),
        "value.locked_late": _(
            "%(by)s locked what counts as success in the pilot of “%(name)s” after its start: %(count)s measures"
        ),
        "value.result": _("%(by)s entered for “%(measure)s” in the pilot of “%(name)s”: %(value)s (n = %(n)s)"),
    }
)
