"""Files that were looked at and never brought in."""

from datetime import datetime

from django.db.models import QuerySet
from django.utils.translation import gettext_lazy as _

from draagvlak.foundation.register.exchange.actions import drop_run
from draagvlak.foundation.register.exchange.models import ImportRun
from draagvlak.foundation.register.exchange.uploads import KEPT_FOR
from draagvlak.foundation.retention.kinds import Kind, keeps


def _left_behind(before: datetime) -> QuerySet[ImportRun]:
    return ImportRun.objects.filter(finished_at=None, started_at__lt=before)


def _erase(before: datetime, by: object) -> int:
    runs = list(_left_behind(before))
    for run in runs:
        drop_run(run=run)
    return len(runs)


keeps(
    Kind(
        "register.uploads",
        _("Register files that were not brought in"),
        _("Files with use cases that somebody uploaded to look at and did not bring in."),
        days=KEPT_FOR.days,
        count=lambda before: _left_behind(before).count(),
        erase=_erase,
    )
)
