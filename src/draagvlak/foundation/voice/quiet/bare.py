"""Takes from every request, before anything of ours sees it, all that could say who sent it or when."""

import logging
import traceback
from collections.abc import Callable, Iterable
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.utils import translation

from draagvlak.ui.marks import harmless

# All that the room needs. No address, no browser, no language, no cookie, no header a proxy added.
_NEEDED = frozenset(
    {
        "REQUEST_METHOD",
        "SCRIPT_NAME",
        "PATH_INFO",
        "SERVER_NAME",
        "SERVER_PORT",
        "SERVER_PROTOCOL",
        "CONTENT_LENGTH",
        "HTTP_HOST",
        "HTTP_ACCEPT_ENCODING",
    }
)

Application = Callable[[dict[str, Any], Callable[..., Any]], Iterable[bytes]]


def bare(application: Application) -> Application:
    """A web application that is told only what it needs to answer."""

    def stripped(environ: dict[str, Any], start_response: Callable[..., Any]) -> Iterable[bytes]:
        kept = {name: value for name, value in environ.items() if name in _NEEDED or name.startswith("wsgi.")}
        # One encoding for everybody, or none: which ones a browser knows says which browser it is.
        kept["HTTP_ACCEPT_ENCODING"] = "gzip" if "gzip" in kept.get("HTTP_ACCEPT_ENCODING", "") else ""
        kept["QUERY_STRING"] = ""
        return application(kept, start_response)

    return stripped


class Quietly:
    """Chooses the language by the address alone, and lets nothing be kept of an answer."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        request.get_host()  # raises at a host that is not ours: then somebody leads browsers astray
        language = request.path[1:3] if request.path[3:4] == "/" else ""
        with translation.override(language if language in ("nl", "en") else "nl"):
            response = self.get_response(request)
        harmless(response)
        response.headers["Cache-Control"] = "no-store"
        response.headers["Referrer-Policy"] = "no-referrer"
        return response


class PlaceOnly(logging.Formatter):
    """Tells where something went wrong and what kind of error it was, without its words and without a time."""

    def format(self, record: logging.LogRecord) -> str:
        kind, _error, trace = record.exc_info or (None, None, None)
        if kind is None or trace is None:
            return f"{record.levelname}: {record.name}"
        last = traceback.extract_tb(trace)[-1]
        return f"{record.levelname}: {kind.__name__} in {last.filename}:{last.lineno}"
