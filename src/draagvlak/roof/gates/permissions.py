"""Gate functions: what a reader may open here, or 404; and who may do what with a condition."""

from django.shortcuts import get_object_or_404

from draagvlak.foundation.accounts.members import Member
from draagvlak.foundation.accounts.rights import Right
from draagvlak.foundation.register.cards.models import Kind, UseCase
from draagvlak.roof.gates.models import Condition, Decision


def use_case_for(member: Member, pk: int) -> UseCase:
    """A full use case. Everyday AI passes no gates, so it has no page here."""
    return get_object_or_404(UseCase, pk=pk, kind=Kind.FULL)


def decision_for(member: Member, pk: int) -> Decision:
    """Every decision can be read by everyone who works here."""
    return get_object_or_404(Decision.objects.select_related("use_case", "version"), pk=pk)


def condition_for(member: Member, pk: int) -> Condition:
    return get_object_or_404(Condition.objects.select_related("decision__use_case", "owner"), pk=pk)


def may_close(member: Member, condition: Condition) -> bool:
    """Its owner says when it is done; a decider can, for an owner who left."""
    owns = member.person is not None and condition.owner_id == member.person.pk
    return condition.done_on is None and (owns or member.may(Right.DECIDE))


def may_hand_over(member: Member, condition: Condition) -> bool:
    return condition.done_on is None and member.may(Right.DECIDE)
