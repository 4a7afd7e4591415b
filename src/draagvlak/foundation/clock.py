"""The one clock. Actions ask it for the time, so that history can be told (sample, tests) without being faked."""

from collections.abc import Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from datetime import date, datetime

from django.utils import timezone

_set_time: ContextVar[datetime | None] = ContextVar("set_time", default=None)


def now() -> datetime:
    """The moment at which things happen, aware of its zone."""
    return _set_time.get() or timezone.now()


def today() -> date:
    """The day it is where the organisation is."""
    return timezone.localdate(now())


@contextmanager
def at(moment: datetime) -> Iterator[None]:
    """Let everything within happen at `moment`."""
    token = _set_time.set(moment)
    try:
        yield
    finally:
        _set_time.reset(token)
