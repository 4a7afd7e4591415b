"""Skilled roles: a profile that keeps the balance, and a way to learn what it asks."""

import pytest

from draagvlak.foundation.accounts.roles import Role
from draagvlak.foundation.organisation.models import JobRole
from draagvlak.pillars.skills.activities.actions import write_activity
from draagvlak.pillars.skills.roles.actions import set_profile
from tests.factories.people import join

NEEDS = {"AI4": (2, 1), "H5": (3, 1), "H1": (1, 1)}


@pytest.fixture
def hanna(organisation):
    """Hanna is HR."""
    return join("Hanna", Role.HR)


@pytest.fixture
def kcc(organisation):
    return JobRole.objects.get(code="KCC")


@pytest.fixture
def profile(hanna, kcc):
    set_profile(job_role=kcc, needs=NEEDS, by=hanna)
    return kcc


@pytest.fixture
def activity(hanna, kcc):
    return write_activity(
        title={"nl": "Samen nakijken", "en": "Checking together"},
        about={"en": "In pairs"},
        hours=2,
        starts_on=None,
        job_roles=[kcc],
        gains={"AI4": 2, "H5": 3},
        by=hanna,
    )
