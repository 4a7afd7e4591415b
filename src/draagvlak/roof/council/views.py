"""The works council's room, and the page on what can and cannot be known."""

from django.contrib import messages
from django.core.exceptions import ValidationError
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET, require_POST

from draagvlak.foundation import clock
from draagvlak.foundation.accounts.gatekeeping import page
from draagvlak.foundation.accounts.members import member_of
from draagvlak.foundation.accounts.rights import Right
from draagvlak.foundation.agreements.queries import all_standing, group_size, waiting
from draagvlak.foundation.decisions.queries import head
from draagvlak.foundation.retention.queries import all_kept
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
def know(request: HttpRequest) -> HttpResponse:
    """What the organisation can and cannot know, from the settings in force and the schema of the database."""
    context = {
        "standing": [one for one in all_standing() if one.subject.is_consent],
        "k": group_size(),
        "tables": known.tables(),
        "promises": promises.PROMISES,
        "limits": promises.LIMITS,
        "kept": all_kept(),
    }
    return render(request, "council/know.html", context)
