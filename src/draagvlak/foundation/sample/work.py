"""Builds the sample in the background, once at a time, and keeps how far it is where every process can see it.

A lock on a file in the data folder says whether somebody is building: it goes when the process goes, so a crash
never leaves a door shut.
"""

import json
import logging
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path
from typing import IO, Any

from django.conf import settings
from django.core.files import locks
from django.db import connection

from draagvlak.ui.refused import Refused

log = logging.getLogger(__name__)

_TRIES, _PAUSE = 5, 0.02  # whoever only looks holds the lock for a moment too
_STEP = 0.25  # seconds between two notes on how far it is


@dataclass(frozen=True, slots=True)
class HowFar:
    """`running` now; `failed` when the last try went wrong. Of `total` steps `done` are done; 0 of 0 when not known."""

    running: bool
    failed: bool = False
    done: int = 0
    total: int = 0

    @property
    def percent(self) -> int:
        return 100 * self.done // self.total if self.total else 0


def how_far() -> HowFar:
    """Where the building is, whichever process does it."""
    lock = _take()
    running = lock is None
    if lock:
        _leave(lock)
    noted: dict[str, Any] = {}
    with suppress(OSError, ValueError):
        noted = json.loads(_note().read_text())
    if running:
        return HowFar(True, done=noted.get("done", 0), total=noted.get("total", 0))
    return HowFar(False, failed=bool(noted))


def begin(build: Callable[[Callable[[int, int], None]], None]) -> bool:
    """Start building in the background; False when it is being built already."""
    lock = _take_patiently()
    if lock is None:
        return False
    _write(0, 0)
    thread = threading.Thread(target=_build, args=(build, lock), name="sample", daemon=True)
    thread.start()
    return True


@contextmanager
def alone() -> Iterator[None]:
    """Hold the lock, or refuse: somebody else is building at this moment."""
    lock = _take_patiently()
    if lock is None:
        raise Refused("sample.busy")
    try:
        yield
    finally:
        _leave(lock)


def _build(build: Callable[[Callable[[int, int], None]], None], lock: IO[str]) -> None:
    try:
        build(_noting())
        _note().unlink(missing_ok=True)
    except Exception:
        # The note stays: it tells the start page that the last try went wrong.
        log.exception("the sample organisation could not be built")
    finally:
        connection.close()
        _leave(lock)


def _noting() -> Callable[[int, int], None]:
    last = 0.0

    def note(done: int, total: int) -> None:
        nonlocal last
        if time.monotonic() - last >= _STEP:
            last = time.monotonic()
            _write(done, total)

    return note


def _write(done: int, total: int) -> None:
    fresh = _note().with_suffix(".new")
    fresh.write_text(json.dumps({"done": done, "total": total}))
    fresh.replace(_note())


def _take_patiently() -> IO[str] | None:
    for _try in range(_TRIES):
        if lock := _take():
            return lock
        time.sleep(_PAUSE)
    return None


def _take() -> IO[str] | None:
    lock = (Path(settings.DATA) / "sample.lock").open("w")
    if locks.lock(lock, locks.LOCK_EX | locks.LOCK_NB):
        return lock
    lock.close()
    return None


def _leave(lock: IO[str]) -> None:
    locks.unlock(lock)
    lock.close()


def _note() -> Path:
    return Path(settings.DATA) / "sample.json"
