"""Whether goals, ambitions and uses of AI hang together, and what to do where they do not."""

from functools import partial

from django.contrib import messages
from django.core.paginator import Paginator
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from draagvlak.foundation.accounts.gatekeeping import page
from draagvlak.foundation.accounts.members import member_of
from draagvlak.foundation.accounts.rights import Right
from draagvlak.roof.coherence import actions, permissions, rows, words
from draagvlak.roof.coherence.forms import NotTheSameForm
from draagvlak.roof.coherence.queries import worked_out
from draagvlak.ui.step import Back, Step

FEW, PER_PAGE = 5, 25


@page(Right.READ_COURSE)
def coherence(request: HttpRequest) -> HttpResponse:
    """The answer, the one step, the picture, and the first of each list; with `?list=` one list whole."""
    worked, asked = worked_out(), request.GET.get("list", "")
    may_compare = permissions.may_compare(member_of(request))
    if asked in words.LISTS:
        pages = Paginator(rows.keys(worked, asked), PER_PAGE).get_page(request.GET.get("page"))
        context = {"part": rows.part(worked, asked, list(pages.object_list)), "page": pages}
        return render(request, "coherence/one_list.html", {**context, "may_compare": may_compare})
    context = {
        "sentences": list(words.sentences(worked)),
        "step": words.step(worked),
        "parts": [rows.part(worked, code, rows.keys(worked, code)[:FEW]) for code in words.LISTS],
        "different": rows.said_different(),
        "may_compare": may_compare,
        **rows.whole(worked),
    }
    return render(request, "coherence/coherence.html", context)


@page(*permissions.MAY_COMPARE)
def not_the_same(request: HttpRequest, first: int, second: int) -> HttpResponse:
    card, other = permissions.pair_for(first, second)
    return Step(
        _("Why are these not the same?"),
        NotTheSameForm,
        partial(actions.say_not_the_same, one=card, other=other, by=request.user),
        lead=_("Their cards use the same words. Say what is different, so that nobody has to ask this again."),
        back=Back.to("coherence:coherence", _("Does it hang together?")),
        button=_("Keep the difference"),
        done=_("Kept. These two are no longer shown as alike."),
        to="coherence:coherence",
        template="coherence/not_the_same.html",
        context={"cards": [card, other]},
    ).answer(request)


@require_POST
@page(*permissions.MAY_COMPARE)
def take_back(request: HttpRequest, pk: int) -> HttpResponse:
    actions.take_back(said=permissions.said_for(pk), by=request.user)
    messages.success(request, _("These two can be shown as alike again."))
    return redirect("coherence:coherence")
