"""Rules, examples and scope of boundaries, exceptions to them, and decisions they ask for."""

from django.db import migrations, models
from django.db.models.deletion import CASCADE, SET_NULL

import draagvlak.ui.texts

TEXT = draagvlak.ui.texts.TextField


def _key():
    return models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")


class Migration(migrations.Migration):
    dependencies = [
        ("leadership", "0002_questions"),
        ("organisation", "0001_initial"),
        ("register", "0003_told"),
    ]

    operations = [
        migrations.AddField("boundary", "rule", models.JSONField(blank=True, default=dict)),
        migrations.AddField(
            "boundary", "scope", models.ManyToManyField(blank=True, related_name="+", to="organisation.unit")
        ),
        migrations.CreateModel(
            "BoundaryExample",
            fields=[
                ("id", _key()),
                ("name", TEXT(blank=True, default=dict, verbose_name="Example")),
                ("told", models.JSONField(blank=True, default=dict)),
                ("expected", models.CharField(max_length=12)),
                ("boundary", models.ForeignKey("leadership.boundary", CASCADE, related_name="examples")),
            ],
            options={"ordering": ["pk"]},
        ),
        migrations.CreateModel(
            "BoundaryException",
            fields=[
                ("id", _key()),
                ("reason", TEXT(blank=True, default=dict, verbose_name="Why it may")),
                ("last_day", models.DateField()),
                ("allowed_by", models.CharField(max_length=120)),
                ("allowed_on", models.DateField()),
                ("ended_on", models.DateField(blank=True, null=True)),
                ("boundary", models.ForeignKey("leadership.boundary", CASCADE, related_name="exceptions")),
                ("owner", models.ForeignKey("organisation.person", SET_NULL, blank=True, null=True, related_name="+")),
                ("use_case", models.ForeignKey("register.usecase", CASCADE, related_name="boundary_exceptions")),
            ],
            options={"ordering": ["-last_day", "-pk"]},
        ),
        migrations.CreateModel(
            "BoundaryDecision",
            fields=[
                ("id", _key()),
                ("allowed", models.BooleanField()),
                ("reason", TEXT(blank=True, default=dict, verbose_name="Why")),
                ("decided_by", models.CharField(max_length=200)),
                ("decided_on", models.DateField()),
                ("boundary", models.ForeignKey("leadership.boundary", CASCADE, related_name="decisions")),
                ("use_case", models.ForeignKey("register.usecase", CASCADE, related_name="boundary_decisions")),
            ],
            options={
                "constraints": [models.UniqueConstraint(fields=("boundary", "use_case"), name="decided_once")],
            },
        ),
    ]
