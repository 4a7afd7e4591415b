"""Puts a name under a checkpoint of the log."""

from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils.translation import gettext as _

from draagvlak.foundation import clock
from draagvlak.foundation.decisions import queries as decisions
from draagvlak.foundation.decisions.actions import record
from draagvlak.roof.council.models import KeptCheckpoint


@transaction.atomic
def keep_checkpoint(*, by: object) -> KeptCheckpoint:
    """Keep the checkpoint of the log as it is now, with a name under it. The event that tells so comes after it."""
    head = decisions.head()
    if head is None:
        raise ValidationError(_("There is no log yet."))
    if KeptCheckpoint.objects.filter(size=head.size).exists():
        raise ValidationError(_("This checkpoint is kept already."))
    kept = KeptCheckpoint.objects.create(
        size=head.size, note=decisions.signed_checkpoint(head), kept_by_name=str(by), kept_at=clock.now()
    )
    record("council.checkpoint_kept", by=by, size=kept.size)
    return kept
