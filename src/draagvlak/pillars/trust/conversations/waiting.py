"""Conversations that wait for one person: to hold, to write down, or to attend."""

from collections.abc import Iterator

from django.db.models import Q
from django.urls import reverse
from django.utils.formats import date_format
from django.utils.translation import gettext

from draagvlak.foundation import clock
from draagvlak.foundation.findings import Waiting
from draagvlak.foundation.organisation.models import Person
from draagvlak.foundation.organisation.unit_tree import unit_tree
from draagvlak.pillars.trust.conversations.models import Conversation


def facilitated_by(person: Person) -> Iterator[Waiting]:
    own = person.facilitates.filter(cancelled_on=None, notes_confirmed_at=None)
    for conversation in own.filter(Q(held_on=None, planned_on__lte=clock.today()) | ~Q(held_on=None)):
        if conversation.held_on is None:
            sentence = gettext("Say how the conversation “%(title)s” went.")
        else:
            sentence = gettext("Write down what was said in “%(title)s” and let those who spoke confirm it.")
        yield Waiting(sentence % {"title": conversation.title}, reverse("trust:conversation", args=[conversation.pk]))


def invited_of(person: Person) -> Iterator[Waiting]:
    """Conversations to come for this person's unit, or a unit above it."""
    if person.left_on:
        return
    coming = Conversation.objects.filter(
        held_on=None, cancelled_on=None, planned_on__gte=clock.today(), units__in=unit_tree().above(person.unit_id)
    ).exclude(facilitator=person)
    for conversation in coming.filter(Q(job_roles=None) | Q(job_roles=person.job_role_id)).distinct():
        sentence = gettext("You are invited to talk about “%(title)s” on %(day)s.")
        words = {"title": conversation.title, "day": date_format(conversation.planned_on)}
        yield Waiting(sentence % words, reverse("trust:conversation", args=[conversation.pk]))
