"""`draagvlak backup FILE`: everything Draagvlak keeps, in one file, while it runs."""

import argparse
import sqlite3
import tarfile
import tempfile
from pathlib import Path

from django.utils.translation import gettext as _

from draagvlak.config.commands.base import CouldNot, Outcome, writable

NAME = "backup"
HELP = "write database, key and files to one file; works while Draagvlak runs"

# Made anew at each start, or of no use after a restore. `quiet` is where posts wait: a copy of it would keep what is
# gone from there, and two copies would tell which posts came in between.
LEFT_OUT = {"static", "uploads", "quiet"}
# The same on PostgreSQL: there posts wait in tables that are not logged.
DUMP = ("pg_dump", "--no-unlogged-table-data")


def add_arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("file", metavar="FILE", help="where to write it, such as backup.tar.gz")


def run(arguments: argparse.Namespace) -> Outcome:
    from django.conf import settings
    from django.db import connection

    path = writable(arguments.file)
    folder: Path = settings.DATA
    if path.resolve().is_relative_to(folder):
        raise CouldNot(
            _("Write the backup outside %(folder)s: a backup inside what it keeps is lost with it.")
            % {"folder": folder}
        )
    with tarfile.open(path, "w:gz") as archive:
        path.chmod(0o600)  # it holds the key
        for item in sorted(folder.iterdir()):
            if item.name not in LEFT_OUT and not item.name.startswith("draagvlak.sqlite3"):
                archive.add(item, arcname=item.name)
        if connection.vendor == "sqlite":
            _add_database(archive, folder / "draagvlak.sqlite3")
    sentences = [_("Backup written to %(name)s. Keep it safe: it holds the key.") % {"name": path}]
    if connection.vendor != "sqlite":
        sentences.append(
            _("The database is on PostgreSQL. Back it up as well, without the posts that wait: %(command)s")
            % {"command": " ".join(DUMP)}
        )
    return Outcome(0, sentences, {"file": str(path)})


def _add_database(archive: tarfile.TarFile, database: Path) -> None:
    """A copy through SQLite itself: whole at one moment, whatever is being written meanwhile."""
    if not database.exists():
        raise CouldNot(_("There is no database yet: start Draagvlak first."))
    with tempfile.TemporaryDirectory() as folder:
        copy = Path(folder) / database.name
        source, target = sqlite3.connect(database), sqlite3.connect(copy)
        try:
            source.backup(target)
        finally:
            source.close()
            target.close()
        archive.add(copy, arcname=database.name)
