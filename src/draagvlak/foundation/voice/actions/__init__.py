"""Everything that changes rounds, tickets and posts on this side. What is posted, is taken in the quiet room."""

from draagvlak.foundation.voice.actions.counting import tell_counts
from draagvlak.foundation.voice.actions.issuing import confirm, issue
from draagvlak.foundation.voice.actions.moderating import judge
from draagvlak.foundation.voice.actions.releasing import refresh_room, release_due, take_in
from draagvlak.foundation.voice.actions.rounds import close_due, close_round, open_round
from draagvlak.foundation.voice.actions.scripts import record_fingerprint

__all__ = [
    "Refused",
    "close_due",
    "close_round",
    "confirm",
    "issue",
    "judge",
    "open_round",
    "record_fingerprint",
    "refresh_room",
    "release_due",
    "take_in",
    "tell_counts",
]
