"""The only ways a view of the AI Act gets an object: the object, or 404."""

from django.http import Http404
from django.shortcuts import get_object_or_404

from draagvlak.foundation.accounts.members import Member
from draagvlak.foundation.accounts.rights import Right
from draagvlak.foundation.register.cards.models import Kind, UseCase
from draagvlak.pillars.leadership.ai_act.models import ActClassification, ActDocument, ActState
from draagvlak.pillars.leadership.ai_act.wording.documents import DOCUMENTS, DocumentWords
from draagvlak_core.leadership import ai_act

# So are the questions of the AI Act, what was done about it, and its documents.
MAY_CLASSIFY = (Right.WRITE_COURSE, Right.EDIT_REGISTER)


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
