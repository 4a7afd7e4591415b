"""Reads what the pages of this room show. No page asks more queries when there are more rows."""

from draagvlak.pillars.leadership.turns import QuestionRow, one_question, question_rows

from .accountability import Load, accountability_counts, heavy_loads, loads, nobody_answers, oversight_of
from .ai_act import (
    AnswerRow,
    Category,
    DocumentRow,
    DutyPage,
    SectionRow,
    Standing,
    answer_rows,
    category,
    document_row,
    document_rows,
    draft_classification,
    duty_page,
    earlier_classifications,
    kept_classification,
    question_page,
    sections_of,
    standing,
)
from .ai_act_all import (
    NOT_ASKED,
    Recheck,
    Tally,
    calendar,
    case_rows,
    name_of,
    sources,
    tallies,
    to_recheck,
    what_changed,
)
from .ambitions import GoalRow, goals_with_ambitions, links_of_ambition, serving_nothing
from .boundaries import BoundaryRow, boundary_rows, one_boundary, running_use_cases, versions_of
from .consultations import Compared, Consulted, compared, consulted
from .course import (
    STEPS,
    Answered,
    adopted_course,
    answers,
    course_draft,
    course_versions,
    draft_boundaries,
    on_one_page,
    step_after,
    step_before,
    steps_of,
)
from .questions import (
    answers_to,
    askers_of,
    asking_by_key,
    may_be_joined_with,
    moved_days,
    starting_rows,
    use_cases_to_ask_about,
)
from .rules import effects_of, examples_of, found_by, lines_in_words, reasons_about, rule_in_words
from .shelf import offered, shelf_by_sector
from .use_cases import Judgement, findings_about, judgements_about, links_about, tally

__all__ = [
    "NOT_ASKED", "STEPS", "AnswerRow", "Answered", "BoundaryRow", "Category", "Compared", "Consulted", "DocumentRow",
    "DutyPage", "GoalRow", "Judgement", "Load", "QuestionRow", "Recheck", "SectionRow", "Standing", "Tally",
    "accountability_counts", "adopted_course", "answer_rows", "answers", "answers_to", "askers_of", "asking_by_key",
    "boundary_rows", "calendar", "case_rows", "category", "compared", "consulted", "course_draft", "course_versions",
    "document_row", "document_rows", "draft_boundaries", "draft_classification", "duty_page",
    "earlier_classifications", "effects_of", "examples_of", "findings_about", "found_by", "goals_with_ambitions",
    "heavy_loads", "judgements_about", "kept_classification", "lines_in_words", "links_about", "links_of_ambition",
    "loads", "may_be_joined_with", "moved_days", "name_of", "nobody_answers", "offered", "on_one_page",
    "one_boundary", "one_question", "oversight_of", "question_page", "question_rows", "reasons_about",
    "rule_in_words", "running_use_cases", "sections_of", "serving_nothing", "shelf_by_sector", "sources", "standing",
    "starting_rows", "step_after", "step_before", "steps_of", "tallies", "tally", "to_recheck",
    "use_cases_to_ask_about", "versions_of", "what_changed",
]  # fmt: skip
