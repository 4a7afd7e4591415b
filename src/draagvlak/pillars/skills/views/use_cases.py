"""What one use case asks of the roles it touches."""

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
def use_case(request: HttpRequest, use_case_id: int) -> HttpResponse:
    """The evidence page: which roles it touches, what they need, and how they can learn it."""
    found = permissions.use_case_for(use_case_id)
    findings = queries.findings_about(found)
    context = {
        "use_case": found,
        "findings": findings,
        "tally": queries.tally(findings),
        "roles": queries.touched_roles(found),
        "may_set": permissions.may_set_tracks(member_of(request)),
    }
    return render(request, "skills/use_case.html", context)


@page(*permissions.MAY_SET_TRACKS)
def tracks(request: HttpRequest, use_case_id: int) -> HttpResponse:
    found = permissions.use_case_for(use_case_id)
    roles, known = queries.roles_to_ask(found)
    form = forms.TracksForm(posted(request), roles=roles, initial=known)
    save = partial(actions.set_tracks, use_case=found, by=request.user)
    if request.method == "POST" and kept(form, save):
        messages.success(request, _("It is kept what each role does with it."))
        return redirect("skills:use_case", use_case_id)
    context = {"form": form, "use_case": found}
    return form_page(request, "skills/write_tracks.html", context)
