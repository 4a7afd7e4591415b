"""Gate functions: a subject, or a proposal that waits; else 404. And who may do what with it."""

from django.http import Http404
from django.shortcuts import get_object_or_404

from draagvlak.foundation.accounts.members import Member
from draagvlak.foundation.accounts.rights import Right
from draagvlak.foundation.agreements.models import Agreement, State
from draagvlak.foundation.agreements.queries import Standing
from draagvlak.foundation.agreements.subjects import SUBJECTS, Subject


def subject_for(code: str) -> Subject:
    if code not in SUBJECTS:
        raise Http404("no such subject")
    return SUBJECTS[code]


def proposal_for(code: str) -> Agreement:
    """The proposal on a subject that waits for an answer."""
    return get_object_or_404(Agreement, subject=subject_for(code).code, state=State.PROPOSED)


def consent_for(code: str) -> Agreement:
    """A consent in force."""
    if not subject_for(code).is_consent:
        raise Http404("not a consent")
    return get_object_or_404(Agreement, subject=code, state=State.AGREED)


def may_propose(member: Member, standing: Standing) -> bool:
    """One proposal at a time; a consent that is in force has nothing to propose."""
    return member.may(Right.PROPOSE_AGREEMENTS) and standing.asked is None and not standing.is_on


def may_answer(member: Member, standing: Standing) -> bool:
    own = member.user is not None and standing.asked is not None and standing.asked.proposed_by_id == member.user.pk
    return member.may(Right.AGREE) and standing.asked is not None and not own
