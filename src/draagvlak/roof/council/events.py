"""What the log tells about the works council's room."""

from django.utils.translation import gettext_lazy as _

from draagvlak.foundation.decisions.events import tells

tells({"council.checkpoint_kept": _("%(by)s kept a checkpoint of the log for the works council, at %(size)s events")})
