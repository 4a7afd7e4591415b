"""What waits for one member, from every part of the house: theirs alone, shown on no other page."""

from draagvlak.foundation.accounts.members import Member
from draagvlak.foundation.accounts.rights import Right
from draagvlak.foundation.findings import Waiting
from draagvlak.foundation.register.answering import waiting as register
from draagvlak.roof import rooms
from draagvlak.roof.gates import queries as gates


def waiting_for(member: Member) -> list[Waiting]:
    """The register first (somebody asked you something), then the rooms, then conditions and decisions."""
    waiting: list[Waiting] = []
    if member.person:
        waiting += register.waiting_for(member.person)
        waiting += rooms.waiting_for(member.person)
        waiting += gates.waiting_for(member.person)
    if member.may(Right.DECIDE):
        waiting += gates.waiting_for_decider()
    return waiting
