"""What is kept, for how long, and erasing what is due."""

from functools import partial

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from draagvlak.foundation.accounts.gatekeeping import page
from draagvlak.foundation.accounts.members import member_of
from draagvlak.foundation.accounts.rights import Right
from draagvlak.foundation.retention import actions, queries
from draagvlak.foundation.retention.agreed import at_most, code_of
from draagvlak.foundation.retention.forms import TermForm
from draagvlak.foundation.retention.permissions import kind_for, leaver_for
from draagvlak.ui.step import Step


@page(Right.MANAGE_RETENTION)
def home(request: HttpRequest) -> HttpResponse:
    kept = queries.all_kept()
    return render(request, "retention/home.html", {"kept": kept, "due": sum(one.due for one in kept)})


@page(Right.MANAGE_RETENTION)
def kind(request: HttpRequest, code: str) -> HttpResponse:
    """Change how long a kind is kept."""
    chosen = kind_for(member_of(request), code)
    term = queries.kept(chosen)
    return Step(
        str(chosen.title),
        TermForm,
        partial(actions.set_term, kind=chosen, by=request.user),
        lead=str(chosen.what),
        initial={"days": term.days},
        done=_("Saved."),
        template="retention/kind.html",
        context={"kept": term, "at_most": at_most(chosen), "subject": code_of(chosen)},
    ).answer(request)


@page(Right.MANAGE_RETENTION)
def erase(request: HttpRequest, code: str) -> HttpResponse:
    """Ask once more, then erase what is due."""
    chosen = kind_for(member_of(request), code)
    if request.method != "POST":
        return render(request, "retention/erase.html", {"kept": queries.kept(chosen)})
    count = actions.erase_due(kind=chosen, by=request.user)
    messages.success(request, ngettext("%(n)s is erased.", "%(n)s are erased.", count) % {"n": count})
    return redirect("retention:home")


@page(Right.MANAGE_RETENTION)
def erase_person(request: HttpRequest, person_id: int) -> HttpResponse:
    """Erase one person who left, before their term, for instance because they ask for it."""
    person = leaver_for(member_of(request), person_id)
    if request.method != "POST":
        return render(request, "retention/erase_person.html", {"person": person})
    actions.erase_person(person=person, by=request.user)
    messages.success(request, _("This person is erased."))
    return redirect("organisation:people")
