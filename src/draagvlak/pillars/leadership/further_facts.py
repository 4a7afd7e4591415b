"""What is read about hard questions and oversight, for any number of use cases in a fixed number of queries."""

from collections import defaultdict
from collections.abc import Collection, Iterable

from draagvlak.foundation import clock
from draagvlak.foundation.register.cards.models import UseCase
from draagvlak.pillars.leadership.accountability.models import MayStop, Oversight
from draagvlak.pillars.leadership.questions.models import Question
from draagvlak.pillars.leadership.questions.queries.answer_turns import turns_of
from draagvlak_core.leadership import hard_questions, oversight
from draagvlak_core.leadership.questions import Stand, judge_question
from draagvlak_core.shared.verdicts import Verdict

Ids = Collection[int] | None
MAY_STOP = {MayStop.YES.value: True, MayStop.NO.value: False}


def question_verdicts(ids: Iterable[int]) -> dict[int, Verdict]:
    """What the hard questions say about each use case, in three queries: questions are few, so all are read."""
    today = clock.today()
    turns = turns_of()
    own: dict[int | None, list[Stand]] = defaultdict(list)
    settled: dict[int | None, set[str]] = defaultdict(set)
    rows = Question.objects.filter(joined_into=None).order_by("pk")
    for pk, use_case_id, starting, asked_on in rows.values_list("pk", "use_case_id", "starting", "asked_on"):
        stand = judge_question(turns.get(pk, []), asked_on, today).stand
        own[use_case_id].append(stand)
        if starting and stand is Stand.ANSWERED:
            settled[use_case_id].add(starting)
    whole = tuple(own[None])
    nothing_own = hard_questions.judge_questions(hard_questions.Questions((), whole, settled[None]))
    return {
        pk: hard_questions.judge_questions(
            hard_questions.Questions(tuple(own[pk]), whole, settled[None] | settled.get(pk, set()))
        )
        if pk in own else nothing_own
        for pk in ids
    }  # fmt: skip


def oversight_verdicts(ids: Iterable[int]) -> dict[int, Verdict]:
    """Who keeps an eye on each use case, in one query."""
    today = clock.today()
    rows = Oversight.objects.values_list(
        "use_case_id", "overseer__name", "overseer__left_on", "mandate", "may_stop"
    ).order_by()
    known = {
        pk: oversight.judge_oversight(
            oversight.Oversight(name, left_on, tuple(mandate.values()), MAY_STOP.get(may_stop)), today
        )
        for pk, name, left_on, mandate, may_stop in rows
    }
    nobody = oversight.judge_oversight(None, today)
    return {pk: known.get(pk, nobody) for pk in ids}


def further_verdicts(ids: Ids) -> dict[int, tuple[Verdict, ...]]:
    """The verdicts of both per use case; `None` asks for all."""
    wanted = list(UseCase.objects.values_list("pk", flat=True).order_by() if ids is None else ids)
    questions, overseen = question_verdicts(wanted), oversight_verdicts(wanted)
    # Use cases of which the same is known share one row, so that it is looked at once.
    shared: dict[tuple[int, int], tuple[Verdict, ...]] = {}
    found = {}
    for pk in wanted:
        pair = overseen[pk], questions[pk]
        found[pk] = shared.setdefault((id(pair[0]), id(pair[1])), pair)
    return found
