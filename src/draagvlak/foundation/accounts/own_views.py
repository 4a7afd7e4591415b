"""One's own account, “why may I see this?”, and the eyes of others in the sample organisation."""

from functools import partial
from typing import Any, cast

from django.conf import settings
from django.contrib import messages
from django.contrib.auth import login, logout
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils import translation
from django.utils.http import url_has_allowed_host_and_scheme
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from draagvlak.foundation.accounts import actions
from draagvlak.foundation.accounts.forms import SelfForm
from draagvlak.foundation.accounts.gatekeeping import page
from draagvlak.foundation.accounts.members import account_of, member_of
from draagvlak.foundation.accounts.models import User
from draagvlak.foundation.accounts.own_sessions import sessions_of
from draagvlak.foundation.accounts.permissions import own_visit_for
from draagvlak.foundation.accounts.queries import described
from draagvlak.foundation.accounts.roles import Role
from draagvlak.foundation.accounts.why import why
from draagvlak.foundation.sample import eyes as sample_eyes
from draagvlak.ui.press import press
from draagvlak.ui.step import Step

BACKEND = "allauth.account.auth_backends.AuthenticationBackend"


@page(member=True)
def settings_page(request: HttpRequest) -> HttpResponse:
    member = member_of(request)
    user = cast(User, member.user)  # a member has an account

    def save(**values: Any) -> HttpResponse:
        actions.change_self(user=user, **values)
        with translation.override(user.language):
            messages.success(request, _("Your settings are saved."))
        return _speaking(user.language, redirect("accounts:settings"))

    return Step(
        _("Your settings"),
        SelfForm,
        save,
        lead=_("You log in with %(email)s.") % {"email": user.email},
        initial={"name": user.name, "language": user.language},
        template="accounts/settings.html",
        context={"roles": described([role for role in Role if role in member.roles])},
        changes=(user,),
    ).answer(request)


def _speaking(language: str, response: HttpResponse) -> HttpResponse:
    """Let the pages speak the chosen language from now on."""
    response.set_cookie(
        settings.LANGUAGE_COOKIE_NAME,
        language,
        max_age=31_536_000,
        samesite="Lax",
        secure=settings.SESSION_COOKIE_SECURE,
        httponly=True,
    )
    return response


@page(member=True)
def why_page(request: HttpRequest) -> HttpResponse:
    path = request.GET.get("path", "").strip()
    member = member_of(request)
    here = url_has_allowed_host_and_scheme(path, allowed_hosts=None)
    context = {
        "path": path,
        "link": path if here and path.startswith("/") else "",
        "answer": why(path, member) if path else None,
        "roles": described([role for role in Role if role in member.roles]),
    }
    return render(request, "accounts/why.html", context)


@page(public=True)
def eyes(request: HttpRequest) -> HttpResponse:
    """Only in the sample organisation: anyone may become any of its made-up people."""
    if not sample_eyes.are_open():
        raise Http404("only in the sample organisation")
    if request.method != "POST":
        return render(request, "accounts/eyes.html", {"eyes": sample_eyes.EYES})
    chosen = sample_eyes.of(request.POST.get("key", ""))
    if chosen is None:
        raise Http404("no such eyes")
    if not chosen.email:
        logout(request)
        return redirect("register:public")
    login(request, sample_eyes.user_behind(chosen), backend=BACKEND)
    return redirect(settings.LOGIN_REDIRECT_URL)


@page(member=True)
def sessions(request: HttpRequest) -> HttpResponse:
    """The sessions of one's own that are open, and a button to end each of the others."""
    visits = sessions_of(account_of(request))
    context = {"visits": visits, "here": request.session.session_key, "hours": settings.SESSION_HOURS}
    return render(request, "accounts/sessions.html", context)


@require_POST
@page(member=True)
def end_session(request: HttpRequest, mark: str) -> HttpResponse:
    visit = own_visit_for(member_of(request), mark)
    act = partial(actions.end_visit, visit=visit)
    return press(request, act, to="accounts:sessions", done=_("That session has ended."))
