"""What has to happen when somebody leaves: each app says so itself, in its `on_leaving.py`.

    @on_leaving
    def hand_over(person: Person, by: object) -> None: ...

The organisation stands below them and cannot know what they hold. The functions run inside the transaction in which
the person leaves; one that raises keeps the person from leaving.
"""

from collections.abc import Callable

from draagvlak.foundation import features
from draagvlak.foundation.organisation.models import Person

Leaving = Callable[[Person, object], None]

_FUNCTIONS: list[Leaving] = []


def on_leaving(function: Leaving) -> Leaving:
    """Have `function(person, by)` called when somebody leaves."""
    if function not in _FUNCTIONS:
        _FUNCTIONS.append(function)
    return function


def tell_all(person: Person, by: object) -> None:
    for function in _FUNCTIONS:
        function(person, by)


def discover() -> None:
    """Let every app and feature with an `on_leaving.py` register what it does."""
    features.discover("on_leaving")
