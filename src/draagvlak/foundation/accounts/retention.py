"""Sessions that have ended, and letters kept as files where there is no mail server."""

from datetime import datetime
from pathlib import Path

from django.conf import settings
from django.contrib.sessions.models import Session
from django.utils.translation import gettext_lazy as _

from draagvlak.foundation.accounts.actions import erase_events, erase_sessions
from draagvlak.foundation.accounts.models import SafetyEvent
from draagvlak.foundation.retention.kinds import Kind, erase_files, keeps


def _letters(before: datetime) -> list[Path]:
    folder = Path(getattr(settings, "EMAIL_FILE_PATH", None) or "")
    if not folder.name or not folder.is_dir():
        return []
    return [path for path in folder.glob("*.log") if path.stat().st_mtime < before.timestamp()]


keeps(
    Kind(
        "accounts.sessions",
        _("Visits that have ended"),
        _("That somebody was logged in, and when it ended. Kept no longer than needed."),
        days=0,
        count=lambda before: Session.objects.filter(expire_date__lt=before).count(),
        erase=lambda before, by: erase_sessions(before=before),
    )
)
keeps(
    Kind(
        "accounts.letters",
        _("Letters that were not sent"),
        _("E-mail kept as a file because no mail server is set up. It can hold codes to log in."),
        days=30,
        count=lambda before: len(_letters(before)),
        erase=lambda before, by: erase_files(_letters(before)),
    )
)
keeps(
    Kind(
        "accounts.journal",
        _("The security journal"),
        _("Wrong log-ins, and who opened sensitive pages such as posts to read. Without what stood on them."),
        days=30,
        count=lambda before: SafetyEvent.objects.filter(at__lt=before).count(),
        erase=lambda before, by: erase_events(before=before),
    )
)
