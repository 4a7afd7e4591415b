"""Hard questions with how they stand, in a number of queries that never grows with them."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from django.db.models import QuerySet

from draagvlak.foundation.organisation.models import Person
from draagvlak.foundation.register.cards.models import UseCase
from draagvlak.pillars.leadership.questions.models import Asking, Question, Saying, Starting, Turn
from draagvlak.pillars.leadership.questions.queries.answer_turns import QuestionRow
from draagvlak.ui.text import Text


@dataclass(frozen=True, slots=True)
class StartingRow:
    """One of the three questions everybody has, with how it stands here; `row` is None until it is taken up."""

    code: str
    words: str
    row: QuestionRow | None


@dataclass(frozen=True, slots=True)
class Answer:
    """One answer that was given, with what those who asked say of it."""

    turn: Turn
    was_late: bool
    yes: int
    partly: int
    no: int
    missing: list[Text]  # what they say is missing

    @property
    def said(self) -> int:
        return self.yes + self.partly + self.no


def starting_rows(rows: Iterable[QuestionRow], use_case: UseCase | None) -> list[StartingRow]:
    """The three questions everybody has, as they stand for the organisation or for one use of AI."""
    own = {
        row.question.starting: row
        for row in rows
        if row.question.starting and row.question.use_case_id == (use_case.pk if use_case else None)
    }
    return [StartingRow(code.value, str(code.label), own.get(code.value)) for code in Starting]


def answers_to(question: Question) -> list[Answer]:
    """Every answer that was given, newest first. Three queries."""
    turns = question.turns.exclude(answered_on=None).order_by("-pk")
    said: dict[int, list[Saying]] = {}
    for saying in Saying.objects.filter(turn__question=question).order_by("pk"):
        said.setdefault(saying.turn_id, []).append(saying)
    return [_answer(turn, said.get(turn.pk, [])) for turn in turns]


def _answer(turn: Turn, said: list[Saying]) -> Answer:
    counts = {found: sum(saying.found == found for saying in said) for found in ("yes", "partly", "no")}
    late = turn.answered_on is not None and turn.answered_on > turn.due_on
    return Answer(turn, late, **counts, missing=[saying.why for saying in said if saying.why])


def last_answer(question: Question) -> Answer | None:
    return next(iter(answers_to(question)), None)


def moved_days(question: Question) -> list[date]:
    """The days that were put off before there was an answer."""
    return list(question.turns.filter(moved=True).values_list("due_on", flat=True))


def asking_by_key(key: str) -> Asking | None:
    """The asking a key speaks for: for those who asked without a name."""
    return Asking.objects.filter(key=key).select_related("question").first() if key else None


def askers_of(question: Question) -> list[Person]:
    """The names of those who asked by name: only for those who may see them."""
    return list(Person.objects.filter(pk__in=question.askings.exclude(person=None).values("person")))


def may_be_joined_with(question: Question) -> QuerySet[Question]:
    """Earlier questions about the same thing."""
    found = Question.objects.filter(joined_into=None, use_case=question.use_case_id, pk__lt=question.pk)
    return found.order_by("-pk")


def use_cases_to_ask_about() -> QuerySet[UseCase]:
    return UseCase.objects.only("pk", "name").order_by("pk")
