"""The only ways a view of boundaries gets an object: the object, or 404."""

from django.http import Http404
from django.shortcuts import get_object_or_404

from draagvlak.foundation.accounts.members import Member
from draagvlak.foundation.accounts.roles import Role
from draagvlak.foundation.register.cards.models import UseCase
from draagvlak.pillars.leadership.boundaries.models import Boundary, BoundaryException
from draagvlak.pillars.leadership.boundaries.rules import rule_of
from draagvlak.pillars.leadership.permissions import answers_for, writes_course
from draagvlak.pillars.leadership.versions import State
from draagvlak_core.leadership.boundaries.rules import Decider


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
