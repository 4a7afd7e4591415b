"""The works council's room, and the page on what can and cannot be known."""

from django.contrib import messages
from django.core.exceptions import ValidationError
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET, require_POST, require_safe

from draagvlak.foundation import clock
from draagvlak.foundation.accounts.gatekeeping import page
from draagvlak.foundation.accounts.members import member_of
from draagvlak.foundation.accounts.rights import Right
from draagvlak.foundation.agreements.queries import all_standing, waiting
from draagvlak.foundation.decisions.queries import head
from draagvlak.foundation.retention.queries import all_kept, terms
from draagvlak.roof.council import actions, known, promises, queries


@page(Right.EXPORT_LOG)
def room(request: HttpRequest) -> HttpResponse:
    """Everything that governs people in one place, to read and to take away."""
    context = {
        "standing": all_standing(),
        "waiting": waiting(),
        "rounds": queries.rounds(),
        "kept": all_kept(),
        "checkpoints": queries.kept_checkpoints(),
        "head": head(),
        "may_sign": member_of(request).may(Right.AGREE),
    }
    return render(request, "council/room.html", context)


@page(Right.AGREE)
@require_POST
def keep(request: HttpRequest) -> HttpResponse:
    try:
        actions.keep_checkpoint(by=request.user)
    except ValidationError as refused:
        messages.error(request, " ".join(refused.messages))
    else:
        messages.success(request, _("Kept. Download the checkpoint too, and keep it outside Draagvlak."))
    return redirect("council:room")


@page(Right.EXPORT_LOG)
@require_GET
def counts(request: HttpRequest) -> HttpResponse:
    """Published figures with what the audit needs, as a file to check elsewhere."""
    response = HttpResponse(queries.counts(), content_type="application/json")
    response["Content-Disposition"] = f'attachment; filename="figures-{clock.today():%Y-%m-%d}.json"'
    return response


@page(Right.READ_OVERVIEW)
@require_safe
def know(request: HttpRequest) -> HttpResponse:
    """What the organisation can and cannot know, from the settings in force and the schema of the database."""
    context = {
        "standing": [one for one in all_standing() if one.subject.is_consent],
        "known": [one for one in known.shown() if one.kind.is_about_somebody],
        "unexplained": known.unexplained(),
        "topics": promises.by_topic(),
        "limits": promises.LIMITS,
        "kept": [(kind, known.in_words(days)) for kind, days in terms()],
    }
    return render(request, "council/know.html", context)


@page(Right.READ_OVERVIEW)
@require_safe
def tables(request: HttpRequest) -> HttpResponse:
    """Every table there is, for whoever wants to check it in the source or the database."""
    shown = known.shown()
    held = [table for one in shown for table in one.tables]
    context = {
        "shown": shown,
        "unexplained": known.unexplained(),
        "count": len(held),
        "with_names": sum(bool(table.columns) for table in held),
    }
    return render(request, "council/tables.html", context)
