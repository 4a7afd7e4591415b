"""What waits in this room for one person, shown to that person alone."""

from collections.abc import Iterator

from django.urls import reverse
from django.utils.formats import date_format
from django.utils.translation import gettext, ngettext

from draagvlak.foundation import clock
from draagvlak.foundation.accounts.members import Member
from draagvlak.foundation.accounts.rights import Right
from draagvlak.foundation.findings import Waiting
from draagvlak.foundation.organisation.models import Person
from draagvlak.pillars.leadership.accountability.models import MayStop
from draagvlak.pillars.leadership.ai_act.waiting import older_answers
from draagvlak.pillars.leadership.boundaries.models import Boundary
from draagvlak.pillars.leadership.course.models import CourseVersion
from draagvlak.pillars.leadership.course.permissions import is_consulted
from draagvlak.pillars.leadership.questions.models import Asking, Saying
from draagvlak.pillars.leadership.questions.permissions import may_assign
from draagvlak.pillars.leadership.questions.queries.answer_turns import QuestionRow, question_rows
from draagvlak.pillars.leadership.versions import State
from draagvlak_core.leadership.questions import Stand


def waiting_for(person: Person) -> list[Waiting]:
    """What this person owes or is asked: boundaries that are due, a draft to finish, questions to answer."""
    member = Member(person.user)
    return [
        *_boundaries_due(person),
        *_draft(member),
        *_questions(person, member),
        *_oversees(person),
        *older_answers(person),
    ]


def _boundaries_due(person: Person) -> Iterator[Waiting]:
    for boundary in Boundary.objects.filter(owner=person, state=State.ADOPTED, review_on__lte=clock.today()):
        sentence = gettext("Boundary %(number)s, which you own, is due to be looked at again.")
        yield Waiting(sentence % {"number": boundary.number}, reverse("leadership:boundary", args=[boundary.pk]))


def _draft(member: Member) -> Iterator[Waiting]:
    draft = CourseVersion.objects.filter(state=State.DRAFT).select_related("consultation").first()
    if draft is None:
        return
    if member.may(Right.WRITE_COURSE):
        yield Waiting(gettext("A draft of the course waits to be finished."), reverse("leadership:draft"))
    if not is_consulted(draft) or not member.may(Right.SPEAK_FOR_COUNCIL):
        return
    asked = draft.consultation
    if asked.works_council and not asked.closed_on and not asked.remarks.filter(voice="works_council").exists():
        sentence = gettext("The works council is asked what it thinks of the draft of the course, until %(day)s.")
        yield Waiting(sentence % {"day": date_format(asked.until)}, reverse("leadership:consultation"))


def _questions(person: Person, member: Member) -> Iterator[Waiting]:
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


def _oversees(person: Person) -> Iterator[Waiting]:
    """Keeping an eye on something without knowing whether one may stop it is for nobody."""
    for one in person.oversees.filter(may_stop=MayStop.NOT_SAID).select_related("use_case"):
        sentence = gettext("You keep an eye on “%(name)s”, and it is not said whether you may stop it. Ask.")
        yield Waiting(sentence % {"name": one.use_case}, reverse("leadership:use_case", args=[one.use_case_id]))
