"""Changes rows as somebody with the database in hand would: past the product, and past the triggers that guard."""

from contextlib import contextmanager
from importlib import import_module

from django.db import connection

_GUARDS = import_module("draagvlak.foundation.decisions.migrations.0002_append_only")


def run(statement, values=()):
    with connection.cursor() as cursor:
        cursor.execute(statement, values)


def drop_guards():
    if connection.vendor == "postgresql":
        run("DROP TRIGGER log_entry_guard ON decisions_logentry")
        run("DROP FUNCTION draagvlak_log_guard()")
    else:
        run("DROP TRIGGER log_entry_no_update")
        run("DROP TRIGGER log_entry_no_delete")


@contextmanager
def unguarded():
    """The triggers are gone meanwhile and there again afterwards: what a careful forger does."""
    drop_guards()
    yield
    for statement in _GUARDS.POSTGRESQL if connection.vendor == "postgresql" else _GUARDS.SQLITE:
        run(statement)


def change_entry(index, **columns):
    with unguarded():
        for column, value in columns.items():
            run(f'UPDATE decisions_logentry SET {column} = %s WHERE "index" = %s', [value, index])
