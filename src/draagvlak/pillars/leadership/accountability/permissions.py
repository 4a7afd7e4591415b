"""Who may say who keeps an eye on a use of AI."""

from draagvlak.foundation.accounts.members import Member
from draagvlak.foundation.accounts.rights import Right
from draagvlak.foundation.register.cards.models import UseCase
from draagvlak.pillars.leadership.permissions import answers_for


def may_write_oversight(member: Member, use_case: UseCase) -> bool:
    """Those who keep the cards, and whoever accepted to answer for this use of AI."""
    return member.may(Right.EDIT_REGISTER) or answers_for(member, use_case)
