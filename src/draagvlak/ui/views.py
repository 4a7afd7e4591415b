"""The pages no app owns: errors, the language switch, and the page that shows all components."""

from collections.abc import Container

from django.conf import settings
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.template.loader import render_to_string
from django.utils.http import url_has_allowed_host_and_scheme
from django.views.decorators.http import require_POST

from draagvlak.ui import gallery
from draagvlak.ui.navigation import LOOKS
from draagvlak.ui.needs import page


def not_read(request: HttpRequest, exception: Exception) -> HttpResponse:
    """Drawn without request: what is wrong may be the request itself, even its host."""
    return HttpResponse(render_to_string("ui/not_read.html"), status=400)


def form_refused(request: HttpRequest, reason: str = "") -> HttpResponse:
    """A form without its secret: another site sent it, or the page stood open for too long."""
    return render(request, "ui/not_allowed.html", status=403)


def not_found(request: HttpRequest, exception: Exception) -> HttpResponse:
    return render(request, "ui/not_found.html", status=404)


def not_allowed(request: HttpRequest, exception: Exception) -> HttpResponse:
    return render(request, "ui/not_allowed.html", {"refusal": exception}, status=403)


def server_error(request: HttpRequest) -> HttpResponse:
    """Drawn without request and database: either may be what went wrong."""
    return HttpResponse(render_to_string("ui/server_error.html"), status=500)


@page(public=True, before_start=True)
@require_POST
def language(request: HttpRequest) -> HttpResponse:
    """Keep the reader's language."""
    return choose(request, settings.LANGUAGE_COOKIE_NAME, dict(settings.LANGUAGES))


@page(public=True, before_start=True)
@require_POST
def looks(request: HttpRequest) -> HttpResponse:
    """Keep light, dark, or whatever the reader's system says."""
    return choose(request, settings.LOOKS_COOKIE_NAME, LOOKS)


def choose(request: HttpRequest, cookie: str, allowed: Container[str]) -> HttpResponse:
    """Keep a choice in a cookie and go back to where the reader was, never to another site."""
    back = request.POST.get("back", "/")
    here = url_has_allowed_host_and_scheme(back, {request.get_host()}, request.is_secure())
    response = HttpResponseRedirect(back if here and back.startswith("/") else "/")
    if request.POST.get("value", "") in allowed:
        response.set_cookie(
            cookie,
            request.POST["value"],
            max_age=31_536_000,
            samesite="Lax",
            secure=settings.SESSION_COOKIE_SECURE,
            httponly=True,
        )
    return response


@page(member=True)
def components(request: HttpRequest) -> HttpResponse:
    """Every element a page can be made of, with the words to call it by."""
    return render(request, "ui/components.html", gallery.everything(request))
