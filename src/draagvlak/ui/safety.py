"""What holds for every request and answer: how much may be sent, what no text may hold, what no cache may keep."""

from collections.abc import Callable
from typing import Any

from django.core.exceptions import BadRequest
from django.http import HttpRequest, HttpResponse, HttpResponseNotAllowed
from django.template.loader import render_to_string
from django.utils.cache import patch_vary_headers

from draagvlak.ui.marks import harmless
from draagvlak.ui.needs import Needs

# Two readers of one address may get different pages, in another language or with other rights.
_DEPENDS_ON = ("Cookie", "Accept-Language")

LONGEST = 16 * 1024

METHODS = ("GET", "HEAD", "POST")
# Bytes that may be sent with one request: to log in, and for the longest form. A view that takes files says more.
VISITOR, MEMBER = 64 * 1024, 1024 * 1024


class Bounded:
    """Refuses methods that no page has, and what is too large, before a byte is read by whoever reads forms."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        return self.get_response(request)

    def process_view(self, request: HttpRequest, view: Any, args: Any, kwargs: Any) -> HttpResponse | None:
        if request.method not in METHODS:
            return HttpResponseNotAllowed(METHODS)
        # Without a length nothing is read at all; a length that is none counts as none.
        sent = int(length) if (length := request.META.get("CONTENT_LENGTH") or "").isdecimal() else 0
        if sent <= VISITOR or sent <= self._most(request, view):
            return None
        return HttpResponse(render_to_string("ui/not_read.html"), status=413)

    def _most(self, request: HttpRequest, view: Any) -> int:
        if not request.user.is_authenticated:
            return VISITOR
        return max(MEMBER, getattr(view, "needs", Needs()).largest)


class Discreet:
    """Stands inside the session and outside the views."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        # No link of ours is this long, and a database refuses to look for such a text.
        if len(request.META.get("QUERY_STRING", "")) > LONGEST:
            raise BadRequest("an address as long as a book")
        # PostgreSQL cannot compare a text with NUL: no address of ours has one, so this is somebody probing.
        if "\0" in request.path or any("\0" in word for words in request.GET.lists() for word in (words[0], *words[1])):
            raise BadRequest("a NUL character in the address")
        response = self.get_response(request)
        if request.user.is_authenticated and not response.has_header("Cache-Control"):
            # Also after logging out: the back button of a shared computer must not show somebody's page.
            response.headers["Cache-Control"] = "private, no-store"
        patch_vary_headers(response, _DEPENDS_ON)
        harmless(response)
        return response
