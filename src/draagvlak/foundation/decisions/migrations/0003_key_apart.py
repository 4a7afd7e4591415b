"""The key that signs the log moves from the database to a file beside it, readable for its owner alone."""

from importlib import import_module

from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey
from django.apps.registry import Apps
from django.db import migrations, models
from django.db.backends.base.schema import BaseDatabaseSchemaEditor

from draagvlak.foundation.decisions.keys import keep_key

GUARD = import_module("draagvlak.foundation.decisions.migrations.0002_append_only").SQLITE[1]


def without_guard(apps: Apps, schema_editor: BaseDatabaseSchemaEditor) -> None:
    """SQLite changes a table by making it anew, and this guard of another table reads it. All of it is one step."""
    if schema_editor.connection.vendor == "sqlite":
        schema_editor.execute("DROP TRIGGER log_entry_no_delete")


def guard(apps: Apps, schema_editor: BaseDatabaseSchemaEditor) -> None:
    if schema_editor.connection.vendor == "sqlite":
        schema_editor.execute(GUARD)


def move_keys(apps: Apps, schema_editor: BaseDatabaseSchemaEditor) -> None:
    for head in apps.get_model("decisions", "LogHead").objects.all():
        head.vkey = keep_key(head.origin, Ed25519PrivateKey.from_private_bytes(bytes(head.private_key)))
        head.private_key = b""
        head.save(update_fields=["vkey", "private_key"])


class Migration(migrations.Migration):
    dependencies = [("decisions", "0002_append_only")]
    operations = [
        migrations.RunPython(without_guard),
        migrations.AddField("loghead", "vkey", models.CharField(default="", max_length=300), preserve_default=False),
        migrations.RunPython(move_keys),
        migrations.RemoveField("loghead", "private_key"),
        migrations.RunPython(guard),
    ]
