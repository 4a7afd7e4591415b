"""The sessions of one account, read from the sessions themselves: no table says who is logged in, or was."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Any

from django.contrib.auth import SESSION_KEY
from django.contrib.sessions.models import Session
from django.utils.crypto import salted_hmac

from draagvlak.foundation import clock
from draagvlak.foundation.accounts.models import User

BEGAN, BROWSER = "began", "browser"  # what a session says of itself


@dataclass(frozen=True)
class OwnSession:
    """A session somebody began and can end from elsewhere."""

    key: str
    began: datetime | None
    browser: str

    @property
    def mark(self) -> str:
        return mark_of(self.key)


def mark_of(key: str) -> str:
    """What stands for a session in an address: the key itself would let in whoever reads the address."""
    return salted_hmac("draagvlak.session", key, algorithm="sha256").hexdigest()[:32]


def sessions_of(user: User) -> list[OwnSession]:
    """The open ones, newest first. They are packed, so each has to be opened to see whose it is."""
    found = [_told(key, held) for key, held in _opened() if held.get(SESSION_KEY) == str(user.pk)]
    return sorted(found, key=lambda one: one.began or datetime.min.replace(tzinfo=UTC), reverse=True)


def _opened() -> Iterator[tuple[str, dict[str, Any]]]:
    for session in Session.objects.filter(expire_date__gte=clock.now()).iterator():
        yield session.session_key, session.get_decoded()


def _told(key: str, held: dict[str, Any]) -> OwnSession:
    began = held.get(BEGAN)
    return OwnSession(key, datetime.fromtimestamp(began, UTC) if began else None, held.get(BROWSER, ""))
