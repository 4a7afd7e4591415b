"""Pages of the decision log."""

from django.contrib import messages
from django.core.paginator import Paginator
from django.http import Http404, HttpRequest, HttpResponse, StreamingHttpResponse
from django.http.response import HttpResponseBase
from django.shortcuts import redirect, render
from django.views.decorators.http import require_GET, require_safe

from draagvlak.foundation import clock
from draagvlak.foundation.accounts.gatekeeping import page
from draagvlak.foundation.accounts.rights import Right
from draagvlak.foundation.decisions import queries
from draagvlak.foundation.decisions.models import LogHead
from draagvlak.ui.refused import Refused


@page(Right.READ_LOG)
@require_safe
def log(request: HttpRequest) -> HttpResponse:
    """The log as sentences, newest first."""
    about, kind = request.GET.get("about", ""), request.GET.get("kind", "")
    shown = Paginator(queries.events(about=about, kind=kind), 50).get_page(request.GET.get("page"))
    head = _head()
    context = {
        "page": shown,
        "events": queries.tell_all(list(shown)),
        "head": head,
        "about": about,
        "vkey": queries.public_key(head),
    }
    return render(request, "decisions/log.html", context)


@page(Right.EXPORT_LOG)
@require_GET
def export(request: HttpRequest) -> HttpResponseBase:
    """The log as a file to check elsewhere."""
    try:
        lines = queries.export(_head())
    except Refused as refused:
        return _not_signed(request, refused)
    response = StreamingHttpResponse(lines, content_type="application/json")
    response["Content-Disposition"] = f'attachment; filename="decision-log-{clock.today():%Y-%m-%d}.json"'
    return response


@page(Right.EXPORT_LOG)
@require_GET
def checkpoint(request: HttpRequest) -> HttpResponse:
    """A signed checkpoint to keep outside: only who holds one can notice that the log was rewritten."""
    try:
        note = queries.signed_checkpoint(_head())
    except Refused as refused:
        return _not_signed(request, refused)
    response = HttpResponse(note, content_type="text/plain; charset=utf-8")
    response["Content-Disposition"] = f'attachment; filename="checkpoint-{clock.today():%Y-%m-%d}.txt"'
    return response


def _not_signed(request: HttpRequest, refused: Refused) -> HttpResponse:
    messages.error(request, " ".join(refused.messages))
    return redirect("decisions:log")


def _head() -> LogHead:
    head = queries.head()
    if head is None:
        raise Http404("there is no log yet")
    return head
