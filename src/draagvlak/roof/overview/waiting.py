"""What waits for one member, from every part of the house: theirs alone, shown on no other page."""

from draagvlak.foundation.accounts.members import Member
from draagvlak.foundation.accounts.rights import Right
from draagvlak.foundation.findings import Waiting
from draagvlak.foundation.register.answering import waiting as register
from draagvlak.roof import rooms
from draagvlak.roof.gates import queries as gates


def waiting_for(member: Member) -> list[Waiting]:
    """The register first (somebody asked you something), then the rooms, then conditions and decisions."""
    found: list[Waiting] = []
    if member.person:
        found += register.waiting_for(member.person)
        found += rooms.waiting_for(member.person)
        found += gates.waiting_for(member.person)
    if member.may(Right.DECIDE):
        found += gates.waiting_for_decider()
    return found
