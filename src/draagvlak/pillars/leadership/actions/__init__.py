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
from .consultations import close_consultation, decide_remark, open_consultation, write_remark
from .course import adopt_course, drop_course, start_course, write_course
from .oversight import write_oversight
from .questions import (
    answer_question,
    ask_question,
    ask_too,
    forget_askers,
    join_question,
    old_askings,
    owe_answer,
    say_found,
    take_name_off,
    take_up,
)

__all__ = [
    "adopt_boundary", "adopt_course", "answer_question", "ask_question", "ask_too", "close_consultation",
    "decide_remark", "drop_boundary", "drop_course", "end_ambition", "forget_askers", "join_question",
    "judge_boundary", "link_ambition", "old_askings", "open_consultation", "owe_answer", "resume_ambition",
    "revise_boundary", "say_found", "start_course", "take_name_off", "take_up", "unlink_ambition",
    "withdraw_boundary", "write_ambition", "write_boundary", "write_course", "write_goal", "write_oversight",
    "write_remark",
]  # fmt: skip
