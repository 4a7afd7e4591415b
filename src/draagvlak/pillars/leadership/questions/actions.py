"""Writes hard questions: asking, owing an answer, answering, and whether it was one.

The log tells that a question was asked, never by whom: whoever asks must not have to fear a book that nobody can erase.
"""

import secrets
from collections.abc import Mapping
from datetime import date, datetime, timedelta

from django.conf import settings
from django.db import transaction
from django.utils.translation import override

from draagvlak.foundation import clock
from draagvlak.foundation.decisions.actions import record
from draagvlak.foundation.organisation.models import Person
from draagvlak.foundation.register.cards.models import Acceptance, UseCase
from draagvlak.pillars.leadership.questions.models import Asking, Found, Question, Saying, Starting, Turn
from draagvlak.pillars.leadership.questions.permissions import may_owe
from draagvlak.pillars.leadership.questions.queries.answer_turns import stand_of, turns_of
from draagvlak.ui.refused import Refused
from draagvlak.ui.text import Text
from draagvlak_core.leadership import questions as core

NOBODY_NAMED = "–"
ANSWER_WITHIN = timedelta(days=14)


@transaction.atomic
def ask_question(
    *, words: Mapping[str, str], asker: Person | None, use_case: UseCase | None = None, key: str = ""
) -> Asking:
    """Ask something, by name or without one.

    Without a name, `key` (at most 32 characters, else a new random one) is what later speaks for the asker: whoever
    holds it finds the asking again (`queries.asking_by_key`) and can say whether there was an answer.
    """
    words = Text(words)
    if not words:
        raise Refused("leadership.no_question")
    return _ask(Question(words=words, use_case=use_case, asked_on=clock.today()), asker, key)


@transaction.atomic
def take_up(*, starting: Starting, use_case: UseCase | None, asker: Person | None) -> Question:
    """Put one of the three starting questions, about the organisation or about one use of AI. Once each."""
    question = Question.objects.filter(starting=starting, use_case=use_case).first()
    if question is None:
        asking = _ask(Question(starting=starting, use_case=use_case, asked_on=clock.today()), asker, "")
        return asking.question
    if asker is not None:
        ask_too(question=question, asker=asker)
    return question


@transaction.atomic
def ask_too(*, question: Question, asker: Person | None, key: str = "") -> Asking:
    """Want to know the same, and have a say in whether the answer is one."""
    question = question.joined_into or question
    if asker is not None and (found := question.askings.filter(person=asker).first()):
        return found
    record("leadership.question_asked_too", by=NOBODY_NAMED, about=f"question:{question.pk}", words=asked(question))
    return Asking.objects.create(question=question, person=asker, key=_key(asker, key))


def _ask(question: Question, asker: Person | None, key: str) -> Asking:
    question.save()
    record("leadership.question_asked", by=NOBODY_NAMED, about=_about(question), words=asked(question))
    use_case = question.use_case
    answers = use_case.accountable if use_case and use_case.acceptance == Acceptance.ACCEPTED else None
    if answers is not None and may_owe(answers, question):
        # Whoever answers for a use of AI answers the questions about it, unless somebody else is named.
        _owe(question, answers, clock.today() + ANSWER_WITHIN, by="Draagvlak")
    if asker is None and not key and question.starting:
        return Asking(question=question)  # a starting question everybody has: nobody in particular asked it
    return Asking.objects.create(question=question, person=asker, key=_key(asker, key))


@transaction.atomic
def take_name_off(*, asking: Asking) -> None:
    """No longer be one of those who asked. The question stays, and so does what was said of answers by others."""
    question = asking.question
    asking.delete()
    record("leadership.question_left", by=NOBODY_NAMED, about=f"question:{question.pk}", words=asked(question))


@transaction.atomic
def owe_answer(*, question: Question, owner: Person, due_on: date, by: object) -> None:
    """Say who owes the answer, and by which day. Putting the day off counts as a day that was not kept."""
    if not may_owe(owner, question):
        raise Refused("leadership.cannot_owe", name=owner.name)
    if due_on < clock.today():
        raise Refused("leadership.day_passed")
    _must_be_open(question)
    last = question.turns.last()
    if last is None:
        _owe(question, owner, due_on, by)
        return
    owed = core.unfold(turns_of([question.pk])[question.pk], question.asked_on)[-1].due_on
    if last.answered_on is not None or due_on > owed:
        # The day that was owed stays in the history: as put off when the new one is later.
        if last.answered_on is None:
            Turn.objects.filter(pk=last.pk).update(moved=True)
        elif due_on > owed:
            Turn.objects.create(question=question, owner=last.owner, due_on=owed, moved=True)
        _owe(question, owner, due_on, by)
    else:
        last.owner, last.due_on = owner, due_on
        last.save(update_fields=["owner", "due_on"])
        _tell_owed(question, owner, due_on, by)


def _owe(question: Question, owner: Person, due_on: date, by: object) -> None:
    Turn.objects.create(question=question, owner=owner, due_on=due_on)
    _tell_owed(question, owner, due_on, by)


def _tell_owed(question: Question, owner: Person, due_on: date, by: object) -> None:
    record(
        "leadership.answer_owed",
        by=by,
        about=_about(question),
        words=asked(question),
        name=owner.name,
        day=due_on.isoformat(),
    )


@transaction.atomic
def answer_question(*, question: Question, answer: Mapping[str, str], by: Person) -> None:
    """Give the answer that is owed. It stays: a better answer is a next one."""
    answer = Text(answer)
    if not answer:
        raise Refused("leadership.no_answer")
    _must_be_open(question)
    turn = question.turns.last()
    if turn is None or turn.answered_on is not None:
        owed = core.unfold(turns_of([question.pk]).get(question.pk, []), question.asked_on)[-1]
        turn = Turn(question=question, due_on=owed.due_on)
    turn.owner, turn.answer, turn.answered_on, turn.answered_by = by, answer, clock.today(), by.name
    turn.save()
    record("leadership.question_answered", by=by, about=_about(question), words=asked(question), text=answer)


def _must_be_open(question: Question) -> None:
    if question.joined_into_id:
        raise Refused("leadership.question_joined")
    if stand_of(question).stand not in core.OPEN:
        raise Refused("leadership.answered_already")


@transaction.atomic
def say_found(*, asking: Asking, found: Found, why: Mapping[str, str] | None = None) -> None:
    """Whoever asked says whether the last answer was one. It can be changed until there is a next answer."""
    turn = asking.question.turns.last()
    if turn is None or turn.answered_on is None:
        raise Refused("leadership.nothing_answered")
    words = Text(why or {})
    if found != Found.YES and not words:
        raise Refused("leadership.nothing_missing_said")
    Saying.objects.update_or_create(
        turn=turn, asking=asking, defaults={"found": found, "why": words, "said_on": clock.today()}
    )
    record(
        f"leadership.answer_found_{Found(found).value}",
        by=NOBODY_NAMED,
        about=_about(asking.question),
        words=asked(asking.question),
    )


@transaction.atomic
def join_question(*, question: Question, into: Question, by: object) -> Question:
    """Join a question with one that asks the same and was asked before it. Those who asked move along.

    A late or dodged question is answered first: joining may not make it disappear.
    """
    if into.pk == question.pk or into.joined_into_id or question.joined_into_id or question.starting:
        raise Refused("leadership.cannot_join")
    if into.use_case_id != question.use_case_id or into.pk > question.pk:
        raise Refused("leadership.join_an_earlier")
    if stand_of(question).stand in (core.Stand.LATE, core.Stand.DODGED):
        raise Refused("leadership.late_question")
    there = into.askings.exclude(person=None).values("person")
    question.askings.filter(person__in=there).delete()
    question.askings.update(question=into)
    question.joined_into = into
    question.save(update_fields=["joined_into"])
    Question.objects.filter(joined_into=question).update(joined_into=into)
    record("leadership.question_joined", by=by, about=_about(question), words=asked(question), into=asked(into))
    return into


def old_askings(before: datetime) -> list[int]:
    """Names beside questions that were asked before this day and are no longer open."""
    old = Question.objects.filter(asked_on__lt=before.date())
    turns = turns_of()
    today = clock.today()
    closed = [
        one.pk
        for one in old
        if one.joined_into_id or core.judge_question(turns.get(one.pk, []), one.asked_on, today).stand not in core.OPEN
    ]
    return list(Asking.objects.filter(question__in=closed).exclude(person=None).values_list("pk", flat=True))


@transaction.atomic
def forget_askers(*, before: datetime, by: object) -> int:
    """Take the names from old questions. What those who asked said of the answers stays, without a name."""
    count = Asking.objects.filter(pk__in=old_askings(before)).update(person=None)
    if count:
        record("leadership.askers_forgotten", by=by, count=count)
    return count


def asked(question: Question) -> Text:
    """The words of a question; a starting question in every language of the interface."""
    if not question.starting:
        return question.words  # type: ignore[no-any-return]
    words = Text()
    for code, _name in settings.LANGUAGES:
        with override(code):
            words[code] = str(Starting(question.starting).label)
    return words


def _about(question: Question) -> str:
    return f"question:{question.pk}"


def _key(asker: Person | None, key: str) -> str | None:
    """What speaks for somebody who asked without a name. Whoever asked by name needs none."""
    return None if asker is not None else key or secrets.token_hex(16)
