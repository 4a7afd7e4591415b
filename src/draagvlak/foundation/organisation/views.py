"""The organisation at a glance, its units and its job roles."""

from functools import partial

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from draagvlak.foundation.accounts.gatekeeping import page
from draagvlak.foundation.accounts.members import member_of
from draagvlak.foundation.accounts.rights import Right
from draagvlak.foundation.organisation import actions, queries
from draagvlak.foundation.organisation.forms import JobRoleForm, OrganisationForm, UnitForm, answers_on
from draagvlak.foundation.organisation.models import JobRole, Organisation, Unit
from draagvlak.foundation.organisation.permissions import job_role_for, unit_for
from draagvlak.ui.press import press
from draagvlak.ui.step import Back, Step

# A tree of more units is read on the page with the search box.
SHOWN = 300


@page(Right.MANAGE_ORGANISATION)
def home(request: HttpRequest) -> HttpResponse:
    counts = queries.counts()
    branches = queries.tree() if counts.units <= SHOWN else []
    return render(request, "organisation/home.html", {"counts": counts, "branches": branches})


@page(Right.MANAGE_ORGANISATION)
def about(request: HttpRequest) -> HttpResponse:
    organisation = Organisation.objects.get()
    return Step(
        _("Name and languages"),
        partial(OrganisationForm, organisation=organisation),
        partial(actions.change_organisation, organisation=organisation, by=request.user),
        back=Back.to("organisation:home", _("The organisation")),
        lead=_(
            "Texts such as cards and boundaries have a version in each language. Versions in a language you leave "
            "out are kept."
        ),
        done=_("Saved."),
    ).answer(request)


@page(Right.MANAGE_ORGANISATION)
def list_units(request: HttpRequest) -> HttpResponse:
    words = request.GET.get("q", "").strip()
    found = queries.units(words, request.GET.get("page"))
    return render(request, "organisation/list_units.html", {"page": found, "words": words})


@page(Right.MANAGE_ORGANISATION)
def unit(request: HttpRequest, unit_id: int | None = None) -> HttpResponse:
    unit = Unit() if unit_id is None else unit_for(member_of(request), unit_id)
    is_new = unit.pk is None
    return Step(
        _("New unit") if is_new else str(unit.name),
        partial(UnitForm, instance=unit),
        answers_on(partial(actions.save_unit, unit=unit, by=request.user)),
        back=Back.to("organisation:units", _("Units")),
        lead=_("A team, department or division, and where it stands in the organisation.") if is_new else "",
        done=_("Saved."),
        template="organisation/change_unit.html",
        context={"unit": None if is_new else unit},
    ).answer(request)


@page(Right.MANAGE_ORGANISATION)
@require_POST
def remove_unit(request: HttpRequest, unit_id: int) -> HttpResponse:
    unit = unit_for(member_of(request), unit_id)
    act = partial(actions.remove_unit, unit=unit, by=request.user)
    back = reverse("organisation:unit", args=[unit_id])
    return press(request, act, to="organisation:units", back=back, done=_("The unit is removed."))


@page(Right.MANAGE_ORGANISATION)
def list_job_roles(request: HttpRequest) -> HttpResponse:
    return render(request, "organisation/list_job_roles.html", {"page": queries.job_roles(request.GET.get("page"))})


@page(Right.MANAGE_ORGANISATION)
def job_role(request: HttpRequest, role_id: int | None = None) -> HttpResponse:
    role = JobRole() if role_id is None else job_role_for(member_of(request), role_id)
    return Step(
        _("New job role") if role.pk is None else str(role.name),
        partial(JobRoleForm, instance=role),
        answers_on(partial(actions.save_job_role, job_role=role, by=request.user)),
        back=Back.to("organisation:job_roles", _("Job roles")),
        done=_("Saved."),
    ).answer(request)
