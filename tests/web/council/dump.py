"""A dump of the whole database, row by row, as an administrator could make it."""

import io
import sqlite3
from collections.abc import Iterator
from contextlib import closing

from django.contrib.sessions.models import Session
from django.db import connection

from draagvlak.foundation.voice.pool import store


def rows() -> Iterator[tuple[str, str]]:
    """(table, one row as text) of every table there is, whoever made it; the pool and what sessions hold as well."""
    connection.check_constraints()  # what waits for the end of the transaction counts as written
    yield from (_from_postgresql if connection.vendor == "postgresql" else _from_sqlite)()
    if store.file() is not None and store.file().exists():
        with closing(sqlite3.connect(store.file())) as pool:
            yield from _statements(pool)
    for session in Session.objects.all():  # signed and packed, so that a plain look would miss what is in it
        yield "django_session", f"{session.session_key} {session.get_decoded()}"


def tables() -> list[str]:
    with connection.cursor() as cursor:
        return sorted(one.name for one in connection.introspection.get_table_list(cursor) if one.type == "t")


def _from_sqlite() -> Iterator[tuple[str, str]]:
    """What SQLite's own dump gives: statements, of which those that insert hold a row."""
    yield from _statements(connection.connection)


def _statements(own: sqlite3.Connection) -> Iterator[tuple[str, str]]:
    for statement in own.iterdump():
        if statement.startswith("INSERT INTO") and "sqlite_sequence" not in statement:  # the highest number of each
            yield statement.split('"')[1], statement


def _from_postgresql() -> Iterator[tuple[str, str]]:
    """COPY, as pg_dump does it."""
    for table in tables():
        out = io.BytesIO()
        with connection.cursor() as cursor, cursor.copy(f'COPY "{table}" TO STDOUT') as copy:
            out.writelines(copy)
        for line in out.getvalue().decode().splitlines():
            yield table, line


def relations() -> dict[str, set[str]]:
    """Table → the tables it points at, asked of the database itself."""
    with connection.cursor() as cursor:
        return {
            table: {other for _column, other in connection.introspection.get_relations(cursor, table).values()}
            for table in tables()
        }


def columns(table: str) -> dict[str, str]:
    """Column → its type as Django names it, asked of the database itself."""
    with connection.cursor() as cursor:
        return {
            one.name: str(connection.introspection.get_field_type(one.type_code, one))
            for one in connection.introspection.get_table_description(cursor, table)
        }
