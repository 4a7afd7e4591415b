"""The pages no app owns: errors, the language switch, and the page that shows all components."""

from typing import Any

from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.http import url_has_allowed_host_and_scheme
from django.views.decorators.http import require_POST


def not_found(request: HttpRequest, exception: Exception) -> HttpResponse:
    return render(request, "ui/not_found.html", status=404)


def not_allowed(request: HttpRequest, exception: Exception) -> HttpResponse:
    needs = getattr(exception, "needs", None)
    return render(request, "ui/not_allowed.html", {"needs": needs}, status=403)


def server_error(request: HttpRequest) -> HttpResponse:
    return render(request, "ui/server_error.html", status=500)


@require_POST
def choose(request: HttpRequest, cookie: str, allowed: Any) -> HttpResponse:
    """Keep a choice of looks or language in a cookie and go back to where the reader was."""
    back = request.POST.get("back", "/")
    if not url_has_allowed_host_and_scheme(back, {request.get_host()}, request.is_secure()):
        back = "/"
    response = redirect(back)
    if request.POST.get("value") in allowed:
        response.set_cookie(
            cookie,
            request.POST["value"],
            max_age=31_536_000,
            samesite="Lax",
            secure=settings.SESSION_COOKIE_SECURE,
            httponly=True,
        )
    return response
