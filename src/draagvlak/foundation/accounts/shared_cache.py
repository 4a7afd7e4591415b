"""Where counts of attempts are kept: shared by all processes, so that more workers do not mean more guesses.

Everything else that is remembered for a moment stays in the memory of each process, where it costs nothing.
"""

from typing import Any

from django.core.cache import caches
from django.core.cache.backends.locmem import LocMemCache

SHARED = "allauth:"  # how the keys of attempts begin


class LocalButForAttempts(LocMemCache):
    """The memory of this process; what counts attempts to log in goes to the database."""

    def add(self, key: Any, value: Any, *args: Any, **kwargs: Any) -> bool:
        return (
            caches["shared"].add(key, value, *args, **kwargs)
            if _counts(key)
            else super().add(key, value, *args, **kwargs)
        )

    def get(self, key: Any, *args: Any, **kwargs: Any) -> Any:
        return caches["shared"].get(key, *args, **kwargs) if _counts(key) else super().get(key, *args, **kwargs)

    def set(self, key: Any, value: Any, *args: Any, **kwargs: Any) -> None:
        if _counts(key):
            caches["shared"].set(key, value, *args, **kwargs)
        else:
            super().set(key, value, *args, **kwargs)

    def delete(self, key: Any, *args: Any, **kwargs: Any) -> bool:
        return caches["shared"].delete(key, *args, **kwargs) if _counts(key) else super().delete(key, *args, **kwargs)


def _counts(key: Any) -> bool:
    return str(key).startswith(SHARED)
