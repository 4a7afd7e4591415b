"""Who answers for what, who keeps an eye on it, and whether they may stop it."""

from functools import partial

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.translation import gettext as _

from draagvlak.foundation.accounts.gatekeeping import Needs, NotYours, page
from draagvlak.foundation.accounts.members import member_of
from draagvlak.foundation.accounts.rights import Right
from draagvlak.pillars.leadership.accountability import actions, forms, permissions, queries
from draagvlak.pillars.leadership.permissions import use_case_for
from draagvlak.ui.step import Back, Step


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
def write_oversight(request: HttpRequest, use_case_id: int) -> HttpResponse:
    """Say who keeps an eye on a use of AI: for those who keep the cards, and for whoever answers for this one."""
    use_case = use_case_for(use_case_id)
    if not permissions.may_write_oversight(member_of(request), use_case):
        raise NotYours(Needs((Right.EDIT_REGISTER,)))
    oversight = queries.oversight_of(use_case)
    return Step(
        _("Who keeps an eye on it?"),
        forms.OversightForm,
        partial(actions.write_oversight, use_case=use_case, by=request.user),
        back=Back.to("leadership:use_case", use_case.name, use_case.pk),
        lead=_(
            "Whoever looks along while it runs must be able to stop it. Otherwise somebody only watches it go wrong."
        ),
        initial={name: getattr(oversight, name) for name in forms.OversightForm.base_fields} if oversight else {},
        done=_("Saved."),
    ).answer(request)
