"""Skills and roles: what there is, and what each role needs."""

from functools import partial

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _

from draagvlak.foundation.accounts.gatekeeping import page
from draagvlak.foundation.accounts.members import member_of
from draagvlak.foundation.accounts.rights import Right
from draagvlak.pillars.skills import actions, forms, permissions, queries
from draagvlak.ui.steps import form_page, kept, posted


@page(Right.READ_SKILLS)
def overview(request: HttpRequest) -> HttpResponse:
    """The skills in three families, and every role with its profile."""
    leaf, rows = queries.role_rows(request.GET.get("page"))
    person = member_of(request).person
    context = {"families": queries.families(), "page": leaf, "rows": rows, "has_person": person is not None}
    return render(request, "skills/overview.html", context)


@page(Right.READ_SKILLS)
def skill(request: HttpRequest, code: str) -> HttpResponse:
    found = permissions.skill_for(code)
    context = {
        "skill": found,
        "roles": queries.roles_needing(found),
        "activities": queries.activities_raising(found),
    }
    return render(request, "skills/read_skill.html", context)


@page(Right.READ_SKILLS)
def role(request: HttpRequest, role_id: int) -> HttpResponse:
    found = permissions.role_for(role_id)
    context = {
        "role": found,
        "needs": queries.needs_of(found),
        "use_cases": queries.use_cases_of(found, request.GET.get("page")),
    }
    return render(request, "skills/read_role.html", context)


@page(Right.WRITE_SKILLS)
def profile(request: HttpRequest, role_id: int) -> HttpResponse:
    """The whole profile of a role on one compact page."""
    found = permissions.role_for(role_id)
    form = forms.ProfileForm(posted(request), initial=queries.profile_values(found))
    save = partial(actions.set_profile, job_role=found, by=request.user)
    if request.method == "POST" and kept(form, save):
        messages.success(request, _("The profile is kept."))
        return redirect("skills:role", role_id)
    context = {"form": form, "role": found, "families": forms.in_families(form)}
    return form_page(request, "skills/write_profile.html", context)
