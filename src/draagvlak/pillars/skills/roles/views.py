"""Roles: what each needs, and what it does with a use case."""

from functools import partial

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _

from draagvlak.foundation.accounts.gatekeeping import page
from draagvlak.foundation.accounts.rights import Right
from draagvlak.pillars.skills.roles import actions, forms, permissions, queries
from draagvlak.pillars.skills.skills.forms import in_families
from draagvlak.ui.steps import form_page, kept, posted


@page(Right.READ_SKILLS)
def role(request: HttpRequest, role_id: int) -> HttpResponse:
    found = permissions.role_for(role_id)
    context = {
        "role": found,
        "needs": queries.needs_of(found),
        "use_cases": queries.use_cases_of(found, request.GET.get("page")),
    }
    return render(request, "skills/roles/read_role.html", context)


@page(Right.WRITE_SKILLS)
def profile(request: HttpRequest, role_id: int) -> HttpResponse:
    """The whole profile of a role on one compact page."""
    found = permissions.role_for(role_id)
    form = forms.ProfileForm(posted(request), initial=queries.profile_values(found))
    save = partial(actions.set_profile, job_role=found, by=request.user)
    if request.method == "POST" and kept(form, save):
        messages.success(request, _("The profile is kept."))
        return redirect("skills:role", role_id)
    context = {"form": form, "role": found, "families": in_families(form)}
    return form_page(request, "skills/roles/write_profile.html", context)


@page(*permissions.MAY_SET_TRACKS)
def tracks(request: HttpRequest, use_case_id: int) -> HttpResponse:
    found = permissions.use_case_for(use_case_id)
    roles, known = queries.roles_to_ask(found)
    form = forms.TracksForm(posted(request), roles=roles, initial=known)
    save = partial(actions.set_tracks, use_case=found, by=request.user)
    if request.method == "POST" and kept(form, save):
        messages.success(request, _("It is kept what each role does with it."))
        return redirect("skills:use_case", use_case_id)
    context = {"form": form, "use_case": found}
    return form_page(request, "skills/roles/write_tracks.html", context)
