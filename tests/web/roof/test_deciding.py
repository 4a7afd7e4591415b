"""A decision at a gate: by a named person, with reasons, and never past what is unknown without saying why."""

import json
from contextlib import contextmanager
from datetime import date, timedelta

import pytest
from django.core.exceptions import ValidationError
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from draagvlak.foundation import clock
from draagvlak.foundation.decisions.models import LogEntry
from draagvlak.foundation.decisions.queries import tell
from draagvlak.foundation.organisation.actions import person_left
from draagvlak.foundation.organisation.models import Person
from draagvlak.foundation.register.cards.models import Acceptance, Stage
from draagvlak.foundation.retention.actions import erase_person
from draagvlak.roof.gates import actions
from draagvlak.roof.gates.actions import NewCondition
from draagvlak.roof.gates.gate import gate_for
from draagvlak.roof.gates.models import Condition, Decision, GateVersion
from draagvlak.ui.refused import Refused, codes_of
from draagvlak_core.shared.answers import Answer
from tests.web.roof.conftest import CODES

SOON = date(2100, 1, 1)


def decide(use_case, by, outcome="go", **more):
    given = {"reasons": {"en": "We looked at it together."}, "review_on": SOON, **more}
    return actions.decide(use_case=use_case, outcome=outcome, by=by, **given)


def log_of(use_case, kind):
    return [json.loads(e.body)["details"] for e in LogEntry.objects.filter(about=f"use_case:{use_case.pk}", kind=kind)]


def test_a_go_moves_the_use_case_and_is_kept_with_name_reasons_and_findings(house, use_case, sanne):
    decision = decide(use_case, sanne)
    use_case.refresh_from_db()
    assert (use_case.stage, decision.decided_by_name) == (Stage.EXPLORATION, "Sanne")
    assert decision.findings[0]["sentence"] == {
        "nl": "Sentence about leadership.course.",
        "en": "Sentence about leadership.course.",
    }
    assert {row["answer"] for row in decision.findings} == {"met"}


def test_the_log_tells_outcome_reasons_and_what_was_passed_over(house, use_case, sanne):
    house["trust"].answers["trust.heard"] = Answer.NOT_MET
    decision = decide(
        use_case, sanne, overruled={"trust.heard": {"nl": " Volgende week. ", "en": "Next week.", "fy": " "}}
    )
    (details,) = log_of(use_case, "gates.decided")
    assert (details["outcome"], details["reasons"]) == ("go", {"en": "We looked at it together."})
    assert details["overruled"] == {"trust.heard": {"nl": "Volgende week.", "en": "Next week."}}
    assert tell(LogEntry.objects.get(index=decision.log_index)).sentence == (
        "Sanne nam een besluit over “Belsamenvattingen”: Doorgaan"
    )


@contextmanager
def refused_as(code):
    with pytest.raises(Refused) as refusal:
        yield
    assert refusal.value.code == code


def passed_over(refusal):
    """The criteria for which a reason is missing, when nothing else is wrong."""
    assert set(codes_of(refusal.value)) == {"gates.open"}
    return [error.given["criterion"] for error in refusal.value.error_list]


@pytest.mark.parametrize("answer", [Answer.NOT_MET, Answer.CANNOT_TELL])
@pytest.mark.parametrize("outcome", ["go", "conditions"])
def test_nothing_open_passes_without_a_reason(house, use_case, sanne, answer, outcome):
    house["skills"].answers["skills.roles_known"] = answer
    conditions = [NewCondition({"nl": "Doe iets"}, sanne.person, SOON)]
    with pytest.raises(ValidationError) as refusal:
        decide(use_case, sanne, outcome, conditions=conditions, overruled={"skills.roles_known": {"nl": "   "}})
    assert passed_over(refusal) == ["skills.roles_known"]
    assert not Decision.objects.exists()


def test_a_broken_room_never_lets_a_go_pass(house, use_case, sanne):
    house["value"].raises = RuntimeError("broken")
    with pytest.raises(ValidationError) as refusal:
        decide(use_case, sanne)
    assert passed_over(refusal) == ["value.freed_hours"]


def test_a_finding_that_cannot_be_put_into_words_never_lets_a_go_pass(house, use_case, sanne):
    house["trust"].raises_in_words = KeyError("wording")
    with pytest.raises(ValidationError):
        decide(use_case, sanne)


@pytest.mark.parametrize("outcome", ["not_yet", "stop"])
def test_not_yet_and_stop_need_no_reason_per_point(house, use_case, sanne, outcome):
    house["trust"].answers["trust.heard"] = Answer.NOT_MET
    decision = decide(use_case, sanne, outcome, overruled={"trust.heard": {"en": "left in the form"}})
    use_case.refresh_from_db()
    assert use_case.stage == {"not_yet": Stage.IDEA, "stop": Stage.RETIRED}[outcome]
    assert not any(row["overruled"] for row in decision.findings)


def test_a_conditional_go_keeps_its_conditions(house, use_case, sanne, bob):
    decide(use_case, sanne, "conditions", conditions=[NewCondition({"nl": "Hoor de avonddienst"}, bob.person, SOON)])
    condition = Condition.objects.get()
    assert (str(condition), condition.owner, condition.due_on) == ("Hoor de avonddienst", bob.person, SOON)


def test_a_decision_on_a_page_that_no_longer_holds_is_refused(house, use_case, sanne):
    seen = gate_for(use_case).seen
    house["trust"].answers["trust.heard"] = Answer.NOT_MET
    with refused_as("gates.changed"):
        decide(use_case, sanne, "not_yet", seen=seen)
    assert not Decision.objects.exists()


def test_the_second_of_two_clicks_is_refused(house, use_case, sanne):
    seen = gate_for(use_case).seen
    decide(use_case, sanne, "not_yet", seen=seen)
    with refused_as("gates.changed"):
        decide(use_case, sanne, "not_yet", seen=seen)
    assert Decision.objects.count() == 1


def test_when_the_stage_cannot_be_moved_nothing_is_recorded(house, use_case, sanne, monkeypatch):
    def fails(**_details):
        raise RuntimeError("the register refuses")

    monkeypatch.setattr(actions, "set_stage", fails)
    with pytest.raises(RuntimeError):
        decide(use_case, sanne)
    assert not Decision.objects.exists()
    assert not log_of(use_case, "gates.decided")


def test_what_has_ended_stands_before_no_gate(house, use_case, sanne):
    decide(use_case, sanne, "stop")
    with pytest.raises(ValidationError) as refusal:
        decide(use_case, sanne, "go")
    assert codes_of(refusal.value) == ["gates.ended"]


def test_what_is_embedded_stays_where_it_is_after_a_go(house, use_case, sanne):
    use_case.stage = Stage.EMBEDDED
    use_case.save()
    decision = decide(use_case, sanne)
    use_case.refresh_from_db()
    assert (use_case.stage, decision.is_review) == (Stage.EMBEDDED, True)


def test_the_first_decision_keeps_what_was_shipped_as_version_one(house, use_case, sanne):
    assert decide(use_case, sanne, "not_yet").version.number == 1
    assert GateVersion.objects.get().questions.filter(stage="exploration").count() == 7
    assert decide(use_case, sanne, "not_yet").version.number == 1


def test_overdue_conditions_are_an_open_point_at_the_next_gate(house, use_case, sanne, bob):
    with clock.at(clock.now() - timedelta(days=90)):
        due = clock.today() + timedelta(days=30)
        decide(use_case, sanne, "conditions", conditions=[NewCondition({"nl": "Hoor hen"}, bob.person, due)])
    with pytest.raises(ValidationError) as refusal:
        decide(use_case, sanne)
    assert passed_over(refusal) == ["gates.conditions"]
    actions.close_condition(condition=Condition.objects.get(), words={"nl": "Gehoord op maandag."}, by=bob)
    assert decide(use_case, sanne).outcome == "go"


def test_a_condition_is_closed_once_and_with_words(house, use_case, sanne, bob):
    decide(use_case, sanne, "conditions", conditions=[NewCondition({"nl": "Hoor hen"}, bob.person, SOON)])
    condition = Condition.objects.get()
    with pytest.raises(ValidationError):
        actions.close_condition(condition=condition, words={"nl": " "}, by=bob)
    actions.close_condition(condition=condition, words={"nl": "Gedaan."}, by=bob)
    with refused_as("gates.done_already"):
        actions.close_condition(condition=condition, words={"nl": "Nog eens."}, by=bob)
    condition.refresh_from_db()
    assert condition.done_words == {"nl": "Gedaan."}


answers = st.fixed_dictionaries({code: st.sampled_from(list(Answer)) for code in CODES})
reasons = st.dictionaries(st.sampled_from(CODES), st.sampled_from([{}, {"nl": "  "}, {"nl": "", "en": "because"}]))
stages = st.sampled_from([Stage.IDEA, Stage.EXPLORATION, Stage.PILOT, Stage.SCALING, Stage.EMBEDDED])


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(answers=answers, reasons=reasons, stage=stages, broken=st.sets(st.sampled_from(["skills", "trust"])))
def test_whatever_the_findings_a_recorded_go_leaves_nothing_open_unexplained(
    house, use_case, sanne, answers, reasons, stage, broken
):
    Decision.objects.all().delete()
    use_case.stage = stage
    use_case.save()
    for pillar, room in house.items():
        room.answers = answers
        room.raises = RuntimeError("broken") if pillar in broken else None
    still_open = [v.criterion for v in gate_for(use_case).verdicts if v.answer is not Answer.MET]
    unexplained = [code for code in still_open if not any(map(str.strip, reasons.get(code, {}).values()))]
    if unexplained:
        with pytest.raises(ValidationError) as refusal:
            decide(use_case, sanne, "go", overruled=reasons)
        assert sorted(passed_over(refusal)) == sorted(unexplained)
        assert not Decision.objects.exists()
        return
    for row in decide(use_case, sanne, "go", overruled=reasons).findings:
        assert row["answer"] == "met" or row["overruled"] == {"en": "because"}
        assert row["criterion"].split(".")[0] not in broken or row["answer"] == "cannot_tell"


def test_an_erased_person_is_not_named_in_the_findings_of_a_decision(organisation, use_case, sanne, bob):
    """The findings are kept in words; "Bob answers for this" must not outlive Bob's erasure."""
    use_case.accountable, use_case.acceptance, use_case.stage = bob.person, Acceptance.ACCEPTED, Stage.EXPLORATION
    use_case.save()
    asked = {code: {"en": "We go on."} for code in CODES}
    decision = decide(use_case, sanne, overruled=asked)
    assert "Bob" in json.dumps(decision.findings)
    person_left(person=bob.person, left_on=clock.today(), by=sanne)
    erase_person(person=Person.objects.get(code="Bob"), by=sanne)
    decision.refresh_from_db()
    assert "Bob" not in json.dumps(decision.findings)
    assert [row["criterion"] for row in decision.findings]
