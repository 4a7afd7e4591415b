"""How long somebody stays logged in: not after standing still, and not for ever.

When somebody was last here is known to their own browser alone, in a signed cookie. On the server such a time would
tell whoever reads the database who was there when a post came to the quiet room.
"""

import time
from collections.abc import Callable
from typing import Any

from django.conf import settings
from django.contrib import messages
from django.contrib.auth import SESSION_KEY, logout
from django.contrib.auth.signals import user_logged_in
from django.contrib.auth.views import redirect_to_login
from django.core import signing
from django.dispatch import receiver
from django.http import HttpRequest, HttpResponse
from django.utils.translation import gettext as _

from draagvlak.foundation.accounts.own_sessions import BEGAN, BROWSER, mark_of

TIMED = "timed"  # in the session: it has that cookie beside it, so whoever comes without one took the session alone
RENEWED_EVERY = 60  # seconds
BROWSERS = (("Edg", "Edge"), ("Firefox", "Firefox"), ("Chrome", "Chrome"), ("Safari", "Safari"))
SYSTEMS = (("Android", "Android"), ("iPhone", "iPhone"), ("iPad", "iPad"), ("Windows", "Windows"), ("Mac", "Mac"))

_signer = signing.Signer(salt="draagvlak.last_here")


def cookie_name() -> str:
    """As the cookie of the session: over https no other host of the organisation can set it."""
    return f"{settings.COOKIE_PREFIX}last_here"


class EndWhatLastsTooLong:
    """Logs out whoever did nothing for a while, and everybody after the longest time there is."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        now = int(time.time())
        if _is_logged_in(request) and (why := _why_it_ends(request, now)):
            return _ended(request, why)
        response = self.get_response(request)
        if _is_logged_in(request):
            _stay(request, response, now)
        elif cookie_name() in request.COOKIES:
            response.delete_cookie(cookie_name(), samesite="Lax")
        return response


def _is_logged_in(request: HttpRequest) -> bool:
    return request.session.get(SESSION_KEY) is not None


def _why_it_ends(request: HttpRequest, now: int) -> str:
    if now - request.session.get(BEGAN, now) > settings.SESSION_HOURS * 3600:
        return _("You were logged out because a session does not last longer. Log in again to go on.")
    last = _last_here(request)
    if now - last > settings.IDLE_MINUTES * 60 if last is not None else request.session.get(TIMED):
        return _("You were logged out because nothing happened for a while. Log in again to go on.")
    return ""


def _last_here(request: HttpRequest) -> int | None:
    """What the cookie says, when it is ours and belongs to this session."""
    try:
        mark, last = _signer.unsign(request.COOKIES.get(cookie_name(), "")).split(".")
    except (signing.BadSignature, ValueError):
        return None
    return int(last) if mark == mark_of(request.session.session_key or "") else None


def _stay(request: HttpRequest, response: HttpResponse, now: int) -> None:
    """Write the time into the cookie. The session itself is written once, so that reading pages costs no writing."""
    if BEGAN not in request.session:  # a session from before there was an end to it
        request.session[BEGAN] = now
    if TIMED not in request.session:
        request.session[TIMED] = True
    last = _last_here(request)
    if last is None or now - last > RENEWED_EVERY:
        value = _signer.sign(f"{mark_of(request.session.session_key or '')}.{now}")
        secure = settings.SESSION_COOKIE_SECURE
        response.set_cookie(cookie_name(), value, secure=secure, httponly=True, samesite="Lax")


def _ended(request: HttpRequest, why: str) -> HttpResponse:
    logout(request)
    messages.info(request, why)
    return redirect_to_login(request.get_full_path() if request.method == "GET" else "/")


@receiver(user_logged_in)
def _begin(request: HttpRequest, **_more: Any) -> None:
    request.session[BEGAN], request.session[BROWSER] = int(time.time()), browser_of(request)
    request.session.pop(TIMED, None)


def browser_of(request: HttpRequest) -> str:
    """The kind of browser and of machine, and nothing that could tell two of them apart."""
    said = request.headers.get("user-agent", "")
    names = [next((name for mark, name in marks if mark in said), "") for marks in (BROWSERS, SYSTEMS)]
    return " · ".join(filter(None, names))
