"""Two people in two roles read a post before others do. They may black out words; they may not write any."""

from collections.abc import Sequence

from django.db import transaction

from draagvlak.foundation.accounts.roles import Role
from draagvlak.foundation.decisions.actions import record
from draagvlak.foundation.organisation.models import Person
from draagvlak.foundation.voice.models import Judgement, Post, State, Verdict, Why
from draagvlak.foundation.voice.purposes import SERVED
from draagvlak.ui.refused import Refused
from draagvlak_core.voice.moderation import Reading, black_out, outcome


@transaction.atomic
def judge(
    *, post: Post, moderator: Person, role: Role, verdict: Verdict, by: object, why: str = "", words: Sequence[str] = ()
) -> None:
    """Say what you think of a post, and which words must not be read. Words that are blacked out do not come back."""
    post = Post.objects.select_for_update().get(pk=post.pk)
    if post.state != State.READING:
        raise Refused("voice.decided")
    if verdict == Verdict.REFUSE and why not in Why.values:
        raise Refused("voice.no_reason")
    _black_out(post, words)
    Judgement.objects.update_or_create(
        post=post,
        moderator=moderator,
        defaults={"role": role, "verdict": verdict, "why": why if verdict == Verdict.REFUSE else ""},
    )
    record("voice.read", by=by, about=f"batch:{post.batch_id}", batch=post.batch_id)
    _decide(post)


def _black_out(post: Post, words: Sequence[str]) -> None:
    fields = {field["name"] for field in post.round.fields if field["kind"] == "text"}
    done = {name: black_out(value, words) if name in fields else value for name, value in post.content.items()}
    if done != post.content:
        # What is no longer as it was written can no longer be checked against its signature.
        post.content, post.signed = done, ""
        post.save(update_fields=["content", "signed"])


def _decide(post: Post) -> None:
    readings = [Reading(str(one.moderator_id), one.role, one.verdict) for one in post.judgements.all()]
    decided = outcome(readings)
    if decided == Verdict.PASS:
        post.state = State.PASSED
        post.save(update_fields=["state"])
        purpose = SERVED[post.round.purpose]
        if purpose.passed:
            purpose.passed(post.key, post.content)
        record("voice.passed", by="Draagvlak", about=f"batch:{post.batch_id}", batch=post.batch_id)
    elif decided == Verdict.REFUSE:
        why = post.judgements.filter(verdict=Verdict.REFUSE).first()
        post.state, post.why, post.content, post.signed = State.REFUSED, why.why if why else "", {}, ""
        post.save(update_fields=["state", "why", "content", "signed"])
        record(
            "voice.refused",
            by="Draagvlak",
            about=f"batch:{post.batch_id}",
            batch=post.batch_id,
            why=str(Why(post.why).label),
        )
