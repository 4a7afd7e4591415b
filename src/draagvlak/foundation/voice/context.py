"""Tells every page whether its reader still has tokens to fetch. Asked only when a page is drawn for a member."""

from hashlib import sha256
from typing import Any

from django.conf import settings
from django.http import HttpRequest
from django.utils.functional import SimpleLazyObject

from draagvlak.foundation.accounts.members import member_of
from draagvlak.foundation.voice.queries import waiting_tickets


def pickup(request: HttpRequest) -> dict[str, Any]:
    return {"pickup": SimpleLazyObject(lambda: _pickup(request))}


def _pickup(request: HttpRequest) -> dict[str, Any]:
    """`holder`: tells shelves of two people at one browser apart, without their names."""
    if not settings.QUIET_ADDRESS or not hasattr(request, "user") or not request.user.is_authenticated:
        return {}
    holder = sha256(f"{settings.SECRET_KEY}|shelf|{request.user.pk}".encode()).hexdigest()[:16]
    return {"waiting": waiting_tickets(member_of(request).person), "holder": holder}
