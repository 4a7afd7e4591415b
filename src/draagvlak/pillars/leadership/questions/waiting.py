"""What waits in this feature for one person."""

from collections.abc import Iterator

from django.urls import reverse
from django.utils.formats import date_format
from django.utils.translation import gettext, ngettext

from draagvlak.foundation import clock
from draagvlak.foundation.accounts.members import Member
from draagvlak.foundation.findings import Waiting
from draagvlak.foundation.organisation.models import Person
from draagvlak.pillars.leadership.questions.models import Asking, Saying
from draagvlak.pillars.leadership.questions.permissions import may_assign
from draagvlak.pillars.leadership.questions.queries.answer_turns import QuestionRow, question_rows
from draagvlak_core.leadership.questions import Stand


def answers_owed_and_given(person: Person, member: Member) -> Iterator[Waiting]:
    """Answers this person owes, answers to what they asked, and questions nobody owes an answer to."""
    rows = question_rows()
    for row in rows:
        if row.is_open and row.owner and row.owner.pk == person.pk:
            yield _owed(row)
    said = Saying.objects.filter(asking__person=person).values_list("turn", flat=True)
    given = {row.question.pk: row for row in rows if row.stand is Stand.GIVEN}
    for asking in Asking.objects.filter(person=person, question__in=given):
        row = given[asking.question_id]
        last = row.question.turns.last()
        if last and last.pk not in said:
            sentence = gettext("“%(words)s” was answered. Say whether it is an answer.")
            yield Waiting(sentence % {"words": row.question}, reverse("leadership:question", args=[row.question.pk]))
    free = sum(row.is_open and row.owner is None for row in rows)
    if free and may_assign(member):
        words = ngettext("Nobody owes an answer to %(n)s question.", "Nobody owes an answer to %(n)s questions.", free)
        yield Waiting(words % {"n": free}, reverse("leadership:questions"))


def _owed(row: QuestionRow) -> Waiting:
    if row.stand in (Stand.LATE, Stand.DODGED) and row.due_on and row.due_on < clock.today():
        sentence = gettext("You owe an answer to “%(words)s”. The day, %(day)s, has passed.")
    elif row.no_answer:
        sentence = gettext("Your answer to “%(words)s” was found to be none. You owe another one by %(day)s.")
    else:
        sentence = gettext("You owe an answer to “%(words)s” by %(day)s.")
    words = {"words": row.question, "day": date_format(row.due_on) if row.due_on else "–"}
    return Waiting(sentence % words, reverse("leadership:answer", args=[row.question.pk]))
