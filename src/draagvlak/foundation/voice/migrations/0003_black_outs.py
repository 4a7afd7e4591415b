"""Black-outs become proposals. Where one reader had blacked out a post alone, two people look at it anew."""

from django.apps.registry import Apps
from django.db import migrations, models
from django.db.backends.base.schema import BaseDatabaseSchemaEditor

from draagvlak_core.voice.moderation import share_black


def look_again(apps: Apps, schema_editor: BaseDatabaseSchemaEditor) -> None:
    """A post that is still being read and has no signature was changed by one person: nobody agreed to that text."""
    changed = apps.get_model("voice", "Post").objects.filter(state="reading", signed="")
    apps.get_model("voice", "Judgement").objects.filter(post__in=changed).delete()


def say_the_share(apps: Apps, schema_editor: BaseDatabaseSchemaEditor) -> None:
    Post = apps.get_model("voice", "Post")
    for post in Post.objects.filter(state="passed", signed="").exclude(content={}).select_related("round"):
        names = [field["name"] for field in post.round.fields if field["kind"] == "text"]
        share = share_black(str(post.content.get(name, "")) for name in names)
        post.share = -(-share.numerator * 100 // share.denominator)  # rounded up
        post.save(update_fields=["share"])


def as_it_was(apps: Apps, schema_editor: BaseDatabaseSchemaEditor) -> None:
    """Nothing to put back: judgements that were cleared are given again."""


class Migration(migrations.Migration):
    dependencies = [("voice", "0002_pool")]
    operations = [
        migrations.AddField("post", "black_outs", models.JSONField(blank=True, default=list)),
        migrations.AddField("post", "share", models.PositiveSmallIntegerField(default=0)),
        migrations.RunPython(look_again, as_it_was),
        migrations.RunPython(say_the_share, as_it_was),
    ]
