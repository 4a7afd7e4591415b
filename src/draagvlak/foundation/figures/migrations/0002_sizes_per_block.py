"""What earlier audits kept per bin is kept per block: a bin can hold fewer answers than may be known."""

from django.apps.registry import Apps
from django.db import migrations
from django.db.backends.base.schema import BaseDatabaseSchemaEditor

from draagvlak_core.figures.partition import per_block


def join(apps: Apps, schema_editor: BaseDatabaseSchemaEditor) -> None:
    audits, cells = (apps.get_model("figures", name).objects for name in ("Audit", "Cell"))
    for audit in audits.all():
        groups = (
            []
            if audit.found
            else list(cells.filter(round=audit.round_id).order_by("pk").values_list("bins", flat=True))
        )
        audit.sizes = {code: per_block(groups, by_bin) for code, by_bin in audit.sizes.items()} if groups else {}
        audit.save(update_fields=["sizes"])


class Migration(migrations.Migration):
    dependencies = [("figures", "0001_initial")]
    operations = [migrations.RunPython(join, migrations.RunPython.noop)]
