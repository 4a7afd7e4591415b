"""Which conversations a course answers; and what is missing in an answer, in the language it was written in."""

from django.db import migrations, models

import draagvlak.ui.texts


class Migration(migrations.Migration):
    dependencies = [("leadership", "0004_ai_act")]

    operations = [
        migrations.AddField(
            model_name="courseversion",
            name="conversations",
            field=models.JSONField(blank=True, default=list),
        ),
        migrations.RemoveField(model_name="saying", name="why"),
        migrations.AddField(
            model_name="saying",
            name="why",
            field=draagvlak.ui.texts.TextField(blank=True, default=dict, verbose_name="What is missing"),
        ),
    ]
