"""What else has to be erased with a person: each app can say so, in its `kept.py`.

@on_erasing
def forget(person: Person, names: frozenset[str]) -> None: ...
"""

from collections.abc import Callable

from draagvlak.foundation.organisation.models import Person

Erasing = Callable[[Person, frozenset[str]], None]

FUNCTIONS: list[Erasing] = []


def on_erasing(function: Erasing) -> Erasing:
    """Have `function(person, names)` called just before a person is erased, in the same transaction."""
    if function not in FUNCTIONS:
        FUNCTIONS.append(function)
    return function
