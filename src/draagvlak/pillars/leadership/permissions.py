"""The only ways a view of this room gets an object: the object, or 404."""

from django.http import Http404
from django.shortcuts import get_object_or_404

from draagvlak.foundation.accounts.members import Member
from draagvlak.foundation.accounts.rights import Right
from draagvlak.foundation.accounts.roles import Role
from draagvlak.foundation.organisation.models import Person
from draagvlak.foundation.register.cards.models import Acceptance, Kind, UseCase
from draagvlak.pillars.leadership.ai_act_words.documents import DOCUMENTS, DocumentWords
from draagvlak.pillars.leadership.models import (
    ActClassification,
    ActDocument,
    ActState,
    Ambition,
    Asking,
    Boundary,
    BoundaryException,
    CourseVersion,
    Question,
    Remark,
    State,
    StrategicGoal,
)
from draagvlak.pillars.leadership.rules import rule_of
from draagvlak_core.leadership import ai_act
from draagvlak_core.leadership.boundaries import Decider

# Linking a use case to an ambition is work of those who write the course and of those who keep the cards.
MAY_LINK = (Right.WRITE_COURSE, Right.EDIT_REGISTER)
# So are the questions of the AI Act, what was done about it, and its documents.
MAY_CLASSIFY = (Right.WRITE_COURSE, Right.EDIT_REGISTER)


def writes_course(member: Member) -> bool:
    return member.may(Right.WRITE_COURSE)


def course_for(member: Member, number: int) -> CourseVersion:
    """A version of the course. A draft exists only for those who write it."""
    version = get_object_or_404(CourseVersion, number=number)
    if version.state == State.DRAFT and not writes_course(member) and not is_consulted(version):
        raise Http404("a draft is not read yet")
    return version


def is_consulted(version: CourseVersion) -> bool:
    """A draft that was put before people can be read by everyone: who is asked must be able to talk with others."""
    return hasattr(version, "consultation")


def consulted_draft() -> CourseVersion:
    return get_object_or_404(CourseVersion.objects.select_related("consultation"), state=State.DRAFT)


def speaks_for_council(member: Member) -> bool:
    return member.may(Right.SPEAK_FOR_COUNCIL)


def remark_for(remark_id: int) -> Remark:
    """A remark on the draft that is being written now; of what was adopted nothing changes."""
    found = Remark.objects.select_related("consultation__version")
    return get_object_or_404(found, pk=remark_id, consultation__version__state=State.DRAFT)


def draft_course() -> CourseVersion:
    return get_object_or_404(CourseVersion, state=State.DRAFT)


def boundary_for(member: Member, boundary_id: int) -> Boundary:
    """A boundary. A draft exists only for those who write the course."""
    boundary = get_object_or_404(Boundary.objects.select_related("owner"), pk=boundary_id)
    if boundary.state == State.DRAFT and not writes_course(member):
        raise Http404("a draft is not read yet")
    return boundary


def draft_boundary(member: Member, boundary_id: int) -> Boundary:
    """A boundary whose rule is still being written. What was adopted has no such page: it gets a new version."""
    boundary = boundary_for(member, boundary_id)
    if boundary.state != State.DRAFT:
        raise Http404("only a draft is written on")
    return boundary


_DECIDING = {
    Decider.BOARD: Role.BOARD,
    Decider.AI_LEAD: Role.AI_LEAD,
    Decider.WORKS_COUNCIL: Role.WORKS_COUNCIL,
}


def decides(member: Member, decider: Decider | None, use_case: UseCase) -> bool:
    """Whether it is up to this member to take the decision a boundary asks for about a use of AI."""
    if decider is Decider.ACCOUNTABLE:
        return answers_for(member, use_case)
    return decider is not None and _DECIDING[decider] in member.roles


def waiting_boundary_for(member: Member, boundary_id: int, use_case: UseCase) -> Boundary:
    """A boundary that asks for a decision, for those whose decision it is; for others there is nothing to keep."""
    boundary = boundary_for(member, boundary_id)
    rule = rule_of(boundary)
    if rule is None or not decides(member, rule.decider, use_case):
        raise Http404("a decision of others")
    return boundary


def exception_for(exception_id: int) -> BoundaryException:
    return get_object_or_404(BoundaryException.objects.select_related("boundary", "use_case"), pk=exception_id)


def goal_for(goal_id: int) -> StrategicGoal:
    return get_object_or_404(StrategicGoal, pk=goal_id)


def ambition_for(ambition_id: int) -> Ambition:
    return get_object_or_404(Ambition.objects.select_related("goal"), pk=ambition_id)


def use_case_for(use_case_id: int) -> UseCase:
    """Every member may read what the course says about any use of AI here."""
    return get_object_or_404(UseCase.objects.select_related("accountable", "deputy"), pk=use_case_id)


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
    return bool(answers) or any(Member(person.user).may(right) for right in LEADS)


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


def may_write_oversight(member: Member, use_case: UseCase) -> bool:
    """Those who keep the cards, and whoever accepted to answer for this use of AI."""
    return member.may(Right.EDIT_REGISTER) or answers_for(member, use_case)


def answers_for(member: Member, use_case: UseCase) -> bool:
    """Did this member accept to answer for this use of AI?"""
    own = use_case.acceptance == Acceptance.ACCEPTED and use_case.accountable == member.person
    return bool(member.person and own)


def classifies(member: Member) -> bool:
    """May this member answer the questions of the AI Act and say what was done?"""
    return any(member.may(right) for right in MAY_CLASSIFY)


def light_record_for(use_case_id: int) -> UseCase:
    """A light record of everyday AI; others have no short questions."""
    return get_object_or_404(UseCase, pk=use_case_id, kind=Kind.EVERYDAY)


def act_draft(use_case: UseCase) -> ActClassification:
    return get_object_or_404(use_case.act_classifications, state=ActState.DRAFT)


def earlier_classification(use_case: UseCase, number: int) -> ActClassification:
    return get_object_or_404(use_case.act_classifications, pk=number, state=ActState.EARLIER)


def question_of(draft: ActClassification, code: str) -> ai_act.Question:
    """A question that is asked with the answers so far; another does not exist."""
    asked = ai_act.asked(ai_act.rule_set(draft.rules), draft.chosen)
    found = next((question for question in asked if question.code == code), None)
    if found is None:
        raise Http404(code)
    return found


def rules_for(version: str) -> ai_act.RuleSet:
    try:
        return ai_act.rule_set(version)
    except KeyError:
        raise Http404(version) from None


def document_words(kind: str) -> DocumentWords:
    if kind not in DOCUMENTS:
        raise Http404(kind)
    return DOCUMENTS[kind]


def document_draft(use_case: UseCase, kind: str) -> ActDocument:
    """A draft exists only for those who write."""
    document_words(kind)
    return get_object_or_404(use_case.act_documents.select_related("use_case"), kind=kind, given_on=None)
