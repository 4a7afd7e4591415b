"""Two addresses for whoever watches over Draagvlak: `/-/alive` and `/-/ready`, on both origins.

They stand before everything else: no session, no cookie, no database for `/-/alive`, and nothing is written down.
"""

import http.client
import os
import threading
import time
from collections.abc import Callable, Iterable, Mapping
from typing import Any

ALIVE, READY = "/-/alive", "/-/ready"
ROOM_HERE = "DRAAGVLAK_ROOM_HERE"  # set by a start that opens the room itself: where it listens
KEPT_FOR = 1.0  # seconds; who asks a thousand times a second costs one look

Application = Callable[[dict[str, Any], Callable[..., Any]], Iterable[bytes]]
Checks = Mapping[str, Callable[[], bool]]
_HEADERS = [
    ("Content-Type", "text/plain; charset=utf-8"),
    ("Cache-Control", "no-store"),
    ("X-Content-Type-Options", "nosniff"),
    ("Content-Security-Policy", "default-src 'none'"),
]


def with_health(application: Application, checks: Checks) -> Application:
    """The same application, and the two addresses before it."""
    last = _Looked(checks)

    def answering(environ: dict[str, Any], start_response: Callable[..., Any]) -> Iterable[bytes]:
        path = environ.get("PATH_INFO", "")
        if path not in (ALIVE, READY):
            return application(environ, start_response)
        if environ.get("REQUEST_METHOD") not in ("GET", "HEAD"):
            start_response("405 Method Not Allowed", [*_HEADERS, ("Allow", "GET, HEAD")])
            return []
        found = {} if path == ALIVE else last.answers()
        lines = [f"{name}: {'yes' if is_well else 'no'}\n" for name, is_well in found.items()] or ["alive: yes\n"]
        body = "".join(lines).encode()
        status = "200 OK" if all(found.values()) else "503 Service Unavailable"
        start_response(status, [*_HEADERS, ("Content-Length", str(len(body)))])
        return [] if environ["REQUEST_METHOD"] == "HEAD" else [body]

    return answering


class _Looked:
    """What was found when it was last looked at, for a moment."""

    def __init__(self, checks: Checks) -> None:
        self._checks, self._lock = checks, threading.Lock()
        self._at, self._found = float("-inf"), dict[str, bool]()

    def answers(self) -> dict[str, bool]:
        with self._lock:
            if time.monotonic() - self._at > KEPT_FOR:
                self._found = {name: _is_well(check) for name, check in self._checks.items()}
                self._at = time.monotonic()
            return self._found


def _is_well(check: Callable[[], bool]) -> bool:
    try:
        return check()
    except Exception:  # whatever it is, the answer is no; what to do about it is told by `draagvlak check`
        return False


def of_site() -> Checks:
    """What the main address needs to work. The room is looked at by the start that opened it."""
    checks = {"database": _database, "migrations": _migrations, "keys": _keys}
    return {**checks, "room": _room} if os.environ.get(ROOM_HERE) else checks


def of_room() -> Checks:
    """What the quiet room needs to take a post: its pool, and the keys that hang in it."""
    return {"pool": _pool}


def _database() -> bool:
    from django.db import close_old_connections, connection

    close_old_connections()
    try:
        with connection.cursor() as cursor:
            cursor.execute("SELECT 1")
    except Exception:
        connection.close()
        raise
    return True


def _migrations() -> bool:
    from draagvlak.config.steps import steps

    found = steps()
    return not found.pending and not found.unknown


def _keys() -> bool:
    """As the next start would read them: the file can be gone or emptied while this process still has what it read."""
    from django.conf import settings

    from draagvlak.config import environment
    from draagvlak.foundation.decisions.keys import is_kept
    from draagvlak.foundation.decisions.models import LogHead

    has_own = bool(environment.secret_key(settings.DATA, make=False))
    try:
        vkey = LogHead.objects.values_list("vkey", flat=True).first()
    except Exception:  # that the database is gone is told under its own name
        return has_own
    return has_own and (vkey is None or is_kept(vkey))


def _room() -> bool:
    host, _colon, port = os.environ[ROOM_HERE].rpartition(":")
    asked = http.client.HTTPConnection(host, int(port), timeout=2)
    try:
        asked.request("GET", ALIVE)
        return asked.getresponse().status == http.HTTPStatus.OK
    finally:
        asked.close()


def _pool() -> bool:
    from draagvlak.foundation.voice.pool import notices

    notices("round:")
    return True
