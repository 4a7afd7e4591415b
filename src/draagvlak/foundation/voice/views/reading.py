"""Posts that two people read before others do."""

from functools import partial

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import gettext as _

from draagvlak.foundation.accounts.gatekeeping import page
from draagvlak.foundation.accounts.members import member_of
from draagvlak.foundation.accounts.rights import Right
from draagvlak.foundation.accounts.roles import Role
from draagvlak.foundation.voice import actions, queries
from draagvlak.foundation.voice.forms import JudgeForm
from draagvlak.foundation.voice.models import Verdict
from draagvlak.foundation.voice.permissions import person_of, post_for, reading_roles
from draagvlak.foundation.voice.showing import shown
from draagvlak.ui.step import Back, Step


@page(Right.READ_POSTS)
def to_read(request: HttpRequest) -> HttpResponse:
    person = person_of(member_of(request))
    posts = [shown(post, person) for post in queries.to_read(person)]
    return render(request, "voice/to_read.html", {"posts": posts, "mine": [one for one in posts if not one.said]})


@page(Right.READ_POSTS)
def read(request: HttpRequest, key: str) -> HttpResponse:
    member = member_of(request)
    post, person = post_for(member, key), person_of(member)

    def save(*, role: str, verdict: str, why: str, words: list[str], seen: str) -> str:
        counts_as = actions.judge(
            post=post,
            moderator=person,
            role=Role(role),
            verdict=Verdict(verdict),
            why=why,
            words=words,
            seen=seen,
            by=request.user,
        )
        actions.refresh_room()
        if counts_as != verdict:
            messages.info(request, _("More than a third would be blacked out, so this counts as refusing the post."))
        return reverse("voice:to_read")

    read_now = shown(post, person)
    return Step(
        _("Can this be passed on?"),
        partial(JudgeForm, roles=reading_roles(member)),
        save,
        back=Back.to("voice:to_read", _("Posts to read")),
        done=_("Saved. A post is passed on or refused when two people in two roles agree."),
        template="voice/read.html",
        initial={"words": "\n".join(post.black_outs), "seen": read_now.version},
        context={"post": read_now},
    ).answer(request)
