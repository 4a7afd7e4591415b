"""Frank leads conversations; what he helps people say stays theirs."""

import json
from datetime import date, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from django.urls import reverse

from draagvlak.foundation import clock
from draagvlak.foundation.accounts.roles import Role
from draagvlak.foundation.decisions.models import LogEntry
from draagvlak.foundation.organisation.models import JobRole, Unit
from draagvlak.pillars.trust.conversations.actions import (
    Said,
    add_notes,
    confirm_notes,
    hold_conversation,
    plan_conversation,
)
from draagvlak.pillars.trust.conversations.models import Code, Saying
from draagvlak.pillars.trust.promises.actions import make_promise
from tests.conftest import join

TODAY = date(2026, 11, 2)


@pytest.fixture(autouse=True)
def _today():
    with clock.at(datetime(2026, 11, 2, 9, tzinfo=ZoneInfo("Europe/Amsterdam"))):
        yield


@pytest.fixture
def frank(organisation):
    """Frank is a facilitator."""
    return join("Frank Facilitator", Role.FACILITATOR)


@pytest.fixture
def touched(use_case):
    """The use case touches Public Affairs."""
    use_case.affected_units.set(Unit.objects.filter(code="R1"))
    return use_case


@pytest.fixture
def plan(frank, use_case):
    """Plan a conversation about the use case; other keywords go before the defaults."""

    def _plan(units=("R1",), roles=(), **more):
        words = {"title": {"en": "Your day with call summaries"}, "planned_on": TODAY, "use_case": use_case}
        return plan_conversation(
            **{**words, "facilitator": frank.person, "by": frank, **more},
            units=Unit.objects.filter(code__in=units),
            job_roles=JobRole.objects.filter(code__in=roles),
        )

    return _plan


CONCERN = Said(Saying.CONCERN, Code.JOB, {"en": "I fear for my job"})
IDEA = Said(Saying.IDEA, "", {"en": "Let us try it on Fridays"})


@pytest.fixture
def hold(plan, frank):
    """A conversation that was held, with notes, and confirmed when asked."""

    def _hold(present=8, notes=(CONCERN,), confirmed=True, **more):
        held = plan(**more)
        hold_conversation(conversation=held, held_on=TODAY, present=present, by=frank)
        add_notes(conversation=held, notes=notes, by=frank)
        if confirmed:
            confirm_notes(conversation=held, by=frank)
        held.refresh_from_db()
        return held

    return _hold


def log(kind):
    return [json.loads(entry.body)["details"] for entry in LogEntry.objects.filter(kind=kind)]


SAID = "I fear for my job"


def url(name, *args):
    return reverse(f"trust:{name}", args=args)


@pytest.fixture
def promise(hold, frank, bob):
    held = hold()
    words = {"words": {"en": "A rota"}, "owner": bob.person, "due_on": TODAY + timedelta(9), "by": frank}
    return make_promise(**words, conversation=held, notes=held.notes.all())


def promised(frank, **more):
    words = {"words": {"en": "A rota nobody is alone in"}, "owner": frank.person, "due_on": date(2026, 12, 1)}
    return make_promise(**{**words, **more}, by=frank)
