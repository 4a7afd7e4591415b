"""Gives every template the member behind the request."""

from typing import Any

from django.http import HttpRequest

from draagvlak.foundation.accounts.members import Member, member_of


def member(request: HttpRequest) -> dict[str, Any]:
    return {"member": member_of(request) if hasattr(request, "user") else Member(None)}
