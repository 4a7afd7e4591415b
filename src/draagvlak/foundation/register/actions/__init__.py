"""The only writers of the register: each changes rows and tells the log in one transaction."""

from .answering import accept, appoint_deputy, ask_to_answer, decline, person_left
from .cards import change_kind, create_use_case, set_stage, touch, write_card
from .facts import tell_facts
from .files import drop_run, keep_mapping, prepare_run, record_export, start_run
from .imports import Imported, bring_in
from .proposing import propose
from .publishing import publish, withdraw

__all__ = [
    "Imported", "accept", "appoint_deputy", "ask_to_answer", "bring_in", "change_kind", "create_use_case", "decline",
    "drop_run", "keep_mapping", "person_left", "prepare_run", "propose", "publish", "record_export", "set_stage",
    "start_run", "tell_facts", "touch", "withdraw", "write_card",
]  # fmt: skip
