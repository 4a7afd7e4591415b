"""What the Value room tells the decision log. Figures are of groups, never of one person."""

from django.utils.translation import gettext_lazy as _

from draagvlak.foundation.decisions.events import tells

tells(
    {
        "value.pilot_set_up": _("%(by)s set up a pilot of “%(name)s” from %(starts_on)s to %(ends_on)s"),
        "value.pilot_changed": _("%(by)s changed the pilot of “%(name)s” (%(starts_on)s to %(ends_on)s)"),
        "value.participants": _(
            "%(by)s wrote that %(people)s people take part in the pilot of “%(name)s”, %(drawn)s of them drawn by lot"
        ),
        "value.measure_added": _("%(by)s added the measure “%(measure)s” to the pilot of “%(name)s”"),
        "value.measure_changed": _("%(by)s changed the measure “%(measure)s” in the pilot of “%(name)s”"),
        "value.measure_removed": _("%(by)s took the measure “%(measure)s” out of the pilot of “%(name)s”"),
        "value.locked": _("%(by)s locked what counts as success in the pilot of “%(name)s”: %(count)s measures"),
        "value.locked_late": _(
            "%(by)s locked what counts as success in the pilot of “%(name)s” after its start: %(count)s measures"
        ),
        "value.result": _("%(by)s entered for “%(measure)s” in the pilot of “%(name)s”: %(value)s (n = %(n)s)"),
        "value.ended": _("%(by)s ended the pilot of “%(name)s” on %(day)s"),
        "value.freed_hours": _("%(by)s stated who gets the hours that “%(name)s” frees"),
    }
)
