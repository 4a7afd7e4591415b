"""`draagvlak start`: bring everything up to date and serve."""

import argparse
import sys
import time
from contextlib import nullcontext
from urllib.parse import urlsplit

from django.utils.translation import gettext as _

from draagvlak.config.background import quiet_room, start_ticking
from draagvlak.config.commands.base import CouldNot, Outcome, up_to_date_database

NAME = "start"
HELP = "bring the database up to date and serve Draagvlak, and the quiet room beside it at an address of its own"


def add_arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--bind", metavar="HOST:PORT", help="listen here, not at DRAAGVLAK_ADDRESS (behind a proxy)")
    parser.add_argument("--quiet-bind", metavar="HOST:PORT", help="the same for DRAAGVLAK_QUIET_ADDRESS")
    parser.add_argument("--workers", type=int, default=1, metavar="N", help="web processes (1; more on PostgreSQL)")


def run(arguments: argparse.Namespace) -> Outcome:
    from django.conf import settings
    from django.core.management import call_command

    host, port = listen_at(arguments.bind, settings.ADDRESS)
    quiet = listen_at(arguments.quiet_bind, settings.QUIET_ADDRESS, 8001) if settings.QUIET_ADDRESS else None
    for place in filter(None, ((host, port), quiet)):
        _is_free(*place)
    began = time.monotonic()
    up_to_date_database()
    seconds = f"{time.monotonic() - began:.1f}"
    sys.stdout.write(_("The database is up to date (%(seconds)s s).") % {"seconds": seconds} + "\n")
    call_command("collectstatic", verbosity=0, interactive=False)
    sys.stdout.write(_("Draagvlak is at %(address)s. Stop with Ctrl+C.") % {"address": settings.ADDRESS} + "\n")
    if quiet:
        sys.stdout.write(_("The quiet room is at %(address)s.") % {"address": settings.QUIET_ADDRESS} + "\n")
    else:
        sys.stdout.write(_("The quiet room is closed: set DRAAGVLAK_QUIET_ADDRESS to open it.") + "\n")
    sys.stdout.flush()
    _begin()
    _load_site()
    with quiet_room(*quiet) if quiet else nullcontext():
        _serve(host, port, arguments.workers)
    return Outcome(0, [_("Draagvlak has stopped.")])


def _begin() -> None:
    from draagvlak.foundation.voice.actions import record_fingerprint

    record_fingerprint()
    start_ticking()


def _load_site() -> None:
    """Before the server makes its workers by forking: so it is loaded once, into memory that they share."""
    from importlib import import_module

    from django.db import connections

    import_module("draagvlak.config.wsgi")
    connections.close_all()  # none is handed down: SQLite forbids it, and PostgreSQL would mix up two talks


def listen_at(bind: str | None, address: str, behind_proxy: int = 8000) -> tuple[str, int]:
    """Host and port to listen at. An https address means a proxy in front: then listen on this machine alone."""
    if bind:
        host, _colon, port = bind.rpartition(":")
        if not host or not port.isdigit() or not 0 < int(port) < 65536:
            raise CouldNot(_("“%(bind)s” is not a host and a port. Write it like 127.0.0.1:8000.") % {"bind": bind})
        return host.strip("[]"), int(port)
    parts = urlsplit(address)
    if parts.scheme == "https":
        return "127.0.0.1", behind_proxy
    host = parts.hostname or "127.0.0.1"
    return "127.0.0.1" if host == "localhost" else host, parts.port or 80


def _is_free(host: str, port: int) -> None:
    import socket

    family = socket.AF_INET6 if ":" in host else socket.AF_INET
    with socket.socket(family) as probe:
        probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            probe.bind((host, port))
        except OSError as error:
            raise CouldNot(
                _(
                    "Draagvlak cannot listen at %(host)s:%(port)s (%(reason)s). "
                    "Stop what is there, or set DRAAGVLAK_ADDRESS."
                )
                % {"host": host, "port": port, "reason": error.strerror}
            ) from error


def _serve(host: str, port: int, workers: int) -> None:
    from granian import Granian
    from granian.constants import Interfaces
    from granian.log import LogLevels

    Granian(
        "draagvlak.config.wsgi:application",
        address=host,
        port=port,
        interface=Interfaces.WSGI,
        workers=workers,
        blocking_threads=4,
        log_level=LogLevels.warning,
        workers_kill_timeout=10,
    ).serve()
