"""What the rooms say of one use case, from memory as long as nothing changed: several pages ask the same."""

from collections.abc import Callable, Collection
from dataclasses import replace

from django.core.cache import cache

from draagvlak.foundation.decisions.state import state
from draagvlak_core.shared.verdicts import Verdict

KEPT_FOR = 600  # seconds: a verdict can hold a name, and what was erased must not stay in memory for long

Row = tuple[Verdict, ...]


def verdicts_about(use_case_id: int, room: str, verdicts: Callable[[Collection[int]], dict[int, Row]]) -> Row:
    """What this room says of this use case. Raises what asking the room raises, and remembers nothing of that."""
    key = f"verdicts:{room}:{use_case_id}:{state()}"
    found: Row | None = cache.get(key)
    if found is None:
        asked = verdicts([use_case_id]).get(use_case_id, ())
        found = tuple(replace(one, params=dict(one.params)) for one in asked)  # a cache keeps no proxies
        cache.set(key, found, KEPT_FOR)
    return found
