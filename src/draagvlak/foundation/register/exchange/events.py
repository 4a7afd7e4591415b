"""What files in and out tell the decision log."""

from django.utils.translation import gettext_lazy as _

from draagvlak.foundation.decisions.events import tells

tells(
    {
        "register.imported": _(
            "%(by)s imported %(file)s: %(added)s use cases added, %(changed)s changed, %(unchanged)s as they were"
        ),
        "register.mapping": _("%(by)s kept the mapping “%(name)s” for imports"),
        "register.exported": _("%(by)s exported %(count)s use cases as %(format)s"),
    }
)
