"""The only ways a view of questions gets an object: the object, or 404."""

from django.http import Http404
from django.shortcuts import get_object_or_404

from draagvlak.foundation.accounts.members import Member, member_behind
from draagvlak.foundation.accounts.rights import Right
from draagvlak.foundation.organisation.models import Person
from draagvlak.foundation.register.cards.models import Acceptance
from draagvlak.pillars.leadership.questions.models import Asking, Question

# Naming who owes an answer is work of those who set the course, and of those who keep the cards.
MAY_ASSIGN = (Right.WRITE_COURSE, Right.EDIT_REGISTER)


# Who leads here can be asked for an answer: the board, team leads, and others who make promises.
LEADS = (Right.WRITE_COURSE, Right.MAKE_PROMISES)


def question_for(question_id: int) -> Question:
    """Every member may read every question, and every answer."""
    return get_object_or_404(Question.objects.select_related("use_case__accountable", "joined_into"), pk=question_id)


def may_owe(person: Person, question: Question) -> bool:
    """Somebody who works here, can log in, and leads here or answers for the use of AI that is asked about."""
    if person.left_on is not None or person.user is None:
        return False
    use_case = question.use_case
    answers = use_case and use_case.acceptance == Acceptance.ACCEPTED and use_case.accountable_id == person.pk
    return bool(answers) or any(member_behind(person).may(right) for right in LEADS)


def may_assign(member: Member) -> bool:
    return any(member.may(right) for right in MAY_ASSIGN)


def owes(member: Member, question: Question) -> bool:
    """Is this member the one who owes the answer?"""
    last = question.turns.last()
    return member.person is not None and last is not None and last.owner_id == member.person.pk


def owed_question_for(member: Member, question_id: int) -> Question:
    """The page to answer on is for whoever owes the answer; for others it does not exist."""
    question = question_for(question_id)
    if not owes(member, question):
        raise Http404("owed by somebody else")
    return question


def asking_of(member: Member, question: Question) -> Asking | None:
    """This member's own asking, if they are one of those who asked."""
    return question.askings.filter(person=member.person).first() if member.person else None


def own_asking_for(member: Member, question_id: int) -> Asking:
    asking = asking_of(member, question_for(question_id))
    if asking is None:
        raise Http404("asked by others")
    return asking


def sees_askers(member: Member, question: Question) -> bool:
    """The names of those who asked are for whoever owes the answer, and for who can name somebody else for it."""
    return owes(member, question) or may_assign(member)
