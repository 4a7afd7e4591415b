"""Conversations and promises, made by the product's own actions."""

from collections.abc import Iterable
from datetime import date, timedelta
from typing import Any

from draagvlak.foundation.accounts.models import User
from draagvlak.foundation.organisation.models import JobRole, Person, Unit
from draagvlak.foundation.register.cards.models import UseCase
from draagvlak.pillars.trust.conversations.actions import (
    Said,
    add_notes,
    confirm_notes,
    hold_conversation,
    plan_conversation,
)
from draagvlak.pillars.trust.conversations.models import Code, Conversation, Saying
from draagvlak.pillars.trust.promises.actions import make_promise
from draagvlak.pillars.trust.promises.models import Promise
from draagvlak.ui.text import Text
from tests.factories import NOW

TODAY = NOW.date()
CONCERN = Said(Saying.CONCERN, Code.JOB, Text(en="I fear for my job"))
IDEA = Said(Saying.IDEA, "", Text(en="Let us try it on Fridays"))


def plan_about(
    use_case: UseCase | None, *, by: User, units: Iterable[str] = ("R1",), roles: Iterable[str] = (), **more: Any
) -> Conversation:
    """A conversation that `by` leads today. `units`, `roles`: codes of who is invited."""
    given = {"title": Text(en="Your day with call summaries"), "planned_on": TODAY, "facilitator": person_of(by)}
    return plan_conversation(
        **{**given, "use_case": use_case, "by": by, **more},
        units=Unit.objects.filter(code__in=units),
        job_roles=JobRole.objects.filter(code__in=roles),
    )


def hold(
    conversation: Conversation,
    *,
    by: User,
    present: int = 8,
    notes: Iterable[Said] = (CONCERN,),
    confirmed: bool = True,
) -> Conversation:
    """The conversation takes place, with these notes; those who spoke confirm them when asked."""
    hold_conversation(conversation=conversation, held_on=TODAY, present=present, by=by)
    add_notes(conversation=conversation, notes=list(notes), by=by)
    if confirmed:
        confirm_notes(conversation=conversation, by=by)
    conversation.refresh_from_db()
    return conversation


def promise(*, by: User, owner: Person | None = None, due_on: date = TODAY + timedelta(29), **more: Any) -> Promise:
    """A promise of `by`, or one that somebody else keeps."""
    given = {"words": Text(en="A rota nobody is alone in"), "owner": owner or person_of(by), "due_on": due_on}
    return make_promise(**{**given, "by": by, **more})


def person_of(user: User) -> Person:
    return Person.objects.get(user=user)
