"""What the log tells about access."""

from django.utils.translation import gettext_lazy as _

from draagvlak.foundation.decisions.events import tells

tells(
    {
        "accounts.access_given": _("%(by)s gave %(name)s access"),
        "accounts.access_by_login": _("%(name)s got access through the organisation’s own login"),
        "accounts.access_ended": _("%(by)s ended the access of %(name)s"),
        "accounts.access_returned": _("%(by)s gave %(name)s access again"),
        "accounts.address_changed": _("%(by)s changed the address %(name)s logs in with"),
        "accounts.role_given": _("%(by)s gave %(name)s the role %(role)s"),
        "accounts.role_taken": _("%(by)s took the role %(role)s from %(name)s"),
        "accounts.roles_in_one_hand": _("%(name)s holds roles that are apart elsewhere: %(roles)s"),
        "accounts.factor_required": _("%(by)s decided which roles need a second factor: %(roles)s"),
        "accounts.self_changed": _("%(by)s changed their own name or language"),
        "accounts.renamed": _("%(was)s is called %(name)s from now on"),
    }
)
