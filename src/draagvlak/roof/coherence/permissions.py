"""Gate functions: what a reader may open here, or 404."""

from django.shortcuts import get_object_or_404

from draagvlak.foundation.accounts.members import Member
from draagvlak.foundation.accounts.rights import Right
from draagvlak.foundation.register.cards.models import UseCase
from draagvlak.roof.coherence.models import NotTheSame

# Whether two cards are about the same thing is known to those who keep the cards and those who write the course.
MAY_COMPARE = (Right.EDIT_REGISTER, Right.WRITE_COURSE)


def may_compare(member: Member) -> bool:
    return any(member.may(right) for right in MAY_COMPARE)


def pair_for(first: int, second: int) -> tuple[UseCase, UseCase]:
    return get_object_or_404(UseCase, pk=first), get_object_or_404(UseCase, pk=second)


def said_for(pk: int) -> NotTheSame:
    return get_object_or_404(NotTheSame.objects.select_related("first", "second"), pk=pk)
