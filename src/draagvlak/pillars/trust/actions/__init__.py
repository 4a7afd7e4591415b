"""The only writers of this room: each changes rows and tells the log in one transaction.

What may not be recorded raises `ValidationError` with a sentence for the person who tried.
"""

from .conversations import (
    Said,
    add_notes,
    answer_note,
    cancel_conversation,
    change_note,
    confirm_notes,
    hand_over_conversation,
    hold_conversation,
    people_named_in,
    plan_conversation,
    remove_note,
)
from .promises import finish_promise, hand_over_promise, hear_back, make_promise
from .pulses import close_pulse, open_pulse, publish_pulse, receive, stop_asking

__all__ = [
    "Said", "add_notes", "answer_note", "cancel_conversation", "change_note", "close_pulse", "confirm_notes",
    "finish_promise", "hand_over_conversation", "hand_over_promise", "hear_back", "hold_conversation",
    "make_promise", "open_pulse", "people_named_in", "plan_conversation", "publish_pulse", "receive", "remove_note",
    "stop_asking",
]  # fmt: skip
