"""What the log tells about rounds and their publication."""

from django.utils.translation import gettext_lazy as _

from draagvlak.foundation.decisions.events import tells

tells(
    {
        "figures.opened": _("%(by)s opened the round “%(name)s” for %(heads)s people, groups of %(k)s or more"),
        "figures.closed": _("%(by)s closed the round “%(name)s”"),
        "figures.published": _(
            "%(by)s published the round “%(name)s”: %(took_part)s of %(heads)s people took part, %(figures)s figures; "
            "the audit looked at %(audited)s figures and could work out nothing"
        ),
        "figures.blocked": _(
            "The round “%(name)s”, brought by %(by)s, was not published: the audit could work out %(found)s things"
        ),
    }
)
