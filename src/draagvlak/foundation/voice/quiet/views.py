"""Pages of the quiet room. They are the same for everybody who opens them."""

from collections.abc import Callable
from datetime import date
from functools import wraps
from typing import Any

from django.conf import settings
from django.core.exceptions import RequestDataTooBig
from django.http import Http404, HttpRequest, HttpResponse, JsonResponse
from django.shortcuts import redirect, render
from django.template.loader import render_to_string
from django.utils.translation import get_language
from django.views.decorators.http import require_POST, require_safe

from draagvlak.foundation.voice import pool
from draagvlak.foundation.voice.quiet import taking
from draagvlak.foundation.voice.quiet.replying import take_reply
from draagvlak.foundation.voice.quiet.showing import context, fields_of, thread_of
from draagvlak.foundation.voice.scripts import fingerprint, fingerprints
from draagvlak.foundation.voice.wording import TROUBLES, words
from draagvlak.ui.needs import page
from draagvlak.ui.refused import Refused, sentence_of

View = Callable[..., HttpResponse]


def in_language(view: View) -> View:
    """Only addresses in a language we speak."""

    @wraps(view)
    def _view(request: HttpRequest, language: str, **rest: Any) -> HttpResponse:
        if language not in dict(settings.LANGUAGES):
            raise Http404("no such language")
        return view(request, language, **rest)

    return _view


@page(public=True)
@require_safe
def choose(request: HttpRequest) -> HttpResponse:
    """The language of the browser is not looked at: every page has the way to the other language."""
    return redirect("home", settings.LANGUAGE_CODE)


@page(public=True)
@require_safe
@in_language
def home(request: HttpRequest, language: str) -> HttpResponse:
    rounds = [
        {
            "code": one["code"],
            "title": words(one["title"]),
            "kind": words(one.get("kind", one["title"])),
            "closes": date.fromisoformat(one["closes"]),
        }
        for one in sorted(pool.notices("round:"), key=lambda one: (one["closes"], one["code"]))  # what ends first
    ]
    scripts = {"fingerprint": fingerprint(), "fingerprints": fingerprints()}
    return render(request, "voice/quiet/home.html", context(language, "") | scripts | {"rounds": rounds})


@page(public=True)
@require_safe
@in_language
def write(request: HttpRequest, language: str, code: str) -> HttpResponse:
    """A form for one round."""
    notice = pool.notice(f"round:{code}")
    if notice is None:
        raise Http404("no such round")
    shown = {
        "round": notice,
        "title": words(notice["title"]),
        "fields": fields_of(notice["fields"]),
        "next": date.fromisoformat(notice["next"]),
        "delay": settings.QUIET_DELAY,
        "minutes": max(1, settings.QUIET_DELAY // 60),
    }
    return render(request, "voice/quiet/write.html", context(language, f"round/{code}/") | shown)


@page(public=True)
@require_safe
@in_language
def reopen(request: HttpRequest, language: str) -> HttpResponse:
    return render(request, "voice/quiet/reopen.html", context(language, "read/"))


# No cookie comes here that another site could misuse, so the quiet room runs without a guard for forms.
@page(public=True)
@require_POST
@in_language
def post(request: HttpRequest, language: str) -> HttpResponse:
    return _answered(taking.take, request)


@page(public=True)
@require_POST
@in_language
def reply(request: HttpRequest, language: str) -> HttpResponse:
    """What the owner of a thread says of an answer."""
    return _answered(take_reply, request)


@page(public=True)
@require_POST
@in_language
def thread(request: HttpRequest, language: str) -> HttpResponse:
    """What may be read in a thread now. Its name comes in the message, so that no address holds it."""
    try:
        name = taking.message(_body(request)).get("thread", "")
    except Refused as refused:
        return JsonResponse({"html": render_to_string("voice/quiet/_unread.html", {"why": sentence_of(refused)})})
    return JsonResponse({"html": render_to_string("voice/quiet/_thread.html", thread_of(name, language))})


def _answered(take: Callable[[bytes], taking.Taken], request: HttpRequest) -> JsonResponse:
    try:
        taken = take(_body(request))
    except Refused as refused:
        taken = taking.Taken([sentence_of(refused)])
    told = {"troubles": taken.troubles, "spent": taken.spent, "waits": taken.waits}
    return JsonResponse({"taken": not taken.troubles, **told})


def _body(request: HttpRequest) -> bytes:
    """What was sent; too much of it is refused before it is read, and in words."""
    try:
        return request.body
    except RequestDataTooBig as error:
        raise Refused("voice.size") from error


def not_here(request: HttpRequest, exception: Exception) -> HttpResponse:
    return HttpResponse(render_to_string("voice/quiet/not_here.html", context(_spoken(), "")), status=404)


def went_wrong(request: HttpRequest) -> HttpResponse:
    if request.method == "POST":
        return JsonResponse({"taken": False, "troubles": [str(TROUBLES["busy"])]}, status=500)
    return HttpResponse(render_to_string("voice/quiet/went_wrong.html", context(_spoken(), "")), status=500)


def _spoken() -> str:
    """The language that the address of the request has chosen."""
    return get_language() or settings.LANGUAGE_CODE
