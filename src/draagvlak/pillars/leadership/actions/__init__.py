"""The only writers of this room: each changes rows and tells the log in one transaction.

What may not be recorded raises `ValidationError` with a sentence for the person who tried.
"""

from .ambitions import end_ambition, link_ambition, resume_ambition, unlink_ambition, write_ambition, write_goal
from .boundaries import (
    adopt_boundary,
    drop_boundary,
    judge_boundary,
    revise_boundary,
    withdraw_boundary,
    write_boundary,
)
from .course import adopt_course, drop_course, start_course, write_course

__all__ = [
    "adopt_boundary", "adopt_course", "drop_boundary", "drop_course", "end_ambition", "judge_boundary",
    "link_ambition", "resume_ambition", "revise_boundary", "start_course", "unlink_ambition", "withdraw_boundary",
    "write_ambition", "write_boundary", "write_course", "write_goal",
]  # fmt: skip
