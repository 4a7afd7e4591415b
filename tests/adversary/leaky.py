"""The quiet room with one leak, to see whether the adversary finds it.

The file that LEAK_FILE names says which one, looked up at every request; while it is empty this is the room as it is.
"""

import os
import sys
import time
from pathlib import Path

LEAK = Path(os.environ["LEAK_FILE"])
DATA = Path(os.environ["DRAAGVLAK_DATA"])
os.environ["DJANGO_SETTINGS_MODULE"] = "draagvlak.config.quiet_settings"

from draagvlak.config.quiet_wsgi import application as room  # noqa: E402
from draagvlak.foundation.voice.pool import posts  # noqa: E402
from draagvlak.foundation.voice.quiet import taking  # noqa: E402

_put = posts.put
_secrets = posts.secrets


def _leaks(leak):
    return LEAK.read_text() == leak


def _with_time(**given):
    """A time beside the post, as a framework adds by habit."""
    if not _leaks("created_at"):
        return _put(**given)
    return _put(**given | {"post": given["post"][:-1] + f', "created_at": "{time.time():.3f}"}}'})


class _Counted:
    """A key that counts, as databases give by habit."""

    @staticmethod
    def token_hex(length):
        return _secrets.token_hex(length) if not _leaks("auto_key") else f"{time.time_ns():032d}"


def _access_log(environ, start_response):
    with (DATA / "access.log").open("a") as log:
        log.write(f"{environ['REMOTE_ADDR']} {environ['PATH_INFO']} {environ.get('HTTP_USER_AGENT')}\n")
    return room(environ, start_response)


def _header(name):
    def add(environ, start_response):
        def start(status, headers, *rest):
            return start_response(status, [*headers, (name, f'"v{time.time_ns()}"')], *rest)

        return room(environ, start)

    return add


def _reporter(environ, start_response):
    """Tells somebody all about a request that went wrong."""

    def start(status, headers, *rest):
        if not status.startswith("2"):
            with (DATA / "report.txt").open("a") as report:
                report.write(repr({name: value for name, value in environ.items() if isinstance(value, str)}) + "\n")
        return start_response(status, headers, *rest)

    return room(environ, start)


taking.pool.put = _with_time
posts.secrets = _Counted
WRAPPED = {
    "access_log": _access_log,
    "cookie": _header("Set-Cookie"),
    "etag": _header("ETag"),
    "error_reporter": _reporter,
}


def application(environ, start_response):
    return WRAPPED.get(LEAK.read_text(), room)(environ, start_response)


if __name__ == "__main__":
    from granian import Granian
    from granian.constants import Interfaces

    Granian(
        "tests.adversary.leaky:application",
        address=sys.argv[1],
        port=int(sys.argv[2]),
        interface=Interfaces.WSGI,
        blocking_threads=2,
        log_enabled=False,
    ).serve()
