"""What runs behind the web server: the quiet room in its own process, and a tick that lets posts out of the pool."""

import logging
import socket
import subprocess
import sys
import threading
import time
from contextlib import suppress

from draagvlak.config.back_off import Life

log = logging.getLogger("draagvlak.background")

EVERY = 60  # seconds; how soon a day that has come is noticed, or a consent that was withdrawn
FIRST = 3  # seconds; until then the server needs the processor itself
CLOCK_SLIP = 5  # seconds; a clock that is set right by less is no news


class Room:
    """The quiet room, kept open beside the web processes (`draagvlak.config.serving.Kept`)."""

    label = "the quiet room"

    def __init__(self, host: str, port: int) -> None:
        self.place, self.life = (host, port), Life()
        self.process: subprocess.Popen[bytes] | None = None

    def start(self) -> None:
        host, port = self.place
        words = [sys.executable, "-m", "draagvlak.config.quiet", host, str(port)]
        self.process = subprocess.Popen(words, stdin=subprocess.PIPE)  # noqa: S603 (our own module)

    def is_up(self) -> bool:
        try:
            with socket.create_connection(self.place, timeout=0.2):
                return True
        except OSError:
            return False

    def ended(self) -> int | None:
        return self.process.poll() if self.process else 0

    def kill(self) -> None:
        if self.process:
            self.process.kill()

    def stop(self) -> None:
        if not self.process:
            return
        self.process.terminate()
        if self.process.stdin:
            self.process.stdin.close()
        with suppress(subprocess.TimeoutExpired):
            self.process.wait(10)
        self.process.kill()


def start_ticking() -> None:
    """Look every few minutes whether a round is over or a batch may leave, from now on."""
    threading.Thread(target=_tick, name="tick", daemon=True).start()


def _tick() -> None:
    time.sleep(FIRST)
    while True:
        tick()
        before = time.time() - time.monotonic()
        time.sleep(EVERY)
        tell_of_clock(before, time.time() - time.monotonic())


def tell_of_clock(before: float, after: float) -> None:
    """Both: how far the clock of the machine is from one that only goes on."""
    if (back := before - after) > CLOCK_SLIP:
        log.warning("the clock of this machine was set back by %.0f seconds; see `draagvlak check`", back)


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
