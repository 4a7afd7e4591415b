"""`draagvlak start`: bring everything up to date and serve."""

import argparse
import os
import sys
import time
from urllib.parse import urlsplit

from django.utils.translation import gettext as _

from draagvlak.config.addresses import is_own_machine
from draagvlak.config.commands.base import CouldNot, Outcome, up_to_date_database

NAME = "start"
HELP = "bring the database up to date and serve Draagvlak, and the quiet room beside it at an address of its own"
ALL, SITE, ROOM = "all", "site", "room"


def add_arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--bind", metavar="HOST:PORT", help="listen here, not at DRAAGVLAK_ADDRESS (behind a proxy)")
    parser.add_argument("--quiet-bind", metavar="HOST:PORT", help="the same for DRAAGVLAK_QUIET_ADDRESS")
    parser.add_argument("--workers", type=int, metavar="N", help="web processes (as many as there are cores)")
    parser.add_argument("--part", choices=(ALL, SITE, ROOM), default=ALL, help="serve one of the two alone (all)")
    parser.add_argument("--keep-database", action="store_true", help="do not bring the database up to date: refuse")


def run(arguments: argparse.Namespace) -> Outcome:
    from django.conf import settings

    site = listen_at(arguments.bind, settings.ADDRESS) if arguments.part != ROOM else None
    quiet = _room_at(arguments.quiet_bind) if arguments.part != SITE else None
    for place in filter(None, (site, quiet)):
        _is_free(*place)
    if site is None:
        return _serve_room(quiet)
    _bring_up_to_date(keep=arguments.keep_database)
    _tell(_("Draagvlak is at %(address)s. Stop with Ctrl+C.") % {"address": settings.ADDRESS})
    _tell_install_code(site[0])
    if quiet:
        _tell(_("The quiet room is at %(address)s.") % {"address": settings.QUIET_ADDRESS})
    elif not settings.QUIET_ADDRESS:
        _tell(_("The quiet room is closed: set DRAAGVLAK_QUIET_ADDRESS to open it."))
    _serve_site(site, quiet, arguments.workers)
    return Outcome(0, [_("Draagvlak has stopped.")])


def _tell_install_code(host: str) -> None:
    """Where others can come in too, the first administrator is whoever reads this."""
    from draagvlak.foundation.accounts.started import has_started
    from draagvlak.foundation.sample import install_code

    if not is_own_machine(host):
        os.environ[install_code.STARTED_WIDE] = "yes"
    if install_code.is_asked() and not has_started():
        _tell(_("Who starts an organisation here needs this code: %(code)s") % {"code": install_code.current()})


def _room_at(bind: str | None) -> tuple[str, int] | None:
    from django.conf import settings

    return listen_at(bind, settings.QUIET_ADDRESS, 8001) if settings.QUIET_ADDRESS else None


def _tell(sentence: str) -> None:
    sys.stdout.write(sentence + "\n")
    sys.stdout.flush()


def _bring_up_to_date(*, keep: bool) -> None:
    """The database and the static files; and what is not safe is told before anybody can come in."""
    from django.conf import settings
    from django.core.management import call_command

    from draagvlak.config import safekeeping
    from draagvlak.foundation.voice.actions import record_fingerprint

    began = time.monotonic()
    up_to_date_database(keep=keep)
    _tell(_("The database is up to date (%(seconds)s s).") % {"seconds": f"{time.monotonic() - began:.1f}"})
    for fault in safekeeping.faults(settings.DATA):
        _tell(fault)
    call_command("collectstatic", verbosity=0, interactive=False)
    record_fingerprint()


def _serve_site(site: tuple[str, int], quiet: tuple[str, int] | None, workers: int | None) -> None:
    from django.db import connections

    from draagvlak.config.background import Room, start_ticking
    from draagvlak.config.health import ROOM_HERE
    from draagvlak.config.serving import serve, usual_workers

    if quiet:
        os.environ[ROOM_HERE] = "{}:{}".format(*quiet)
    connections.close_all()  # none is handed down: SQLite forbids it, and PostgreSQL would mix up two talks
    serve(
        "draagvlak.config.wsgi:application",
        *site,
        workers=workers or usual_workers(),
        begin=start_ticking,
        beside=[Room(*quiet)] if quiet else [],
    )


def _serve_room(place: tuple[str, int] | None) -> Outcome:
    """In a process that knows the room alone: not in this one, which has read the keys of the site."""
    if place is None:
        raise CouldNot(_("The quiet room is closed: set DRAAGVLAK_QUIET_ADDRESS to open it."))
    host, port = place
    words = [sys.executable, "-m", "draagvlak.config.quiet", host, str(port), "alone"]
    os.execve(sys.executable, words, os.environ)  # noqa: S606 (our own module)


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
