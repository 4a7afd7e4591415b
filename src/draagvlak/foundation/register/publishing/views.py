"""The public register, and what happens before a card gets there."""

from django.contrib import messages
from django.core.exceptions import ValidationError
from django.core.paginator import Paginator
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from draagvlak.foundation.accounts.gatekeeping import page
from draagvlak.foundation.accounts.members import member_of
from draagvlak.foundation.accounts.rights import Right
from draagvlak.foundation.register.cards.permissions import may_edit, use_case_for
from draagvlak.foundation.register.cards.queries import PER_PAGE
from draagvlak.foundation.register.publishing import actions, permissions, public_card, queries
from draagvlak.foundation.register.publishing.forms import PublicListForm
from draagvlak.ui.refused import sentence_of


@page(public=True)
def show_list(request: HttpRequest) -> HttpResponse:
    form = PublicListForm(request.GET or None)
    asked = form.asked() if form.is_bound else {}
    found = queries.published(asked.get("q", ""), asked.get("stage", ""))
    paginator = Paginator(found, PER_PAGE)
    return render(
        request,
        "register/publishing/public_list.html",
        {
            "page": paginator.get_page(request.GET.get("page")),
            "filter": form,
            "asked": any(asked.values()),
        },
    )


@page(public=True)
def show_card(request: HttpRequest, pk: int) -> HttpResponse:
    use_case = permissions.public_for_anyone(pk)
    return render(request, "register/publishing/public_card.html", {"use_case": use_case, "card": use_case.published})


@page(Right.PUBLISH_REGISTER)
def publish(request: HttpRequest, pk: int) -> HttpResponse:
    """Exactly what becomes public, and only then a button."""
    member = member_of(request)
    use_case = use_case_for(member, pk)
    card = public_card.public_card(use_case)
    problems: list[ValidationError] = [*public_card.problems_of(card)]
    if request.method == "POST":
        try:
            actions.publish(use_case=use_case, by=request.user, seen=request.POST.get("seen", ""))
        except ValidationError as refused:
            problems = refused.error_list
        else:
            messages.success(request, _("The card is public now."))
            return redirect("register:publish", pk)
    return render(
        request,
        "register/publishing/publish.html",
        {
            "use_case": use_case,
            "card": card,
            "problems": [sentence_of(problem) for problem in problems],
            "seen": public_card.digest(card),
            "as_published": use_case.is_public and use_case.published == card,
            "may_edit": may_edit(member, use_case),
        },
        status=422 if request.method == "POST" else 200,
    )


@page(Right.PUBLISH_REGISTER)
@require_POST
def withdraw(request: HttpRequest, pk: int) -> HttpResponse:
    use_case = use_case_for(member_of(request), pk)
    actions.withdraw(use_case=use_case, by=request.user)
    messages.success(request, _("The card is not public any more."))
    return redirect("register:publish", pk)
