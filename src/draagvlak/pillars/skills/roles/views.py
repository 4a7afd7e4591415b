"""Roles: what each needs, and what it does with a use case."""

from functools import partial

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.translation import gettext as _

from draagvlak.foundation.accounts.gatekeeping import page
from draagvlak.foundation.accounts.rights import Right
from draagvlak.pillars.skills.roles import actions, forms, permissions, queries
from draagvlak.ui.step import Back, Step


@page(Right.READ_SKILLS)
def role(request: HttpRequest, role_id: int) -> HttpResponse:
    role = permissions.role_for(role_id)
    context = {
        "role": role,
        "needs": queries.needs_of(role),
        "use_cases": queries.use_cases_of(role, request.GET.get("page")),
    }
    return render(request, "skills/roles/read_role.html", context)


@page(Right.WRITE_SKILLS)
def profile(request: HttpRequest, role_id: int) -> HttpResponse:
    """The whole profile of a role on one compact page."""
    role = permissions.role_for(role_id)
    return Step(
        _("Profile of %(name)s") % {"name": role.name},
        forms.ProfileForm,
        partial(actions.set_profile, job_role=role, by=request.user),
        back=Back.to("skills:role", role.name, role.pk),
        initial=queries.profile_values(role),
        done=_("The profile is kept."),
        template="skills/roles/write_profile.html",
        context={"role": role},
    ).answer(request)


@page(*permissions.MAY_SET_TRACKS)
def tracks(request: HttpRequest, use_case_id: int) -> HttpResponse:
    use_case = permissions.use_case_for(use_case_id)
    roles, known = queries.roles_to_ask(use_case)
    return Step(
        _("What each role does with it"),
        partial(forms.TracksForm, roles=roles),
        partial(actions.set_tracks, use_case=use_case, by=request.user),
        back=Back.to("skills:use_case", use_case.name, use_case.pk),
        initial=known,
        done=_("It is kept what each role does with it."),
        template="skills/roles/write_tracks.html",
        context={"use_case": use_case},
    ).answer(request)
