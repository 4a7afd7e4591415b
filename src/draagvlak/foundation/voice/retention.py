"""How long posts and batches are kept."""

from datetime import datetime

from django.db.models import QuerySet
from django.utils.translation import gettext_lazy as _

from draagvlak.foundation.retention.kinds import Kind, keeps
from draagvlak.foundation.voice.actions import keeping
from draagvlak.foundation.voice.models import Post


def _old(before: datetime) -> QuerySet[Post]:
    return keeping.old_posts(before.date())


keeps(
    Kind(
        "voice.posts",
        _("Posts from the quiet room"),
        _("The words of posts, and what readers said of them. That something was asked, and the answer, stays."),
        days=2 * 365,
        count=lambda before: _old(before).count(),
        erase=lambda before, by: keeping.erase_posts(before=before.date(), by=by),
    )
)
