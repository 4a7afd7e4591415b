"""Who answers for what, who keeps an eye on it, and whether they may stop it."""

from functools import partial

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _

from draagvlak.foundation.accounts.gatekeeping import Needs, NotYours, page
from draagvlak.foundation.accounts.members import member_of
from draagvlak.foundation.accounts.rights import Right
from draagvlak.pillars.leadership.accountability import actions, forms, permissions, queries
from draagvlak.pillars.leadership.permissions import use_case_for
from draagvlak.ui.steps import form_page, kept, posted


@page(Right.READ_COURSE)
def accountability(request: HttpRequest) -> HttpResponse:
    """Everyone who answers for a use of AI, by name, with what it is they answer for."""
    heavy = queries.heavy_loads()
    context = {
        "counts": queries.accountability_counts(),
        "heavy": heavy,
        "most": max(heavy, default=0),
        "loads": queries.loads(request.GET.get("page")),
        "nobody": queries.nobody_answers(request.GET.get("nobody")),
    }
    return render(request, "leadership/accountability/accountability.html", context)


@page(Right.READ_COURSE, link_for=Right.EDIT_REGISTER)
def oversight(request: HttpRequest, use_case_id: int) -> HttpResponse:
    """Say who keeps an eye on a use of AI: for those who keep the cards, and for whoever answers for this one."""
    found = use_case_for(use_case_id)
    if not permissions.may_write_oversight(member_of(request), found):
        raise NotYours(Needs((Right.EDIT_REGISTER,)))
    written = queries.oversight_of(found)
    names = ("overseer", "may_stop", "mandate")
    initial = {name: getattr(written, name) for name in names} if written else None
    form = forms.OversightForm(posted(request), initial=initial)
    if request.method == "POST" and kept(form, partial(actions.write_oversight, use_case=found, by=request.user)):
        messages.success(request, _("Saved."))
        return redirect("leadership:use_case", use_case_id)
    context = {"form": form, "use_case": found}
    return form_page(request, "leadership/accountability/write_oversight.html", context)
