"""The only writers of this room: each changes rows and tells the log in one transaction.

What may not be recorded raises `ValidationError` with a sentence for the person who tried.
"""

from .ai_act import (
    accept_category,
    answer_act_question,
    answer_shortly,
    drop_classification,
    keep_classification,
    start_classification,
    state_duty,
)
from .ai_act_documents import drop_document, give_document, start_document, write_section
from .allowing import allow_exception, decide_beforehand, end_exception
from .ambitions import (
    end_ambition,
    link_ambition,
    resume_ambition,
    unlink_ambition,
    write_ambition,
    write_asks,
    write_goal,
)
from .boundaries import (
    adopt_boundary,
    adoption_faults,
    drop_boundary,
    judge_boundary,
    revise_boundary,
    withdraw_boundary,
    write_boundary,
)
from .consultations import close_consultation, decide_remark, open_consultation, write_remark
from .course import adopt_course, drop_course, name_conversations, start_course, write_course
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
from .rules import add_example, add_line, choose_effect, join_lines, remove_example, remove_line, write_rule
from .shelf import take_over

__all__ = [
    "accept_category", "add_example", "add_line", "adopt_boundary", "adopt_course", "adoption_faults",
    "allow_exception", "answer_act_question", "answer_question", "answer_shortly", "ask_question", "ask_too",
    "choose_effect",
    "close_consultation", "decide_beforehand", "decide_remark", "drop_boundary", "drop_classification",
    "drop_course", "drop_document", "end_ambition", "end_exception", "forget_askers", "give_document", "join_lines",
    "join_question", "judge_boundary", "keep_classification", "link_ambition", "name_conversations", "old_askings",
    "open_consultation", "owe_answer", "remove_example", "remove_line", "resume_ambition", "revise_boundary",
    "say_found", "start_classification", "start_course", "start_document", "state_duty", "take_name_off",
    "take_over", "take_up", "unlink_ambition", "withdraw_boundary", "write_ambition", "write_asks", "write_boundary",
    "write_course", "write_goal", "write_oversight", "write_remark", "write_rule", "write_section",
]  # fmt: skip
