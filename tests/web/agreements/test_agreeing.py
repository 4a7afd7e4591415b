"""What holds between the organisation and its works council, and when it stops holding."""

import json

import pytest
from django.core.exceptions import ValidationError

from draagvlak.foundation.accounts.models import RoleGrant
from draagvlak.foundation.accounts.roles import Role
from draagvlak.foundation.agreements import actions, queries
from draagvlak.foundation.agreements.models import State
from draagvlak.foundation.agreements.subjects import SUBJECTS
from draagvlak.foundation.decisions.models import LogEntry
from draagvlak.ui.text import Text
from tests.factories import NOW

from .conftest import WHY


def test_everything_is_off_before_the_works_council_consents(organisation):
    assert [code for code, one in SUBJECTS.items() if one.is_consent and queries.in_force(code)] == []
    assert queries.group_size() == 8


def test_a_proposal_alone_changes_nothing(propose):
    propose("pulse")
    propose("group_size", 6)
    assert queries.in_force("pulse") is None
    assert queries.group_size() == 8


def test_consent_gives_the_terms_of_a_round(agree):
    consent = agree("pulse")
    agree("group_size", 12)
    terms = queries.in_force("pulse")
    assert (terms.k, terms.k_comments, terms.consent) == (12, 10, consent)
    assert queries.in_force("questions") is None


def test_the_old_number_holds_until_the_new_is_agreed(agree, propose, fatma):
    old = agree("group_size", 10)
    new = propose("group_size", 7)
    assert queries.group_size() == 10
    actions.agree(agreement=new, answer=Text(), by=fatma)
    assert queries.group_size() == 7
    old.refresh_from_db()
    assert old.state == State.ENDED and old.ended_at


def test_what_is_declined_leaves_the_old_in_force(agree, propose, fatma):
    agree("group_size", 10)
    actions.decline(agreement=propose("group_size", 5), answer=WHY, by=fatma)
    assert queries.group_size() == 10


def test_declining_asks_for_a_reason(propose, fatma):
    with pytest.raises(ValidationError):
        actions.decline(agreement=propose("pulse"), answer=Text(), by=fatma)


def test_withdrawn_consent_stops_at_once(agree, fatma):
    agree("pulse")
    actions.withdraw(subject=SUBJECTS["pulse"], why=WHY, by=fatma)
    assert queries.in_force("pulse") is None
    with pytest.raises(ValidationError):
        actions.withdraw(subject=SUBJECTS["pulse"], why=WHY, by=fatma)


def test_a_number_is_never_withdrawn(agree, fatma):
    agree("group_size", 9)
    with pytest.raises(ValidationError):
        actions.withdraw(subject=SUBJECTS["group_size"], why=WHY, by=fatma)
    assert queries.group_size() == 9


@pytest.mark.parametrize(("code", "value"), [("group_size", 4), ("group_size", 51), ("comment_group_size", 9)])
def test_no_agreement_goes_under_the_floor(propose, code, value):
    with pytest.raises(ValidationError):
        propose(code, value)


def test_nobody_agrees_to_their_own_proposal(propose, fatma):
    RoleGrant.objects.create(user=fatma, role=Role.HR, since=NOW)
    own = propose("pulse", by=fatma)
    with pytest.raises(ValidationError):
        actions.agree(agreement=own, answer=Text(), by=fatma)
    assert queries.in_force("pulse") is None


def test_one_proposal_at_a_time_and_one_answer(propose, fatma):
    first = propose("pulse")
    with pytest.raises(ValidationError):
        propose("pulse")
    actions.agree(agreement=first, answer=Text(), by=fatma)
    with pytest.raises(ValidationError):
        actions.decline(agreement=first, answer=WHY, by=fatma)


def test_a_proposal_can_be_taken_back(propose, alice):
    actions.take_back(agreement=propose("pulse"), by=alice)
    assert propose("pulse").number == 2


def test_every_step_stands_in_the_log_in_words(agree, propose, fatma, alice):
    agree("pulse")
    actions.withdraw(subject=SUBJECTS["pulse"], why=WHY, by=fatma)
    actions.decline(agreement=propose("usage"), answer=WHY, by=fatma)
    actions.take_back(agreement=propose("usage"), by=alice)
    found = list(LogEntry.objects.filter(kind__startswith="agreements.").values_list("kind", "body"))
    kinds = [kind.split(".")[1] for kind, _body in found]
    assert kinds == ["proposed", "agreed", "withdrawn", "proposed", "declined", "proposed", "taken_back"]
    assert "Pulse rounds may be held" in json.loads(found[0][1])["details"]["words"]["en"]
