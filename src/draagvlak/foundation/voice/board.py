"""What hangs in the quiet room: open rounds, and threads as their owners may read them now."""

from datetime import date, timedelta
from typing import Any

from draagvlak.foundation import clock
from draagvlak.foundation.voice.leaving import FETCHED, is_covered, next_release, too_small
from draagvlak.foundation.voice.models import Post, Round, State, Why
from draagvlak.foundation.voice.purposes import SERVED, Reply
from draagvlak.foundation.voice.queries import open_rounds
from draagvlak.ui.language import in_all_languages
from draagvlak_core.voice.batches import kind_in_turn
from draagvlak_core.voice.post_form import to_json


def wanted() -> dict[str, Any]:
    """Every notice that may hang now, by name."""
    open_now = open_rounds().annotate(n_fetched=FETCHED).prefetch_related("keys")
    rounds = {f"round:{one.code}": _round(one) for one in open_now}
    posts = list(Post.objects.select_related("round"))
    replies = _replies(posts)
    small = {f"small:{one.code}": {"k": one.k} for one in too_small()}
    return rounds | small | {f"thread:{post.thread}": _thread(post, replies.get(post.key, [])) for post in posts}


def _round(one: Round) -> dict[str, Any]:
    purpose = SERVED[one.purpose]
    keys = list(one.keys.all())
    return {
        "code": one.code,
        "purpose": one.purpose,
        "kind": in_all_languages(purpose.title),
        # Counted, not read: no answer comes back, so there are no seven words to keep.
        "counted": not purpose.moderated,
        "instance": one.instance,
        "title": dict(one.title),
        "fields": one.fields,
        "closes": one.closes_on.isoformat(),
        "next": next_release(one).isoformat(),
        "k": one.k,
        "covered": is_covered(one),
        "keys": [{"n": key.modulus, "e": key.exponent} for key in keys],
        "kind_in_turn": kind_in_turn({key.kind: key.left for key in keys}),
    }


def _replies(posts: list[Post]) -> dict[str, list[Reply]]:
    found: dict[str, list[Reply]] = {}
    for code, purpose in SERVED.items():
        keys = [post.key for post in posts if post.round.purpose == code and post.state == State.PASSED]
        if purpose.replies and keys:
            found |= purpose.replies(keys)
    return found


def _thread(post: Post, replies: list[Reply]) -> dict[str, Any]:
    shown = [reply for reply in replies if readable_from(reply) <= clock.today()]
    purpose = SERVED.get(post.round.purpose)
    return {
        "state": post.state,
        "share": post.share,
        "why": in_all_languages(Why(post.why).label) if post.why else {},
        "text": str(post.content.get("text", "")),
        "said_in": str(post.content.get("language", "")),
        "round": post.round.code,
        "instance": post.round.instance,
        "public": post.public,
        "replies": [{"words": dict(one.words), "by": one.by, "day": one.day.isoformat()} for one in shown],
        "form": to_json(purpose.reply_fields) if purpose and shown else [],
    }


def readable_from(reply: Reply) -> date:
    """The Monday after it was given: who reads it at once would show that it is theirs."""
    return reply.day + timedelta(days=7 - reply.day.weekday())
