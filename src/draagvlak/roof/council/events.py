"""What the log tells about the works council's room."""

from django.utils.translation import gettext_lazy as _

from draagvlak.foundation.decisions.events import tells

tells(
    {
        "council.checkpoint_kept": _("%(by)s kept a checkpoint of the log for the works council, at %(size)s events"),
        "council.key_set": _("%(by)s wrote down the key of the works council: %(key)s"),
        "council.cosigned": _("%(by)s brought in the co-signature of %(name)s under the checkpoint of %(size)s events"),
    }
)
