"""What the register tells the decision log."""

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
        "register.asked": _("%(by)s asked %(person)s to answer for “%(name)s”"),
        "register.accepted": _("%(by)s accepted to answer for “%(name)s”"),
        "register.declined": _("%(by)s declined to answer for “%(name)s”"),
        "register.deputy": _("%(by)s named %(person)s as deputy for “%(name)s”"),
        "register.no_deputy": _("%(by)s noted that “%(name)s” has no deputy any more"),
        "register.left": _("Whoever answered for “%(name)s” has left: it has to be handed over"),
        "register.published": _("%(by)s made the card of “%(name)s” public"),
        "register.withdrawn": _("%(by)s took the card of “%(name)s” out of the public register"),
        "register.imported": _(
            "%(by)s imported %(file)s: %(added)s use cases added, %(changed)s changed, %(unchanged)s as they were"
        ),
        "register.mapping": _("%(by)s kept the mapping “%(name)s” for imports"),
        "register.exported": _("%(by)s exported %(count)s use cases as %(format)s"),
    }
)
