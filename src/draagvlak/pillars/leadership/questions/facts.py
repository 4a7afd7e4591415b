"""What the core judges about hard questions, for any number of use cases."""

from collections import defaultdict
from collections.abc import Iterable

from draagvlak.foundation import clock
from draagvlak.pillars.leadership.questions.models import Question
from draagvlak.pillars.leadership.questions.queries.answer_turns import turns_of
from draagvlak_core.leadership import hard_questions
from draagvlak_core.leadership.questions import Stand, judge_question
from draagvlak_core.shared.verdicts import Verdict


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
        if pk in own
        else nothing_own
        for pk in ids
    }
