"""The people who work here, and those who left."""

from functools import partial

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from draagvlak.foundation.accounts.gatekeeping import page
from draagvlak.foundation.accounts.members import member_of
from draagvlak.foundation.accounts.rights import Right
from draagvlak.foundation.organisation import actions, queries
from draagvlak.foundation.organisation.forms import LeavingForm, PersonForm, answers_on
from draagvlak.foundation.organisation.models import Person
from draagvlak.foundation.organisation.permissions import person_for
from draagvlak.ui.step import Back, Step


@page(Right.MANAGE_ORGANISATION)
def list_people(request: HttpRequest) -> HttpResponse:
    words, who = request.GET.get("q", "").strip(), request.GET.get("who", "")
    found = queries.people(words, who, request.GET.get("page"))
    return render(request, "organisation/list_people.html", {"page": found, "words": words, "who": who})


@page(Right.MANAGE_ORGANISATION)
def person(request: HttpRequest, person_id: int | None = None) -> HttpResponse:
    person = Person() if person_id is None else person_for(member_of(request), person_id)
    is_new = person.pk is None
    return Step(
        _("New person") if is_new else person.name,
        partial(PersonForm, instance=person),
        answers_on(partial(actions.save_person, person=person, by=request.user)),
        back=Back.to("organisation:people", _("People")),
        lead=_("Only what is needed: who works where, and as what.") if is_new else "",
        done=_("Saved."),
        template="organisation/change_person.html",
        context={"person": None if is_new else person},
    ).answer(request)


@page(Right.MANAGE_ORGANISATION)
def left(request: HttpRequest, person_id: int) -> HttpResponse:
    who = person_for(member_of(request), person_id)
    name = {"name": who.name}
    return Step(
        _("When did %(name)s leave?") % name,
        LeavingForm,
        partial(actions.person_left, person=who, by=request.user),
        back=Back.to("organisation:person", who.name, who.id),
        lead=_(
            "From then on this person cannot log in, leads no unit, and AI they are accountable for waits for "
            "somebody else."
        ),
        button=_("This person left"),
        done=_("%(name)s no longer works here.") % name,
        to="organisation:people",
    ).answer(request)


@page(Right.MANAGE_ORGANISATION)
@require_POST
def returned(request: HttpRequest, person_id: int) -> HttpResponse:
    who = person_for(member_of(request), person_id)
    actions.person_returned(person=who, by=request.user)
    messages.success(request, _("%(name)s works here again.") % {"name": who.name})
    return redirect("organisation:person", who.id)
