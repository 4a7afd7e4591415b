"""Lets posts out of the pool, in batches. Two storages cannot change in one step, so each step can be done again.

1. A batch is sealed in the pool: from then on it is fixed which posts are in it.
2. It arrives here, in one transaction that notes its code. A code that was noted before arrives no second time.
3. The pool lets it go.

A process that dies in between loses nothing and doubles nothing: the next one goes on where it was.
"""

import json
from collections import Counter
from collections.abc import Iterable
from secrets import SystemRandom
from typing import Any

from django.db import IntegrityError, transaction
from django.db.models import F

from draagvlak.foundation import clock
from draagvlak.foundation.decisions.actions import record
from draagvlak.foundation.voice import pool
from draagvlak.foundation.voice.actions.counting import tell_counts
from draagvlak.foundation.voice.actions.rounds import ITSELF, close_due
from draagvlak.foundation.voice.board import wanted
from draagvlak.foundation.voice.leaving import groups, too_small
from draagvlak.foundation.voice.models import Batch, Post, Round, RoundKey, State
from draagvlak.foundation.voice.purposes import SERVED, Purpose
from draagvlak.foundation.voice.queries import has_left
from draagvlak.foundation.voice.scripts import fingerprint
from draagvlak_core.voice.batches import leaves, waits


def release_due() -> int:
    """Close what is due, let go what may go, and show in the room what may be read; give how many batches left."""
    close_due()
    tell_counts()
    pool.forget(known=list(Round.objects.values_list("code", flat=True)))
    _let_go_what_never_leaves()
    left = sum(_arrive(code, posts) for code, posts in pool.sealed().items())
    for group in groups():
        if waits(group.pool, clock.today()) is not None:
            continue
        batch = pool.seal(piles={(pile.round, pile.kind) for pile in leaves(group.pool)})
        if batch:
            # Nothing there: another process took it in and let it go in the meantime.
            left += _arrive(batch, pool.sealed().get(batch, []))
    _let_replies_out()
    refresh_room()
    return left


@transaction.atomic
def _let_go_what_never_leaves() -> None:
    """Posts of a round that closed before enough people had fetched tokens: they could be of a few, so they go."""
    waiting = {code for code, _kind in pool.piles()}
    for one in too_small():
        if one.code in waiting:
            record("voice.let_go", by=ITSELF, about=f"round:{one.pk}", what=one.title, issued=one.issued, k=one.k)
            pool.let_go(rounds=[one.code])


def _let_replies_out() -> None:
    """What owners of threads said last week. Hearing it a second time changes nothing, so it may be done again."""
    replies = pool.replies(clock.today())
    if not replies:
        return
    for post in Post.objects.filter(thread__in=replies, state=State.PASSED).select_related("round"):
        replied = SERVED[post.round.purpose].replied
        if replied:
            replied(post.key, json.loads(replies[post.thread]))
    pool.drop_replies(replies)


def refresh_room() -> None:
    """Hang in the quiet room what may be read there now."""
    pool.hang(wanted())


def _arrive(code: str, posts: list[pool.Waiting]) -> bool:
    """Bring a sealed batch in, once; then let the pool forget it. True when it arrived just now."""
    fresh = not has_left(code)
    if fresh:
        try:
            take_in(code=code, posts=posts)
        except IntegrityError:
            if not has_left(code):  # not somebody else who was a moment earlier
                raise
            fresh = False
    pool.drop(code)
    return fresh


@transaction.atomic
def take_in(*, code: str, posts: list[pool.Waiting]) -> None:
    """Bring in the posts of one batch. The database refuses a code that was here before."""
    SystemRandom().shuffle(posts)
    purpose = SERVED[posts[0].purpose]
    rounds = {one.code: one for one in Round.objects.filter(code__in={post.round for post in posts})}
    batch = Batch.objects.create(
        code=code,
        purpose=purpose.code,
        round=None if purpose.moderated else rounds[posts[0].round],
        left_on=clock.today(),
        size=len(posts),
    )
    for (came_from, kind), count in Counter((post.round, int(post.kind)) for post in posts).items():
        RoundKey.objects.filter(round=rounds[came_from], kind=kind).update(left=F("left") + count)
    if purpose.moderated:
        Post.objects.bulk_create(_kept(batch, rounds, posts))
    else:
        _count(purpose, rounds.values(), posts)
    record(
        "voice.released",
        by=ITSELF,
        about=f"batch:{batch.pk}",
        batch=batch.pk,
        size=batch.size,
        what=rounds[posts[0].round].title,
        script=fingerprint(),
    )


def _kept(batch: Batch, rounds: dict[str, Round], posts: list[pool.Waiting]) -> list[Post]:
    return [
        Post(
            key=post.key,
            round=rounds[post.round],
            batch=batch,
            thread=post.thread,
            content=json.loads(post.post),
            public=post.public,
            signed=post.signed,
        )
        for post in posts
    ]


def _count(purpose: Purpose, rounds: Iterable[Round], posts: list[pool.Waiting]) -> None:
    assert purpose.receive is not None
    for one in rounds:
        contents: list[dict[str, Any]] = [json.loads(post.post) for post in posts if post.round == one.code]
        for content in contents:
            content.pop("language", None)
        purpose.receive(one.subject, contents)
