"""Which kinds of AI an ambition asks for, in the picks of the register."""

from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [("leadership", "0005_course_answers")]

    operations = [
        migrations.AddField(
            model_name="ambition",
            name="asks",
            field=models.JSONField(blank=True, default=dict),
        ),
    ]
