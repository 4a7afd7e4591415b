"""What every command gives back, and what they share."""

import sys
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, Protocol

from django.utils.translation import gettext as _


class CouldNot(Exception):
    """The command could not do its work; the message says why and what to do."""


@dataclass(frozen=True)
class Outcome:
    """Exit status (0 done, 1 found wanting, 2 could not), sentences for people, facts for machines."""

    status: int
    sentences: list[str]
    facts: dict[str, Any] = field(default_factory=dict)


class Tick(Protocol):
    """Tells how far long work is: done, out of (0 when nobody knows)."""

    def __call__(self, done: int, total: int) -> None: ...


@contextmanager
def progress(what: str) -> Iterator[Tick]:
    """A progress bar on the error stream, so that what the command prints stays clean."""
    from rich.console import Console
    from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeElapsedColumn

    columns = (TextColumn("{task.description}"), BarColumn(), MofNCompleteColumn(), TimeElapsedColumn())
    with Progress(*columns, console=Console(file=sys.stderr)) as bar:
        task = bar.add_task(what, total=None)

        def tick(done: int, total: int) -> None:
            bar.update(task, completed=done, total=total or None)

        yield tick


def existing_file(name: str) -> Path:
    """The file somebody named, or a sentence that it is not there."""
    path = Path(name)
    if not path.is_file():
        raise CouldNot(_("There is no file “%(name)s”. Check the path.") % {"name": name})
    return path


def writable(name: str) -> Path:
    """A path that can be written, or a sentence that it cannot."""
    path = Path(name)
    if not path.parent.is_dir():
        raise CouldNot(_("There is no folder “%(name)s”. Make it first.") % {"name": path.parent})
    return path


def up_to_date_database(*, keep: bool = False) -> None:
    """Bring the database up to date, so that every command works on a fresh machine; `keep` refuses instead."""
    from django.core.management import call_command
    from django.db import OperationalError

    from draagvlak.config.steps import steps

    try:
        found = steps()
        if found.unknown:
            raise CouldNot(newer(found.unknown))
        if found.pending and keep:
            raise CouldNot(older())
        if found.pending:
            call_command("migrate", verbosity=0, interactive=False)
    except OperationalError as error:
        raise CouldNot(
            _("The database cannot be reached (%(reason)s). Check DATABASE_URL, and whether PostgreSQL runs.")
            % {"reason": str(error).strip()}
        ) from error


def older() -> str:
    return _("The database is not up to date. Run: draagvlak start, or ./run manage migrate.")


def newer(unknown: Sequence[tuple[str, str]]) -> str:
    """Serving it would lose what the newer version keeps."""
    return _(
        "The database was made by a newer version of Draagvlak: this one does not know %(names)s. Install that "
        "version, or put the backup from before the upgrade back, as docs/running.md tells."
    ) % {"names": ", ".join(".".join(name) for name in unknown[:3])}
