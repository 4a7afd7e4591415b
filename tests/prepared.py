"""Databases that are made once and copied: `empty`, `sample` and `halfway` (tests/halfway.py says what is begun there).

    def test_the_story_is_whole(sample): ...                # this module's tests see the sample organisation

    prepared.lay_out("sample", folder, database="")         # a site of its own that starts with the sample

They are kept under `.pytest_cache`, by what they are made from: source, lock, and day, for the sample tells of today.
On PostgreSQL each is a database on the server of the run, and a copy is `CREATE DATABASE … TEMPLATE`.
"""

import fcntl
import hashlib
import json
import os
import shutil
import sqlite3
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, contextmanager, nullcontext
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

from django.conf import settings
from django.core.cache import cache
from django.core.management import call_command
from django.db import connection
from django.test import override_settings

ROOT = Path(__file__).resolve().parents[1]
MADE_FROM = (
    "src",
    "tests/prepared.py",
    "tests/halfway.py",
    "tests/addresses.py",
    "tests/visits.py",  # what was visited stands beside the databases
    "tests/page.py",
    "requirements-dev.lock",
)
# But for the notes these are named so in the product.
FILE, POOL, KEYS, NOTES = "draagvlak.sqlite3", "quiet/pool.sqlite3", "log_keys", "notes.json"
SERVER = os.environ.get("DATABASE_URL", "")
SHELVES = 4  # so many states of the source keep their databases

Notes = dict[str, Any]


def _make_empty() -> Notes:
    call_command("migrate", verbosity=0)
    return {}


def _make_sample() -> Notes:
    from draagvlak.foundation.sample.actions import load_sample

    load_sample()
    return {}


def _make_halfway() -> Notes:
    from tests.halfway import begin_everything

    return begin_everything()


@dataclass(frozen=True)
class Kind:
    """How a database is made, and on top of which other."""

    make: Callable[[], Notes]
    on_top_of: str = ""


KINDS = {
    "empty": Kind(_make_empty),
    "sample": Kind(_make_sample, on_top_of="empty"),
    "halfway": Kind(_make_halfway, on_top_of="sample"),
}


@dataclass
class Prepared:
    """The shelf on which the databases of this source stand. What is not there yet is made by who asks first."""

    shelf: Path
    server: str = ""  # the address of a PostgreSQL; none means SQLite
    unblocked: Callable[[], AbstractContextManager[None]] = nullcontext  # lets a test without a database make one
    _open: dict[str, sqlite3.Connection] = field(default_factory=dict)

    def notes(self, name: str) -> Notes:
        """What was noted while it was made: addresses of work that was begun, for instance."""
        found: Notes = json.loads((self.folder(name) / NOTES).read_text())
        return found

    def folder(self, name: str) -> Path:
        """The data folder of this database; made when it is not there yet."""
        folder = self.shelf / name
        self.shelf.mkdir(parents=True, exist_ok=True)
        with (self.shelf / f"{name}.lock").open("w") as lock:
            fcntl.flock(lock, fcntl.LOCK_EX)
            if not self._is_made(name):
                self._make(name)
        return folder

    def lay_out(self, name: str, folder: Path, database: str = "") -> None:
        """A copy of it for a site with its data in this folder; on PostgreSQL as a new database of this name."""
        shutil.copytree(self.folder(name), folder, dirs_exist_ok=True, ignore=shutil.ignore_patterns(NOTES))
        if self.server:
            self._create(database, template=self.database(name))

    def database(self, name: str) -> str:
        """On PostgreSQL: what it is called there."""
        return f"prepared_{name}_{self.shelf.name}"

    @contextmanager
    def connected(self, name: str) -> Iterator[None]:
        """Inside, Django speaks to a copy that is this process's own, and leaves it as it was by transactions."""
        if self.server:
            own = f"own_{name}_{self.shelf.name}_{os.getpid()}"
            if own not in self._databases():
                self._create(own, template=self._made(name))
            pool = None
        else:
            own, pool = self._in_memory(name), Path(settings.DATA) / name / POOL
            _copy_pool(self.folder(name), pool)
        if (keys := self.folder(name) / KEYS).exists():
            shutil.copytree(keys, Path(settings.DATA) / KEYS, dirs_exist_ok=True)  # each is named after what it signs
        with speaking_to(own), override_settings(POOL_FILE=pool):
            yield

    def forget(self) -> None:
        """Drop the copies of this process."""
        for raw in self._open.values():
            raw.close()
        if self.server:
            for own in self._databases():
                if own.endswith(f"_{os.getpid()}"):
                    self._run(f'DROP DATABASE "{own}" WITH (FORCE)')

    def _made(self, name: str) -> str:
        self.folder(name)
        return self.database(name)

    def _is_made(self, name: str) -> bool:
        there = not self.server or self.database(name) in self._databases()
        return there and (self.shelf / name / NOTES).exists()

    def _make(self, name: str) -> None:
        """In a folder, or database, of another name until it is whole."""
        kind, folder, making = KINDS[name], self.shelf / name, self.shelf / f"{name}.making"
        shutil.rmtree(making, ignore_errors=True)
        shutil.rmtree(folder, ignore_errors=True)
        making.mkdir()
        target = f"making_{self.database(name)}" if self.server else str(making / FILE)
        if self.server:
            self._run(f'DROP DATABASE IF EXISTS "{target}" WITH (FORCE)')
            self._create(target, template=self._made(kind.on_top_of) if kind.on_top_of else "template1")
        if kind.on_top_of:
            shutil.copytree(self.folder(kind.on_top_of), making, dirs_exist_ok=True)
        pool = None if self.server else making / POOL
        with self.unblocked(), speaking_to(target), override_settings(DATA=making, POOL_FILE=pool):
            cache.clear()
            (making / NOTES).write_text(json.dumps(kind.make()))
            cache.clear()
            if not self.server:
                connection.cursor().execute("PRAGMA wal_checkpoint(TRUNCATE)")
        if self.server:
            self._run(f'ALTER DATABASE "{target}" RENAME TO "{self.database(name)}"')
        making.rename(folder)

    def _in_memory(self, name: str) -> str:
        """A copy in memory, for this process and its threads, that lives until the process forgets it."""
        address = f"file:{name}?mode=memory&cache=shared"
        if name not in self._open:
            self._open[name] = sqlite3.connect(address, uri=True, check_same_thread=False)
            with sqlite3.connect(self.folder(name) / FILE) as made:
                made.backup(self._open[name])
            made.close()
        return address

    def _databases(self) -> set[str]:
        return {row[0] for row in self._run("SELECT datname FROM pg_database")}

    def _create(self, database: str, template: str) -> None:
        self._run(f'CREATE DATABASE "{database}" TEMPLATE "{template}"')

    def _run(self, sql: str) -> list[tuple[Any, ...]]:
        import psycopg

        with psycopg.connect(self.server, autocommit=True) as own:
            done = own.execute(sql)  # type: ignore[call-overload]
            return done.fetchall() if done.description else []


@contextmanager
def speaking_to(database: str) -> Iterator[None]:
    """Let Django's connection, and those of new threads, be to this database."""
    before, raw = connection.settings_dict["NAME"], connection.connection
    connection.settings_dict["NAME"], connection.connection = database, None
    try:
        yield
    finally:
        if connection.connection:
            connection.connection.close()
        connection.settings_dict["NAME"], connection.connection = before, raw


def _copy_pool(folder: Path, pool: Path) -> None:
    pool.parent.mkdir(parents=True, exist_ok=True)
    if (folder / POOL).exists():
        shutil.copyfile(folder / POOL, pool)


def shelf_for(cache_folder: Path) -> Path:
    """The shelf for the source as it is now, on this database, today."""
    from draagvlak.foundation import clock

    made_from = f"{fingerprint()} {clock.today()} {urlsplit(SERVER).scheme}"
    _clear_old(cache_folder)
    return cache_folder / hashlib.sha256(made_from.encode()).hexdigest()[:12]


def fingerprint() -> str:
    """Of everything these databases are made from."""
    found = hashlib.sha256()
    for place in MADE_FROM:
        path = ROOT / place
        for file in sorted(path.rglob("*")) if path.is_dir() else [path]:
            if file.is_file() and file.suffix not in (".pyc", ".mo"):
                found.update(str(file).encode() + file.read_bytes())
    return found.hexdigest()


def _clear_old(cache_folder: Path) -> None:
    shelves = sorted(cache_folder.glob("*"), key=lambda one: one.stat().st_mtime)
    for old in shelves[:-SHELVES]:
        shutil.rmtree(old, ignore_errors=True)
