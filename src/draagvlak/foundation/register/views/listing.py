"""All AI here, and the AI around my work."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from draagvlak.foundation.accounts.gatekeeping import page
from draagvlak.foundation.accounts.members import member_of
from draagvlak.foundation.accounts.rights import Right
from draagvlak.foundation.register import queries
from draagvlak.foundation.register.forms import ListForm


@page(Right.READ_REGISTER)
def show_list(request: HttpRequest) -> HttpResponse:
    form = ListForm(request.GET or None, organisations=queries.organisations())
    asked = form.asked() if form.is_bound else {}
    listing = queries.listing(queries.filtered(asked), request.GET.get("page"))
    return render(request, "register/list.html", {
        "listing": listing, "filter": form, "asked": asked,
        "total": queries.total() if asked else None,
    })  # fmt: skip


@page(Right.READ_REGISTER)
def show_around(request: HttpRequest) -> HttpResponse:
    person = member_of(request).person
    listing = queries.listing(queries.around(person), request.GET.get("page")) if person else None
    return render(request, "register/around.html", {"person": person, "listing": listing})
