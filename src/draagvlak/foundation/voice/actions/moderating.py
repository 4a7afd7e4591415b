"""Two people in two roles read a post before others do. They may propose to black out words; they may not write any.

What they agree to is one text. So whoever proposes other black-outs clears what was said before of another text, and
the next reader, in another role, sees the text with them. The original stays until it is decided.
"""

from collections.abc import Sequence
from fractions import Fraction

from django.db import transaction

from draagvlak.foundation.accounts.roles import Role
from draagvlak.foundation.decisions.actions import record
from draagvlak.foundation.organisation.models import Person
from draagvlak.foundation.voice.actions.rounds import ITSELF
from draagvlak.foundation.voice.black_outs import in_percent, missing, share_of, version_of, with_black_outs
from draagvlak.foundation.voice.models import Judgement, Post, State, Verdict, Why
from draagvlak.foundation.voice.purposes import SERVED
from draagvlak.ui.refused import Refused
from draagvlak_core.voice.moderation import Reading, is_too_black, outcome


@transaction.atomic
def judge(
    *,
    post: Post,
    moderator: Person,
    role: Role,
    verdict: Verdict,
    by: object,
    why: str = "",
    words: Sequence[str] | None = None,
    seen: str | None = None,
) -> Verdict:
    """Say what you think of a post; gives the verdict that it counts as.

    `words`: all that must not be read, None for what is proposed already. `seen`: the version that was read.
    """
    post = Post.objects.select_for_update().get(pk=post.pk)
    if post.state != State.READING:
        raise Refused("voice.decided")
    if seen is not None and seen != version_of(post):
        raise Refused("voice.other_black_outs")
    share = _share(post, words)
    if is_too_black(share):
        if why not in Why.values:
            raise Refused("voice.too_black", share=in_percent(share))
        verdict = Verdict.REFUSE
    if verdict == Verdict.REFUSE and why not in Why.values:
        raise Refused("voice.no_reason")
    proposes = verdict == Verdict.PASS and words is not None and _propose(post, words)
    Judgement.objects.update_or_create(
        post=post,
        moderator=moderator,
        defaults={"role": role, "verdict": verdict, "why": why if verdict == Verdict.REFUSE else ""},
    )
    _tell(post, by, "voice.proposed" if proposes else "voice.read", in_percent(share) if proposes else 0)
    _decide(post)
    return verdict


def _share(post: Post, words: Sequence[str] | None) -> Fraction:
    if words and (unknown := missing(post, words)):
        raise Refused("voice.not_in_post", words=", ".join(unknown))
    return share_of(post, with_black_outs(post, words))


def _propose(post: Post, words: Sequence[str]) -> bool:
    """Put these black-outs in place of those that were proposed; True when that makes it another text."""
    if with_black_outs(post, words) == with_black_outs(post):
        return False
    post.black_outs = list(words)
    post.save(update_fields=["black_outs"])
    post.judgements.all().delete()
    return True


def _decide(post: Post) -> None:
    readings = [Reading(str(one.moderator_id), one.role, one.verdict) for one in post.judgements.all()]
    decided = outcome(readings)
    if decided == Verdict.PASS:
        _pass_on(post)
    elif decided == Verdict.REFUSE:
        _refuse(post)


def _pass_on(post: Post) -> None:
    """Only now the original goes. What is no longer as it was written can no longer be checked by its signature."""
    done = with_black_outs(post)
    post.signed = post.signed if done == post.content else ""
    post.share = in_percent(share_of(post, done))
    post.content, post.black_outs, post.state = done, [], State.PASSED
    post.save(update_fields=["content", "signed", "share", "black_outs", "state"])
    purpose = SERVED[post.round.purpose]
    if purpose.passed:
        purpose.passed(post.key, post.content)
    _tell(post, ITSELF, "voice.passed_black" if post.share else "voice.passed", post.share)


def _refuse(post: Post) -> None:
    why = post.judgements.filter(verdict=Verdict.REFUSE).first()
    post.state, post.why, post.content = State.REFUSED, why.why if why else "", {}
    post.signed, post.black_outs = "", []
    post.save(update_fields=["state", "why", "content", "signed", "black_outs"])
    record(
        "voice.refused",
        by=ITSELF,
        about=f"batch:{post.batch_id}",
        batch=post.batch_id,
        why=str(Why(post.why).label),
    )


def _tell(post: Post, by: object, kind: str, share: int) -> None:
    """The log knows the batch and never the post; with how much of it is black, where something is."""
    shares = {"share": share} if share else {}
    record(kind, by=by, about=f"batch:{post.batch_id}", batch=post.batch_id, **shares)
