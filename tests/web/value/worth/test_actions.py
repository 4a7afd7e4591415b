"""Who may say who gets the freed hours."""

import pytest
from django.core.exceptions import ValidationError

from draagvlak.foundation.register.cards.models import Acceptance
from draagvlak.pillars.value.worth.models import FreedHours
from tests.web.value.conftest import state


def test_only_who_answers_for_it_states_the_freed_hours(answered_for, alice, bob):
    with pytest.raises(ValidationError):
        state(answered_for, alice.person)
    assert state(answered_for, bob.person).stated_by_name == "Bob"


def test_who_was_only_asked_cannot_state_yet(answered_for, bob):
    answered_for.acceptance = Acceptance.ASKED
    answered_for.save()
    with pytest.raises(ValidationError):
        state(answered_for, bob.person)
    assert not FreedHours.objects.exists()
