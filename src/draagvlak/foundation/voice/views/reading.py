"""Posts that two people read before others do."""

from django.contrib import messages
from django.core.exceptions import ValidationError
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
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
from draagvlak.ui.steps import form_page


@page(Right.READ_POSTS)
def to_read(request: HttpRequest) -> HttpResponse:
    person = person_of(member_of(request))
    posts = [shown(post, person) for post in queries.to_read(person)]
    return render(request, "voice/to_read.html", {"posts": posts, "mine": [one for one in posts if not one.said]})


@page(Right.READ_POSTS)
def read(request: HttpRequest, key: str) -> HttpResponse:
    member = member_of(request)
    post, person = post_for(member, key), person_of(member)
    form = JudgeForm(request.POST or None, roles=reading_roles(member))
    if request.method == "POST" and form.is_valid():
        given = form.cleaned_data
        try:
            actions.judge(
                post=post, moderator=person, role=Role(given["role"]), verdict=Verdict(given["verdict"]),
                why=given["why"], words=form.blackened(), by=request.user,
            )  # fmt: skip
        except ValidationError as error:
            form.add_error(None, error)
        else:
            actions.refresh_room()
            messages.success(request, _("Saved. A post is passed on or refused when two people in two roles agree."))
            return redirect("voice:to_read")
    context = {"form": form, "post": shown(post, person)}
    return form_page(request, "voice/read.html", context)
