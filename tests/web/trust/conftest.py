"""Frank leads conversations; what he helps people say stays theirs."""

import json
from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from django.urls import reverse

from draagvlak.foundation import clock
from draagvlak.foundation.accounts.roles import Role
from draagvlak.foundation.decisions.models import LogEntry
from draagvlak.foundation.organisation.models import Unit
from tests.factories import trust as factory
from tests.factories.people import join
from tests.factories.trust import CONCERN, IDEA, TODAY, plan_about  # noqa: F401  # what pages are asked with


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
        return plan_about(**{"use_case": use_case, "by": frank, **more}, units=units, roles=roles)

    return _plan


@pytest.fixture
def hold(plan, frank):
    """A conversation that was held, with notes, and confirmed when asked."""

    def _hold(present=8, notes=(CONCERN,), confirmed=True, **more):
        return factory.hold(plan(**more), by=frank, present=present, notes=notes, confirmed=confirmed)

    return _hold


def log(kind):
    return [json.loads(entry.body)["details"] for entry in LogEntry.objects.filter(kind=kind)]


SAID = "I fear for my job"


def url(name, *args):
    return reverse(f"trust:{name}", args=args)


@pytest.fixture
def promise(hold, frank, bob):
    held = hold()
    more = {"words": {"en": "A rota"}, "owner": bob.person, "due_on": TODAY + timedelta(9)}
    return factory.promise(by=frank, **more, conversation=held, notes=held.notes.all())


def promised(frank, **more):
    return factory.promise(by=frank, **more)
