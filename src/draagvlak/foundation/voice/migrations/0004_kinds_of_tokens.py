"""A key for each kind of token, and counts that are told once a day. Rounds of before have one key for all tokens."""

import django.db.models.deletion
from django.apps.registry import Apps
from django.db import migrations, models
from django.db.backends.base.schema import BaseDatabaseSchemaEditor


def move_keys(apps: Apps, schema_editor: BaseDatabaseSchemaEditor) -> None:
    RoundKey = apps.get_model("voice", "RoundKey")
    for one in apps.get_model("voice", "Round").objects.all():
        RoundKey.objects.create(
            round=one, kind=0, modulus=one.modulus, exponent=one.exponent, private_key=one.private_key
        )


def add_kind(apps: Apps, schema_editor: BaseDatabaseSchemaEditor) -> None:
    """On SQLite the pool is a file of its own, which sees to it itself."""
    if schema_editor.connection.vendor == "postgresql":
        schema_editor.execute("ALTER TABLE voice_pool_post ADD COLUMN IF NOT EXISTS \"kind\" TEXT NOT NULL DEFAULT '0'")


def nothing(apps: Apps, schema_editor: BaseDatabaseSchemaEditor) -> None:
    """There is no way back to one key: tokens of other kinds would be lost."""


class Migration(migrations.Migration):
    dependencies = [("voice", "0003_black_outs")]
    operations = [
        migrations.CreateModel(
            "RoundKey",
            [
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("kind", models.PositiveSmallIntegerField()),
                ("modulus", models.TextField()),
                ("exponent", models.PositiveIntegerField()),
                ("private_key", models.BinaryField(blank=True)),
                ("left", models.PositiveIntegerField(default=0)),
                (
                    "round",
                    models.ForeignKey("voice.Round", django.db.models.deletion.CASCADE, related_name="keys"),
                ),
            ],
            {
                "ordering": ["kind"],
                "constraints": [models.UniqueConstraint(fields=("round", "kind"), name="one_key_of_a_kind")],
            },
        ),
        migrations.RunPython(move_keys, nothing),
        migrations.RemoveField("round", "modulus"),
        migrations.RemoveField("round", "exponent"),
        migrations.RemoveField("round", "private_key"),
        migrations.AddField("round", "told_on", models.DateField(blank=True, null=True)),
        migrations.RunPython(add_kind, nothing),
    ]
