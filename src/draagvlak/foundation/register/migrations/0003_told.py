"""Facts people ticked on a card, beside its words."""

from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [("register", "0002_imports")]

    operations = [migrations.AddField("usecase", "told", models.JSONField(blank=True, default=dict))]
