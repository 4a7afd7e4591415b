"""What every answer carries, of the product and of the quiet room alike, whoever gave it: page, file or refusal."""

from collections.abc import Callable

from django.conf import settings
from django.http import HttpRequest, HttpResponse

# Nothing here asks a browser for a camera or a place, so nobody who got a script in can. Passkeys are our own pages'.
_NEVER = (
    "accelerometer",
    "browsing-topics",
    "camera",
    "clipboard-read",
    "display-capture",
    "fullscreen",
    "geolocation",
    "gyroscope",
    "hid",
    "magnetometer",
    "microphone",
    "midi",
    "payment",
    "screen-wake-lock",
    "serial",
    "usb",
    "xr-spatial-tracking",
)
_PASSKEYS = ("publickey-credentials-create", "publickey-credentials-get")


class Outermost:
    """Stands outside all others, so that nothing is answered past it."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response
        whose = "self" if settings.ALLOWS_PASSKEYS else ""
        self._policy = ", ".join([*(f"{name}=()" for name in _NEVER), *(f"{name}=({whose})" for name in _PASSKEYS)])

    def __call__(self, request: HttpRequest) -> HttpResponse:
        response = self.get_response(request)
        response.headers["Permissions-Policy"] = self._policy
        response.headers["Cross-Origin-Resource-Policy"] = "same-origin"
        # The web server would put its own name here; only a name of ours keeps it from doing so, and ours is empty.
        response.headers["Server"] = ""
        if settings.STRICT_TRANSPORT:
            response.headers["Strict-Transport-Security"] = settings.STRICT_TRANSPORT
        return response
