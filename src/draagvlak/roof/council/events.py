"""What the log tells about the works council's room."""

from django.utils.translation import gettext_lazy as _

from draagvlak.foundation.decisions.events import tells

tells({"council.co_signed": _("%(by)s co-signed the log for the works council, at %(size)s events")})
