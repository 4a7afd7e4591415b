"""A new use case, and writing its card part by part."""

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from draagvlak.foundation.accounts.gatekeeping import page
from draagvlak.foundation.accounts.members import member_of
from draagvlak.foundation.accounts.rights import Right
from draagvlak.foundation.register import actions, permissions
from draagvlak.foundation.register.forms import PARTS, NewForm
from draagvlak.foundation.register.models import Kind
from draagvlak.foundation.register.parts import part_title, tasks


@page(Right.EDIT_REGISTER)
def new(request: HttpRequest) -> HttpResponse:
    form = NewForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        use_case = actions.create_use_case(by=request.user, **form.cleaned_data)
        return redirect("register:parts", use_case.pk)
    return render(request, "register/new.html", {"form": form}, status=422 if form.is_bound else 200)


@page(Right.READ_REGISTER, link_for=Right.EDIT_REGISTER)
def parts(request: HttpRequest, pk: int) -> HttpResponse:
    use_case = permissions.editable(member_of(request), pk)
    return render(request, "register/parts.html", {
        "use_case": use_case, "tasks": tasks(use_case, member_of(request)), "is_full": use_case.kind == Kind.FULL,
    })  # fmt: skip


@page(Right.READ_REGISTER, link_for=Right.EDIT_REGISTER)
def edit(request: HttpRequest, pk: int, part: str) -> HttpResponse:
    use_case = permissions.editable(member_of(request), pk)
    if part not in PARTS:
        raise Http404
    form = PARTS[part](request.POST or None, use_case=use_case)
    if request.method == "POST" and form.is_valid():
        actions.write_card(use_case=use_case, by=request.user, **form.written())
        if part == "people":
            actions.touch(use_case=use_case, by=request.user,
                          units=form.cleaned_data["units"], roles=form.cleaned_data["roles"])  # fmt: skip
        messages.success(request, _("Saved."))
        return redirect("register:parts", use_case.pk)
    context = {"use_case": use_case, "form": form, "title": part_title(part)}
    return render(request, "register/edit.html", context, status=422 if form.is_bound else 200)


@page(Right.EDIT_REGISTER)
@require_POST
def change_kind(request: HttpRequest, pk: int) -> HttpResponse:
    use_case = permissions.editable(member_of(request), pk)
    other = Kind.FULL if use_case.kind == Kind.EVERYDAY else Kind.EVERYDAY
    actions.change_kind(use_case=use_case, kind=other, by=request.user)
    return redirect("register:parts", use_case.pk)
