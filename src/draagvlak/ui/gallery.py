"""Examples for the page that shows all components."""

from typing import Any

from django.http import HttpRequest


def everything(request: HttpRequest) -> dict[str, Any]:
    return {}
