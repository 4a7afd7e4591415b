"""Frank leads conversations; what he helps people say stays theirs."""

from datetime import date, datetime
from zoneinfo import ZoneInfo

import pytest

from draagvlak.foundation import clock
from draagvlak.foundation.accounts.roles import Role
from draagvlak.foundation.organisation.models import JobRole, Unit
from draagvlak.pillars.trust.conversations.actions import (
    Said,
    add_notes,
    confirm_notes,
    hold_conversation,
    plan_conversation,
)
from draagvlak.pillars.trust.conversations.models import Code, Saying
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
