"""Gives every template the organisation, read once per request."""

from typing import Any

from django.http import HttpRequest
from django.utils.functional import SimpleLazyObject

from draagvlak.foundation.organisation.models import Organisation


def organisation(request: HttpRequest) -> dict[str, Any]:
    return {"organisation": SimpleLazyObject(Organisation.objects.first)}
