"""The pool's own storage. Every change is one transaction that has reached the disk before anybody is told."""

import sqlite3
from collections.abc import Iterator, Sequence
from contextlib import closing, contextmanager
from pathlib import Path
from secrets import SystemRandom
from typing import Any

from django.conf import settings
from django.db import connection, transaction

# Named after what they hold. No column holds a time, a number that grows, or anything about a sender; the week of a
# reply is the Monday it begins with, and replies leave when the week has passed.
TABLES = {
    "voice_pool_post": ("key", "round", "purpose", "thread", "post", "public", "signed", "kind", "batch"),
    "voice_pool_spent": ("thread", "round", "digest"),
    "voice_pool_reply": ("thread", "post", "week"),
    "voice_pool_notice": ("name", "content"),
}

# A pool from before there were kinds of tokens: all were of one kind.
ADD_KIND = """ALTER TABLE voice_pool_post ADD COLUMN "kind" TEXT NOT NULL DEFAULT '0'"""

Row = tuple[str, ...]


class Cursor:
    """Speaks to SQLite or PostgreSQL in the few words both know; places are written `?`."""

    def __init__(self, cursor: Any, places: str) -> None:
        self._cursor, self._places = cursor, places

    def run(self, sql: str, *values: object) -> "Cursor":
        self._cursor.execute(sql.replace("?", self._places), values)
        return self

    def rows(self) -> list[Row]:
        return [tuple(row) for row in self._cursor.fetchall()]

    def fill(self, table: str, rows: Sequence[Row]) -> None:
        """Put these rows in place of all there were, in an order drawn anew: nothing tells which came last."""
        columns = TABLES[table]
        mixed = list(rows)
        SystemRandom().shuffle(mixed)
        self._empty(table)
        places = ", ".join([self._places] * len(columns))
        names = ", ".join(f'"{column}"' for column in columns)
        self._cursor.executemany(f"INSERT INTO {table} ({names}) VALUES ({places})", mixed)  # noqa: S608

    def all(self, table: str) -> list[Row]:
        names = ", ".join(f'"{column}"' for column in TABLES[table])
        return self.run(f"SELECT {names} FROM {table}").rows()  # noqa: S608

    def _empty(self, table: str) -> None:
        # TRUNCATE begins a new file; DELETE would leave the old rows, in their old order, until somebody tidies up.
        self._cursor.execute(f"TRUNCATE {table}" if self._places == "%s" else f"DELETE FROM {table}")  # noqa: S608


def file() -> Path | None:
    """The pool's file on SQLite, None on PostgreSQL."""
    return settings.POOL_FILE


@contextmanager
def changing() -> Iterator[Cursor]:
    """One transaction; when it ends well, what was written stays, whatever happens to this process."""
    path = file()
    if path is None:
        with transaction.atomic(), connection.cursor() as cursor:
            # One at a time: the tables are rewritten whole.
            cursor.execute(f"LOCK TABLE {', '.join(TABLES)} IN ACCESS EXCLUSIVE MODE")
            yield Cursor(cursor, "%s")
        return
    with closing(_open(path)) as own:
        own.execute("BEGIN IMMEDIATE")
        try:
            yield Cursor(own.cursor(), "?")
        except BaseException:
            own.rollback()
            raise
        own.commit()


@contextmanager
def reading() -> Iterator[Cursor]:
    path = file()
    if path is None:
        with connection.cursor() as cursor:
            yield Cursor(cursor, "%s")
        return
    with closing(_open(path)) as own:
        yield Cursor(own.cursor(), "?")


def _open(path: Path) -> sqlite3.Connection:
    path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
    own = sqlite3.connect(path, timeout=20, isolation_level=None)
    # secure_delete: what was taken away is overwritten. No write-ahead log: it would keep the order of arrival.
    for setting in ("secure_delete=ON", "journal_mode=DELETE", "synchronous=FULL", "temp_store=MEMORY"):
        own.execute(f"PRAGMA {setting}")
    for sql in create_tables(unlogged=False):
        own.execute(sql)
    if not _has_kinds(own):
        own.execute("BEGIN IMMEDIATE")  # the room and the tick may both come here first
        if not _has_kinds(own):
            own.execute(ADD_KIND)
        own.commit()
    return own


def _has_kinds(own: sqlite3.Connection) -> bool:
    return any(row[1] == "kind" for row in own.execute("PRAGMA table_info(voice_pool_post)"))


def create_tables(*, unlogged: bool) -> list[str]:
    """The first column of each table is its key."""
    kind = "UNLOGGED TABLE" if unlogged else "TABLE"
    found = []
    for table, (key, *others) in TABLES.items():
        columns = [f'"{key}" TEXT PRIMARY KEY', *(f'"{column}" TEXT NOT NULL' for column in others)]
        found.append(f"CREATE {kind} IF NOT EXISTS {table} ({', '.join(columns)})")
    return found
