"""Whether an organisation has been set up. Once true it is remembered per process: starting happens once."""

from django.apps import apps
from django.core.cache import cache

KEY = "draagvlak.started"


def has_started() -> bool:
    """True when an organisation exists. Only a yes is cached, and removing the sample clears it."""
    if cache.get(KEY):
        return True
    found: bool = apps.get_model("organisation", "Organisation").objects.exists()
    if found:
        cache.set(KEY, True, 5)
    return found


def forget() -> None:
    cache.delete(KEY)
