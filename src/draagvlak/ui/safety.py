"""What holds for every answer: personal pages stay out of every cache, and what no text may hold is refused."""

from collections.abc import Callable

from django.core.exceptions import BadRequest
from django.http import HttpRequest, HttpResponse
from django.utils.cache import patch_vary_headers

# Two readers of one address may get different pages, in another language or with other rights.
_DEPENDS_ON = ("Cookie", "Accept-Language")

LONGEST = 16 * 1024


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
        return response
