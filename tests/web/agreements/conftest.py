import pytest

from draagvlak.foundation.accounts.roles import Role
from draagvlak.foundation.agreements import actions
from draagvlak.foundation.agreements.subjects import SUBJECTS
from draagvlak.ui.text import Text
from tests.factories.people import join

WHY = Text(nl="Daarom", en="Because")


@pytest.fixture
def fatma(organisation):
    """Fatma sits on the works council."""
    return join("Fatma", Role.WORKS_COUNCIL)


@pytest.fixture
def propose(alice):
    def _propose(code, value=1, by=alice):
        return actions.propose(subject=SUBJECTS[code], value=value, why=WHY, by=by)

    return _propose


@pytest.fixture
def agree(propose, fatma):
    """Proposed by Alice and agreed by Fatma."""

    def _agree(code, value=1):
        proposal = propose(code, value)
        actions.agree(agreement=proposal, answer=Text(), by=fatma)
        proposal.refresh_from_db()
        return proposal

    return _agree
