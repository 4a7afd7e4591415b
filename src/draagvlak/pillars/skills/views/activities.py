"""Ways to learn."""

from functools import partial

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from draagvlak.foundation.accounts.gatekeeping import page
from draagvlak.foundation.accounts.rights import Right
from draagvlak.pillars.skills import actions, forms, permissions, queries
from draagvlak.ui.steps import form_page, kept, posted


@page(Right.READ_SKILLS)
def activities(request: HttpRequest) -> HttpResponse:
    return render(request, "skills/activities.html", {"page": queries.activity_page(request.GET.get("page"))})


@page(Right.READ_SKILLS)
def activity(request: HttpRequest, activity_id: int) -> HttpResponse:
    found = permissions.activity_for(activity_id)
    context = {
        "activity": found,
        "gains": queries.gains_of(found),
        "served": queries.roles_served_by(found),
        "roles": found.job_roles.order_by("code"),
    }
    return render(request, "skills/read_activity.html", context)


@page(Right.WRITE_SKILLS)
def write(request: HttpRequest, activity_id: int | None = None) -> HttpResponse:
    found = permissions.activity_for(activity_id) if activity_id is not None else None
    form = forms.ActivityForm(posted(request), initial=queries.activity_values(found) if found else None)
    save = partial(actions.write_activity, activity=found, by=request.user)
    if request.method == "POST" and kept(form, save):
        messages.success(request, _("The learning activity is kept."))
        return redirect("skills:activity", found.pk) if found else redirect("skills:activities")
    context = {"form": form, "activity": found, "families": forms.in_families(form)}
    return form_page(request, "skills/write_activity.html", context)


@require_POST
@page(Right.WRITE_SKILLS)
def end(request: HttpRequest, activity_id: int) -> HttpResponse:
    """End an activity, or give again one that has ended: nothing is lost either way."""
    found = permissions.activity_for(activity_id)
    if found.ended_on:
        actions.resume_activity(activity=found, by=request.user)
        messages.success(request, _("This activity is given again."))
    else:
        actions.end_activity(activity=found, by=request.user)
        messages.success(request, _("This activity has ended."))
    return redirect("skills:activity", activity_id)
