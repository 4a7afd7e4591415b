"""Reads what the pages of this room show. No page asks more queries when there are more rows."""

from .ambitions import GoalRow, goals_with_ambitions, links_of_ambition, serving_nothing
from .boundaries import BoundaryRow, boundary_rows, judgements_of, one_boundary, running_use_cases, versions_of
from .course import Answered, adopted_course, answers, course_draft, course_versions, question_after
from .use_cases import Judgement, findings_about, judgements_about, links_about, tally

__all__ = [
    "Answered", "BoundaryRow", "GoalRow", "Judgement", "adopted_course", "answers", "boundary_rows",
    "course_draft", "course_versions", "findings_about", "goals_with_ambitions", "judgements_about",
    "judgements_of", "links_about", "links_of_ambition", "one_boundary", "question_after", "running_use_cases",
    "serving_nothing", "tally", "versions_of",
]  # fmt: skip
