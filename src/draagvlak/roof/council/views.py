"""The works council's room, and the page on what can and cannot be known."""

from collections.abc import Callable
from functools import partial

from django.contrib import messages
from django.core.exceptions import ValidationError
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET, require_POST, require_safe

from draagvlak.foundation import clock
from draagvlak.foundation.accounts.gatekeeping import page
from draagvlak.foundation.accounts.rights import Right
from draagvlak.foundation.agreements.queries import all_standing
from draagvlak.foundation.decisions.queries import head
from draagvlak.foundation.retention.queries import in_force
from draagvlak.roof.council import actions, known, promises, queries, wording
from draagvlak.roof.council.checking import Judged
from draagvlak.roof.council.forms import CosignedForm, KeyForm
from draagvlak.roof.council.models import KeptCheckpoint
from draagvlak.ui.step import Back, Step


@page(Right.READ_LOG)
@require_safe
def room(request: HttpRequest) -> HttpResponse:
    """Everything that governs people in one place, to read, to take away and to check."""
    standing = all_standing()
    context = {
        "consents": [one for one in standing if one.subject.is_consent],
        "numbers": [one for one in standing if not one.subject.is_consent and not one.subject.in_days],
        "terms": [(term.kind, known.in_words(term.days), known.in_words(term.at_most)) for term in in_force()],
        "asked": [one for one in standing if one.asked],
        "voice": queries.voice_rounds(),
        "rounds": queries.rounds(),
        "checkpoints": queries.kept_checkpoints(),
        "key": queries.key_in_force(),
        "head": head(),
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


def _room() -> Back:
    return Back.to("council:room", _("The works council's room"))


@page(Right.AGREE)
def key(request: HttpRequest) -> HttpResponse:
    """Write down the public key with which the works council co-signs."""
    in_force = queries.key_in_force()
    return Step(
        _("With which key does the works council co-sign?"),
        KeyForm,
        partial(actions.set_key, by=request.user),
        lead=wording.whose_key(in_force),
        back=_room(),
        button=_("Write down the key"),
        to="council:bring_in",
        template="council/key.html",
        context={"key": in_force},
    ).answer(request)


@page(Right.AGREE)
def bring_in(request: HttpRequest) -> HttpResponse:
    """Take in a co-signed checkpoint and say whether it holds, does not hold, or whether nobody can tell."""

    def judge(note: str) -> HttpResponse:
        judged = actions.bring_in(note=note, by=request.user)
        return _bringing_in(judge, judged).page(request, CosignedForm())

    return _bringing_in(judge).answer(request)


def _bringing_in(judge: Callable[[str], HttpResponse], judged: Judged | None = None) -> Step:
    return Step(
        _("Does the checkpoint you signed still hold?"),
        CosignedForm,
        judge,
        back=_room(),
        button=_("Look at it"),
        template="council/bring_in.html",
        context={"key": queries.key_in_force(), "judged": judged},
    )


@page(Right.EXPORT_LOG)
@require_GET
def checkpoint(request: HttpRequest, size: int) -> HttpResponse:
    """A kept checkpoint as a file, with the co-signature once there is one."""
    found = get_object_or_404(KeptCheckpoint, size=size)
    response = HttpResponse(found.text, content_type="text/plain; charset=utf-8")
    ending = "cosigned.txt" if found.cosigned else "txt"
    response["Content-Disposition"] = f'attachment; filename="checkpoint-{found.size}.{ending}"'
    return response


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
        "kept": [(term.kind, known.in_words(term.days)) for term in in_force()],
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
