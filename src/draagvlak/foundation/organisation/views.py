"""The organisation at a glance, its units and its job roles."""

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from draagvlak.foundation.accounts.gatekeeping import page
from draagvlak.foundation.accounts.members import member_of
from draagvlak.foundation.accounts.rights import Right
from draagvlak.foundation.organisation import actions, queries
from draagvlak.foundation.organisation.forms import JobRoleForm, OrganisationForm, UnitForm
from draagvlak.foundation.organisation.models import Organisation
from draagvlak.foundation.organisation.permissions import job_role_for, unit_for
from draagvlak.ui.steps import form_page

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
    form = OrganisationForm(request.POST or None, organisation=organisation)
    if request.method == "POST" and form.is_valid():
        actions.change_organisation(organisation=organisation, by=request.user, **form.cleaned_data)
        messages.success(request, _("Saved."))
        return redirect("organisation:home")
    status = 422 if form.errors else 200
    return render(request, "organisation/change_organisation.html", {"form": form}, status=status)


@page(Right.MANAGE_ORGANISATION)
def list_units(request: HttpRequest) -> HttpResponse:
    words = request.GET.get("q", "").strip()
    found = queries.units(words, request.GET.get("page"))
    return render(request, "organisation/list_units.html", {"page": found, "words": words})


@page(Right.MANAGE_ORGANISATION)
def unit(request: HttpRequest, unit_id: int | None = None) -> HttpResponse:
    kept = unit_for(member_of(request), unit_id) if unit_id is not None else None
    form = UnitForm(request.POST or None, instance=kept)
    if request.method == "POST" and form.is_valid():
        actions.save_unit(unit=form.save(commit=False), by=request.user)
        messages.success(request, _("Saved."))
        return redirect("organisation:units")
    context = {"form": form, "unit": kept}
    return form_page(request, "organisation/change_unit.html", context)


@page(Right.MANAGE_ORGANISATION)
@require_POST
def remove_unit(request: HttpRequest, unit_id: int) -> HttpResponse:
    kept = unit_for(member_of(request), unit_id)
    try:
        actions.remove_unit(unit=kept, by=request.user)
    except actions.InUse:
        messages.error(request, _("People or other units are still in this unit. Move them first."))
        return redirect("organisation:unit", kept.id)
    messages.success(request, _("The unit is removed."))
    return redirect("organisation:units")


@page(Right.MANAGE_ORGANISATION)
def list_job_roles(request: HttpRequest) -> HttpResponse:
    return render(request, "organisation/list_job_roles.html", {"page": queries.job_roles(request.GET.get("page"))})


@page(Right.MANAGE_ORGANISATION)
def job_role(request: HttpRequest, role_id: int | None = None) -> HttpResponse:
    kept = job_role_for(member_of(request), role_id) if role_id is not None else None
    form = JobRoleForm(request.POST or None, instance=kept)
    if request.method == "POST" and form.is_valid():
        actions.save_job_role(job_role=form.save(commit=False), by=request.user)
        messages.success(request, _("Saved."))
        return redirect("organisation:job_roles")
    context = {"form": form, "job_role": kept}
    return form_page(request, "organisation/change_job_role.html", context)
