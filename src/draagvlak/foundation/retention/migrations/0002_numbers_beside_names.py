"""Puts numbers beside the names in events of before, where only one person is called that.

The events are signed, so the numbers stand in a table of their own. Where two people share a name, or nobody here is
called that any more, it cannot be told, and nothing is put: erasing says so and asks.
"""

import json
from collections.abc import Iterator
from typing import Any

from django.apps.registry import Apps
from django.db import migrations, models
from django.db.backends.base.schema import BaseDatabaseSchemaEditor

from draagvlak_core.decisions.naming import folded

BATCH = 2_000
THINGS = ("unit:", "working_group:", "job_role:")


def put_numbers(apps: Apps, schema_editor: BaseDatabaseSchemaEditor) -> None:
    NumberBeside = apps.get_model("retention", "NumberBeside")
    known = only_ones(apps)
    rows = apps.get_model("decisions", "LogEntry").objects.exclude(body="").order_by("index")
    found = (
        NumberBeside(entry=index, place=place[:60], number=known[name])
        for index, text in rows.values_list("index", "body").iterator(BATCH)
        for place, name in names_in(json.loads(text))
        if name in known
    )
    NumberBeside.objects.bulk_create(found, batch_size=BATCH)


def only_ones(apps: Apps) -> dict[str, str]:
    """{name: number} of whoever is the only one called so; an account counts as the person behind it."""
    numbers: dict[str, set[str]] = {}
    person_of = {}
    for key, name, account in apps.get_model("organisation", "Person").objects.values_list("pk", "name", "user"):
        numbers.setdefault(folded(name), set()).add(f"person:{key}")
        person_of[account] = f"person:{key}"
    for key, name in apps.get_model("accounts", "User").objects.values_list("pk", "name"):
        numbers.setdefault(folded(name), set()).add(person_of.get(key, f"user:{key}"))
    return {name: found.pop() for name, found in numbers.items() if name and len(found) == 1}


def names_in(body: dict[str, Any]) -> Iterator[tuple[str, str]]:
    """The places of an event that may hold the name of somebody alone, with what stands there."""
    if "people" in body:
        return
    for place, value in {"by": body["by"], **body["details"]}.items():
        if isinstance(value, str) and not (place == "name" and body["about"].startswith(THINGS)):
            yield place, folded(value)


class Migration(migrations.Migration):
    dependencies = [
        ("retention", "0001_initial"),
        ("decisions", "0002_append_only"),
        ("organisation", "0001_initial"),
        ("accounts", "0001_initial"),
    ]
    operations = [
        migrations.CreateModel(
            "NumberBeside",
            [
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("entry", models.PositiveBigIntegerField(db_index=True)),
                ("place", models.CharField(max_length=60)),
                ("number", models.CharField(db_index=True, max_length=40)),
            ],
        ),
        migrations.RunPython(put_numbers, migrations.RunPython.noop),
    ]
