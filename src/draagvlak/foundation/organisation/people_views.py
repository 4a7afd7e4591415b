"""The people who work here, and those who left."""

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from draagvlak.foundation.accounts.actions import LastAdministrator
from draagvlak.foundation.accounts.gatekeeping import page
from draagvlak.foundation.accounts.members import member_of
from draagvlak.foundation.accounts.rights import Right
from draagvlak.foundation.organisation import actions, queries
from draagvlak.foundation.organisation.forms import LeavingForm, PersonForm
from draagvlak.foundation.organisation.permissions import person_for
from draagvlak.ui.steps import form_page


@page(Right.MANAGE_ORGANISATION)
def list_people(request: HttpRequest) -> HttpResponse:
    words, who = request.GET.get("q", "").strip(), request.GET.get("who", "")
    found = queries.people(words, who, request.GET.get("page"))
    return render(request, "organisation/list_people.html", {"page": found, "words": words, "who": who})


@page(Right.MANAGE_ORGANISATION)
def person(request: HttpRequest, person_id: int | None = None) -> HttpResponse:
    kept = person_for(member_of(request), person_id) if person_id is not None else None
    form = PersonForm(request.POST or None, instance=kept)
    if request.method == "POST" and form.is_valid():
        actions.save_person(person=form.save(commit=False), by=request.user)
        messages.success(request, _("Saved."))
        return redirect("organisation:people")
    context = {"form": form, "person": kept}
    return form_page(request, "organisation/change_person.html", context)


@page(Right.MANAGE_ORGANISATION)
def left(request: HttpRequest, person_id: int) -> HttpResponse:
    who = person_for(member_of(request), person_id)
    form = LeavingForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        try:
            actions.person_left(person=who, left_on=form.cleaned_data["left_on"], by=request.user)
        except LastAdministrator:
            form.add_error(None, _("This is the last administrator. Make somebody else administrator first."))
        else:
            messages.success(request, _("%(name)s no longer works here.") % {"name": who.name})
            return redirect("organisation:people")
    context = {"form": form, "person": who}
    return form_page(request, "organisation/leave.html", context)


@page(Right.MANAGE_ORGANISATION)
@require_POST
def returned(request: HttpRequest, person_id: int) -> HttpResponse:
    who = person_for(member_of(request), person_id)
    actions.person_returned(person=who, by=request.user)
    messages.success(request, _("%(name)s works here again.") % {"name": who.name})
    return redirect("organisation:person", who.id)
