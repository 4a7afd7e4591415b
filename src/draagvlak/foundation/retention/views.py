"""What is kept, for how long, and erasing what is due."""

from functools import partial

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from draagvlak.foundation.accounts.gatekeeping import page
from draagvlak.foundation.accounts.members import member_of
from draagvlak.foundation.accounts.rights import Right
from draagvlak.foundation.retention import actions, queries
from draagvlak.foundation.retention.agreed import at_most, code_of
from draagvlak.foundation.retention.forms import TermForm
from draagvlak.foundation.retention.naming import naming_of
from draagvlak.foundation.retention.permissions import kind_for, leaver_for
from draagvlak.ui.press import Ask
from draagvlak.ui.step import Back, Step


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
    due = queries.kept(chosen).due
    sentence = ngettext(
        "%(what)s: %(n)s is erased. This cannot be undone.", "%(what)s: %(n)s are erased. This cannot be undone.", due
    )
    return Ask(
        _("Erase what is due?"),
        sentence % {"what": chosen.title, "n": due},
        yes=_("Yes, erase"),
        no=_("No, keep it"),
        act=partial(actions.erase_due, kind=chosen, by=request.user),
        back=Back.to("retention:kind", str(chosen.title), chosen.code),
        danger=True,
        to="retention:home",
        done=lambda count: ngettext("%(n)s is erased.", "%(n)s are erased.", count) % {"n": count},
    ).answer(request)


@page(Right.MANAGE_RETENTION)
def erase_person(request: HttpRequest, person_id: int) -> HttpResponse:
    """Erase one person who left, before their term, for instance because they ask for it."""
    person = leaver_for(member_of(request), person_id)
    naming = naming_of(person)
    return Ask(
        _("Erase %(name)s?") % {"name": person.name},
        _(
            "Name, address, account and own skill levels go, and the text of every event in the log that names this "
            "person. What they decided stays, without a name. This cannot be undone."
        ),
        more=" ".join(queries.what_goes(naming)),
        tick=_("Erase these too, although they may be about somebody else") if naming.unsure else "",
        yes=_("Yes, erase"),
        no=_("No, keep it"),
        act=partial(actions.erase_person, person=person, by=request.user, unsure_too="tick" in request.POST),
        back=Back.to("organisation:person", person.name, person.pk),
        danger=True,
        to="organisation:people",
        done=_("This person is erased."),
    ).answer(request)
