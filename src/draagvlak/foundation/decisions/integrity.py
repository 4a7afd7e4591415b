"""Does the database still guard the log, and do the columns beside an event say what was signed?

An exported file shows neither: the columns are not in it, and a trigger matters only where the rows are.
"""

from importlib import import_module

from django.db import connection

from draagvlak.foundation.decisions.models import LogEntry

# What was made when the database was set up is what has to be there: a trigger of the same name can be made to do less.
_MADE = import_module("draagvlak.foundation.decisions.migrations.0002_append_only")
_SQLITE = "SELECT name, sql FROM sqlite_master WHERE type = 'trigger' AND tbl_name = %s"
# 'O' and 'A' fire in an ordinary session, and 27 is: before an update or a delete of each row, whichever it is.
_POSTGRESQL = """
    SELECT trigger.tgname, function.prosrc FROM pg_trigger AS trigger
    JOIN pg_proc AS function ON function.oid = trigger.tgfoid
    WHERE trigger.tgrelid = %s::regclass AND trigger.tgenabled IN ('O', 'A') AND trigger.tgtype = 27
      AND trigger.tgqual IS NULL
"""


def failing_triggers() -> tuple[str, ...]:
    """The triggers that keep the log append-only and are gone, switched off, or no longer as they were made."""
    with connection.cursor() as cursor:
        cursor.execute(_POSTGRESQL if connection.vendor == "postgresql" else _SQLITE, [LogEntry._meta.db_table])
        found = {name: _plain(text) for name, text in cursor.fetchall()}
    return tuple(name for name, text in _made().items() if found.get(name) != text)


def _made() -> dict[str, str]:
    """By name: the text of the trigger on SQLite, of the function it calls on PostgreSQL."""
    if connection.vendor == "postgresql":
        return {"log_entry_guard": _plain(_MADE.POSTGRESQL[0].split("$$")[1])}
    return {statement.split()[2]: _plain(statement) for statement in _MADE.SQLITE}


def _plain(text: str) -> str:
    return " ".join(text.split())
