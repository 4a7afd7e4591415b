"""Lets posts go when they have been kept long enough."""

from datetime import date

from django.db import transaction
from django.db.models import QuerySet

from draagvlak.foundation.decisions.actions import record
from draagvlak.foundation.voice.models import Judgement, Post, State


def old_posts(before: date) -> QuerySet[Post]:
    """Posts that were decided on, whose batch left before this day, and that still hold words."""
    decided = Post.objects.exclude(state=State.READING).exclude(content={})
    return decided.filter(batch__left_on__lt=before)


@transaction.atomic
def erase_posts(*, before: date, by: object) -> int:
    """Erase words and signatures; the thread can still be found, and says that its time is over."""
    keys = list(old_posts(before).values_list("key", flat=True))
    Judgement.objects.filter(post__in=keys).delete()
    count = Post.objects.filter(key__in=keys).update(content={}, signed="")
    if count:
        record("voice.posts_erased", by=by, count=count)
    return count
