"""Rows of questions as the core reads them: turns in order, with what those who asked say of each answer."""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from django.db.models import Count, QuerySet

from draagvlak.foundation import clock
from draagvlak.foundation.organisation.models import Person
from draagvlak.pillars.leadership.questions.models import Question, Saying, Turn
from draagvlak_core.leadership import questions as core
from draagvlak_core.leadership.questions import OPEN, Stand, judge_question


def turns_of(question_ids: Iterable[int] | None = None) -> dict[int, list[core.Turn]]:
    """Per question its turns. Two queries, however many questions; `None` asks for all."""
    rows = Turn.objects.order_by("pk")
    said = Saying.objects.order_by("said_on", "pk")
    if question_ids is not None:
        ids = list(question_ids)
        rows, said = rows.filter(question__in=ids), said.filter(turn__question__in=ids)
    sayings: dict[int, list[tuple[core.Found, object]]] = defaultdict(list)
    for turn_id, finding, day in said.values_list("turn_id", "found", "said_on"):
        sayings[turn_id].append((core.Found(finding), day))
    turns: dict[int, list[core.Turn]] = defaultdict(list)
    fields = ("pk", "question_id", "due_on", "answered_on", "moved", "owner_id", "owner__left_on")
    for pk, question_id, due_on, answered_on, moved, owner, left_on in rows.values_list(*fields):
        wanting = [day for finding, day in sayings[pk] if finding is not core.Found.YES]
        turns[question_id].append(
            core.Turn(
                due_on=due_on,
                owned=owner is not None and left_on is None,
                answered_on=answered_on,
                moved=moved,
                found=core.together(finding for finding, _day in sayings[pk]),
                found_on=wanting[0] if wanting else None,  # type: ignore[arg-type]
            )
        )
    return turns


def stand_of(question: Question) -> core.Judged:
    """How one question stands today."""
    return core.judge_question(turns_of([question.pk]).get(question.pk, []), question.asked_on, clock.today())


# The order in which a page tells them: what was dodged first.
ORDER = (Stand.DODGED, Stand.LATE, Stand.UNOWNED, Stand.OWED, Stand.GIVEN, Stand.ANSWERED)


@dataclass(frozen=True, slots=True)
class QuestionRow:
    """A question, how it stands, who owes the answer (None: nobody), by when, and how many people ask it."""

    question: Question
    stand: Stand
    owner: Person | None
    due_on: date | None
    askers: int
    late: int
    no_answer: int

    @property
    def is_open(self) -> bool:
        return self.stand in OPEN


def question_rows(found: QuerySet[Question] | None = None) -> list[QuestionRow]:
    """Every question that stands on its own, what was dodged first; within that the oldest first."""
    found = Question.objects.all() if found is None else found
    questions = list(
        found.filter(joined_into=None).select_related("use_case").annotate(n=Count("askings")).order_by("pk")
    )
    ids = [question.pk for question in questions]
    turns, today = turns_of(ids), clock.today()
    owed = Turn.objects.filter(question__in=ids).select_related("owner").order_by("pk")
    last = {turn.question_id: turn.owner for turn in owed}
    rows = [_row(question, last.get(question.pk), turns.get(question.pk, []), today) for question in questions]
    return sorted(rows, key=lambda row: (ORDER.index(row.stand), row.question.pk))


def _row(question: Question, owner: Person | None, turns: list[core.Turn], today: date) -> QuestionRow:
    judged = judge_question(turns, question.asked_on, today)
    here = owner if owner is not None and owner.left_on is None else None
    return QuestionRow(
        question,
        judged.stand,
        here,
        judged.due_on,
        question.n,  # type: ignore[attr-defined]
        judged.late,
        judged.no_answer,
    )


def one_question(question: Question) -> QuestionRow:
    """One question with how it stands; one that was joined is shown by the question it was joined with."""
    return question_rows(Question.objects.filter(pk=question.joined_into_id or question.pk))[0]
