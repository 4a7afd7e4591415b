"""The only writers of this room: each changes rows and tells the log in one transaction.

What may not be recorded raises `ValidationError` with a sentence for the person who tried.
"""

from .measures import add_measure, change_measure, lock_pilot, missing_kinds, remove_measure
from .pilots import (
    change_pilot,
    count_participants,
    end_pilot,
    enter_result,
    forget_names,
    set_up_pilot,
    state_freed_hours,
)

__all__ = [
    "add_measure", "change_measure", "change_pilot", "count_participants", "end_pilot", "enter_result", "forget_names",
    "lock_pilot", "missing_kinds", "remove_measure", "set_up_pilot", "state_freed_hours",
]  # fmt: skip
