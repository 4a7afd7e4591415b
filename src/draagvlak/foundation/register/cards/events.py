"""What the cards tell the decision log."""

from django.utils.translation import gettext_lazy as _

from draagvlak.foundation.decisions.events import tells

tells(
    {
        "register.created": _("%(by)s put “%(name)s” in the register"),
        "register.written": _("%(by)s changed the card of “%(name)s”"),
        "register.facts_told": _("%(by)s told or changed %(count)s facts of “%(name)s”"),
        "register.touches": _("%(by)s wrote that “%(name)s” touches %(units)s units and %(roles)s job roles"),
        "register.kind": _("%(by)s changed the kind of record of “%(name)s”"),
        "register.stage": _("%(by)s moved “%(name)s” to another stage"),
    }
)
