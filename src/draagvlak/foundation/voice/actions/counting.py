"""Tells the counts of open rounds, once a day: whoever watches a page must not see somebody write."""

from django.db import transaction

from draagvlak.foundation import clock
from draagvlak.foundation.voice import pool
from draagvlak.foundation.voice.leaving import FETCHED, fetched
from draagvlak.foundation.voice.models import Round
from draagvlak_core.voice.batches import told


@transaction.atomic
def tell_counts() -> None:
    """The first time it is called on a day. Who fetches tokens or writes later that day is told on another."""
    today = clock.today()
    used = pool.counts()
    for one in Round.objects.filter(closed_on=None).exclude(told_on=today).annotate(n_fetched=FETCHED):
        one.issued, one.told_on = fetched(one), today
        one.redeemed = told(one.redeemed or 0, used.get(one.code, pool.NOTHING).redeemed)
        one.save(update_fields=["issued", "redeemed", "told_on"])
