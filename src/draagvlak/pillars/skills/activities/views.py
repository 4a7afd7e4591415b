"""Ways to learn."""

from functools import partial

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from draagvlak.foundation.accounts.gatekeeping import page
from draagvlak.foundation.accounts.rights import Right
from draagvlak.pillars.skills.activities import actions, forms, permissions, queries
from draagvlak.ui.press import press
from draagvlak.ui.step import Back, Step


@page(Right.READ_SKILLS)
def activities(request: HttpRequest) -> HttpResponse:
    return render(
        request, "skills/activities/activities.html", {"page": queries.activity_page(request.GET.get("page"))}
    )


@page(Right.WRITE_SKILLS)
def write(request: HttpRequest, activity_id: int | None = None) -> HttpResponse:
    activity = permissions.activity_for(activity_id) if activity_id is not None else None
    return Step(
        _("Learning activity"),
        forms.ActivityForm,
        partial(actions.write_activity, activity=activity, by=request.user),
        back=Back.to("skills:activities", _("Ways to learn")),
        initial=queries.activity_values(activity) if activity else None,
        done=_("The learning activity is kept."),
        to=activity or "skills:activities",
        template="skills/activities/write_activity.html",
        context={"activity": activity},
    ).answer(request)


@require_POST
@page(Right.WRITE_SKILLS)
def end(request: HttpRequest, activity_id: int) -> HttpResponse:
    """End an activity, or give again one that has ended: nothing is lost either way."""
    activity = permissions.activity_for(activity_id)
    act, done = (
        (actions.resume_activity, _("This activity is given again."))
        if activity.ended_on
        else (actions.end_activity, _("This activity has ended."))
    )
    return press(request, partial(act, activity=activity, by=request.user), to=activity, done=done)
