"""Is what Draagvlak keeps safe where it stands: a data folder for its owner alone, and a clock that only goes on?"""

import stat
from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path

from django.utils.translation import gettext as _

TOLERANCE = timedelta(minutes=2)  # so far two well-kept clocks of one organisation may differ


def faults(folder: Path) -> Iterator[str]:
    """Each with the command that helps. What cannot be looked at is told elsewhere: by whoever needs it."""
    yield from open_to_others(folder)
    yield from clock_went_back()


def open_to_others(folder: Path) -> Iterator[str]:
    """The folder holds the keys, and letters with codes to log in."""
    kept = [folder, *sorted(folder.glob("*key*")), *sorted(folder.glob("log_keys/*"))]
    for path in kept:
        if path.stat().st_mode & (stat.S_IRWXG | stat.S_IRWXO):
            command = f"chmod {'700' if path.is_dir() else '600'} {path}"
            yield _("Others on this machine can get at %(path)s. Close it: %(command)s") % {
                "path": path,
                "command": command,
            }


def clock_went_back() -> Iterator[str]:
    """The decision log says how late it was at least."""
    from django.utils import timezone

    from draagvlak.foundation.decisions.models import LogEntry

    last = LogEntry.objects.order_by("-index").values_list("at", flat=True).first()
    if last is not None and timezone.now() < last - TOLERANCE:
        yield _(
            "The clock of this machine went back: it says %(now)s, and the decision log was written at %(last)s. "
            "Set the clock right: timedatectl set-ntp true"
        ) % {"now": f"{timezone.now():%Y-%m-%d %H:%M}", "last": f"{last:%Y-%m-%d %H:%M} UTC"}
