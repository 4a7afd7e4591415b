"""The pages on which skills, roles and activities stand together."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from draagvlak.foundation.accounts.gatekeeping import page
from draagvlak.foundation.accounts.members import member_of
from draagvlak.foundation.accounts.rights import Right
from draagvlak.pillars.skills.activities.permissions import activity_for
from draagvlak.pillars.skills.activities.queries import gains_of
from draagvlak.pillars.skills.overview import queries
from draagvlak.pillars.skills.roles.permissions import may_set_tracks, use_case_for
from draagvlak.pillars.skills.roles.queries import role_rows, touched_roles
from draagvlak.pillars.skills.skills.permissions import skill_for
from draagvlak.pillars.skills.skills.queries import families


@page(Right.READ_SKILLS)
def activity(request: HttpRequest, activity_id: int) -> HttpResponse:
    activity = activity_for(activity_id)
    context = {
        "activity": activity,
        "gains": gains_of(activity),
        "served": queries.roles_served_by(activity),
        "roles": activity.job_roles.order_by("code"),
    }
    return render(request, "skills/overview/read_activity.html", context)


@page(Right.READ_SKILLS)
def overview(request: HttpRequest) -> HttpResponse:
    """The skills in three families, and every role with its profile."""
    leaf, rows = role_rows(request.GET.get("page"))
    person = member_of(request).person
    context = {"families": families(), "page": leaf, "rows": rows, "has_person": person is not None}
    return render(request, "skills/overview/overview.html", context)


@page(Right.READ_SKILLS)
def skill(request: HttpRequest, code: str) -> HttpResponse:
    skill = skill_for(code)
    context = {
        "skill": skill,
        "roles": queries.roles_needing(skill),
        "activities": queries.activities_raising(skill),
    }
    return render(request, "skills/overview/read_skill.html", context)


@page(Right.READ_SKILLS)
def use_case(request: HttpRequest, use_case_id: int) -> HttpResponse:
    """The evidence page: which roles it touches, what they need, and how they can learn it."""
    use_case = use_case_for(use_case_id)
    findings = queries.findings_about(use_case)
    context = {
        "use_case": use_case,
        "findings": findings,
        "tally": queries.tally(findings),
        "roles": touched_roles(use_case),
        "may_set": may_set_tracks(member_of(request)),
    }
    return render(request, "skills/overview/use_case.html", context)
