"""How long somebody stays logged in: not after standing still, and not for ever; and which sessions of theirs run."""

import time
from collections.abc import Callable
from typing import Any

from django.conf import settings
from django.contrib import messages
from django.contrib.auth import SESSION_KEY, logout
from django.contrib.auth.signals import user_logged_in
from django.contrib.auth.views import redirect_to_login
from django.dispatch import receiver
from django.http import HttpRequest, HttpResponse
from django.utils.translation import gettext as _

from draagvlak.foundation.accounts import actions
from draagvlak.foundation.accounts.models import User

BEGAN, LAST = "began", "last"
NOTED_EVERY = 300  # seconds: a session is written at most this often, so that reading pages costs no writing
BROWSERS = (("Edg", "Edge"), ("Firefox", "Firefox"), ("Chrome", "Chrome"), ("Safari", "Safari"))
SYSTEMS = (("Android", "Android"), ("iPhone", "iPhone"), ("iPad", "iPad"), ("Windows", "Windows"), ("Mac", "Mac"))


class EndWhatLastsTooLong:
    """Logs out whoever did nothing for a while, and everybody after the longest time there is."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        if request.session.get(SESSION_KEY) is None:
            return self.get_response(request)
        now = int(time.time())
        began, last = request.session.get(BEGAN), request.session.get(LAST)
        if began is None or last is None:  # logged in just now, or before there was an end to it
            request.session[BEGAN] = request.session[LAST] = now
        elif now - last > settings.IDLE_MINUTES * 60 or now - began > settings.SESSION_HOURS * 3600:
            return _ended(request)
        elif now - last > NOTED_EVERY:
            request.session[LAST] = now
        return self.get_response(request)


def _ended(request: HttpRequest) -> HttpResponse:
    logout(request)
    messages.info(request, _("You were logged out because nothing happened for a while. Log in again to go on."))
    return redirect_to_login(request.get_full_path() if request.method == "GET" else "/")


@receiver(user_logged_in)
def _begin(request: HttpRequest, user: User, **_more: Any) -> None:
    now = int(time.time())
    request.session[BEGAN] = request.session[LAST] = now
    if request.session.session_key is None:
        request.session.create()
    actions.begin_visit(user=user, session_key=request.session.session_key or "", browser=browser_of(request))


def browser_of(request: HttpRequest) -> str:
    """The kind of browser and of machine, and nothing that could tell two of them apart."""
    said = request.headers.get("user-agent", "")
    names = [next((name for mark, name in marks if mark in said), "") for marks in (BROWSERS, SYSTEMS)]
    return " · ".join(filter(None, names))
