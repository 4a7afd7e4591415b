"""What runs behind the web server: the quiet room in its own process, and a tick that lets posts out of the pool."""

import logging
import subprocess
import sys
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager

log = logging.getLogger("draagvlak.background")

EVERY = 60  # seconds; how soon a day that has come is noticed, or a consent that was withdrawn
FIRST = 3  # seconds; until then the server needs the processor itself, and may still be forking its workers


@contextmanager
def quiet_room(host: str, port: int) -> Iterator[None]:
    """The room is open as long as this lasts."""
    words = [sys.executable, "-m", "draagvlak.config.quiet", host, str(port)]
    room = subprocess.Popen(words, stdin=subprocess.PIPE)  # noqa: S603 (our own module)
    try:
        yield
    finally:
        room.terminate()
        if room.stdin:
            room.stdin.close()
        room.wait(10)


def start_ticking() -> None:
    """Look every few minutes whether a round is over or a batch may leave, from now on."""
    threading.Thread(target=_tick, name="tick", daemon=True).start()


def _tick() -> None:
    time.sleep(FIRST)
    while True:
        tick()
        time.sleep(EVERY)


def tick() -> None:
    from django.db import connection

    from draagvlak.foundation.voice.actions import release_due

    try:
        release_due()
    except Exception:
        # The next tick goes on where this one stopped.
        log.exception("the pool could not be looked at")
    finally:
        connection.close()
