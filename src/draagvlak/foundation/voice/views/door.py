"""The way to the quiet room, and the tokens a browser fetches for it."""

from django.conf import settings
from django.http import Http404, HttpRequest, HttpResponse, JsonResponse
from django.shortcuts import render
from django.utils.translation import get_language
from django.views.decorators.http import require_http_methods

from draagvlak.foundation.accounts.gatekeeping import page
from draagvlak.foundation.accounts.members import member_of
from draagvlak.foundation.organisation.models import Person
from draagvlak.foundation.voice import actions, queries
from draagvlak.foundation.voice.models import Round
from draagvlak.foundation.voice.permissions import person_of
from draagvlak.foundation.voice.scripts import fingerprint, fingerprints
from draagvlak.ui.refused import Refused
from draagvlak_core.shared.json_texts import read_json


@page(member=True)
def door(request: HttpRequest) -> HttpResponse:
    """What the quiet room is, what it cannot protect, and the link to it."""
    context = {
        "quiet": f"{settings.QUIET_ADDRESS}/{get_language()}/" if settings.QUIET_ADDRESS else "",
        "rounds": list(queries.open_rounds()),
        "fingerprint": fingerprint(),
        "fingerprints": fingerprints(),
    }
    return render(request, "voice/door.html", context)


@page(member=True)
@require_http_methods(["GET", "POST"])
def tokens(request: HttpRequest) -> HttpResponse:
    """For the script: which tokens are still to be fetched, and signing them unseen."""
    person = person_of(member_of(request))
    if request.method == "GET":
        found = [_offer(ticket.round) for ticket in queries.to_fetch(person).select_related("round")]
        return JsonResponse({"rounds": found})
    try:
        return JsonResponse(_sign(person, read_json(request.body)))
    except (Refused, ValueError, KeyError, TypeError):
        return JsonResponse({}, status=409)


def _offer(one: Round) -> dict[str, object]:
    return {
        "code": one.code,
        "purpose": one.purpose,
        "instance": one.instance,
        "quota": one.quota,
        "keys": [{"n": key.modulus, "e": key.exponent} for key in one.keys.all()],
        "closes": one.closes_on.isoformat(),
    }


def _sign(person: Person, asked: dict[str, object]) -> dict[str, object]:
    code = asked["round"]
    if not isinstance(code, str) or "\0" in code:  # PostgreSQL cannot look for a text with NUL
        raise ValueError("not a round")
    round = Round.objects.filter(code=code).first()
    if round is None:
        raise Http404("no such round")
    if asked.get("got"):
        actions.confirm(person=person, round=round)
        return {}
    blinded = asked["blinded"]
    if not isinstance(blinded, list):
        raise ValueError("not a bundle")
    signed = actions.issue(person=person, round=round, blinded=[bytes.fromhex(part) for part in blinded])
    return {"signed": [part.hex() for part in signed]}
