"""Gate functions: a round, or a post to read; else 404."""

from django.http import Http404
from django.shortcuts import get_object_or_404

from draagvlak.foundation.accounts.members import Member
from draagvlak.foundation.accounts.rights import Right
from draagvlak.foundation.accounts.roles import RIGHTS, Role
from draagvlak.foundation.organisation.models import Person
from draagvlak.foundation.voice.models import Post, Round, State


def round_for(member: Member, round_id: int) -> Round:
    """An open round, for whoever opens and closes rounds."""
    rounds = Round.objects.filter(closed_on=None)
    return get_object_or_404(rounds if member.may(Right.OPEN_ROUNDS) else rounds.none(), pk=round_id)


def post_for(member: Member, key: str) -> Post:
    """A post that waits for readers."""
    posts = Post.objects.filter(state=State.READING).select_related("round", "batch")
    return get_object_or_404(posts if reading_roles(member) else posts.none(), pk=key)


def reading_roles(member: Member) -> list[Role]:
    """In which roles somebody reads posts before others do."""
    return [role for role in Role if role in member.roles and Right.READ_POSTS in RIGHTS[role]]


def person_of(member: Member) -> Person:
    """The person behind the account; nobody who does not work here takes part."""
    if member.person is None:
        raise Http404("nobody of this organisation")
    person: Person = member.person
    return person
