"""The pages of the gates, as a board member, an employee, an AI lead and strangers meet them."""

import re
from datetime import timedelta

import pytest
from django.core.exceptions import ValidationError
from django.urls import reverse

from draagvlak.foundation import clock
from draagvlak.foundation.register.cards.models import Kind, Stage
from draagvlak.roof.gates import actions
from draagvlak.roof.gates.actions import NewCondition
from draagvlak.roof.gates.gate import gate_for
from draagvlak.roof.gates.models import Condition, Decision, GateVersion
from draagvlak_core.shared.answers import Answer
from tests.web.roof.test_deciding import SOON, decide


@pytest.fixture
def gate_url(use_case):
    return reverse("gates:gate", args=[use_case.pk])


def filled(use_case, **fields):
    rows = {"conditions-TOTAL_FORMS": "3", "conditions-INITIAL_FORMS": "0"}
    usual = {"outcome": "not_yet", "reasons": "First hear them.", "review_on": "2100-01-01"}
    return {**rows, **usual, "seen": gate_for(use_case).seen, **fields}


def test_the_gate_shows_what_is_met_not_met_and_unknown(house, use_case, bob, enter, gate_url):
    house["trust"].answers["trust.heard"] = Answer.NOT_MET
    house["value"].raises = RuntimeError("broken")
    page = enter(bob).get(gate_url).content.decode()
    assert "<h1>From idea to exploration?</h1>" in page
    assert "5 of the 7 things this gate asks are met. 1 is not met. For 1 we cannot tell." in page
    assert "Sentence about trust.heard." in page
    assert "something went wrong" in page
    assert len(re.findall(r'<section class="pillar ', page)) == 4


def test_an_address_of_a_gate_without_its_end_leads_to_the_overview(house, bob, charlie, enter):
    assert enter(bob).get("/gates/").headers["Location"] == reverse("overview:overview")
    assert enter(charlie).get("/gates/").status_code == 404


def test_only_a_decider_gets_the_form(house, use_case, bob, sanne, enter, gate_url):
    assert "Record the decision" not in enter(bob).get(gate_url).content.decode()
    assert "Record the decision" in enter(sanne).get(gate_url).content.decode()


def test_a_decision_of_somebody_without_the_right_is_refused(house, use_case, bob, alice, enter):
    for person in (bob, alice):
        answer = enter(person).post(reverse("gates:decide", args=[use_case.pk]), filled(use_case))
        assert answer.status_code == 403
    assert not Decision.objects.exists()


def test_a_stranger_and_a_visitor_see_no_gate(house, use_case, charlie, enter, gate_url):
    assert enter(charlie).get(gate_url).status_code == 404
    assert enter().get(gate_url).status_code == 302


def test_everyday_ai_has_no_gate(house, use_case, bob, enter, gate_url):
    use_case.kind = Kind.EVERYDAY
    use_case.save()
    assert enter(bob).get(gate_url).status_code == 404


def test_the_board_says_not_yet_with_reasons(house, use_case, sanne, enter):
    answer = enter(sanne).post(reverse("gates:decide", args=[use_case.pk]), filled(use_case), follow=True)
    assert "Not yet" in answer.content.decode()
    assert "First hear them." in answer.content.decode()
    assert Decision.objects.get().decided_by == sanne


@pytest.mark.parametrize(
    ("fields", "sentence"),
    [
        ({"reasons": ""}, "Write down why."),
        ({"review_on": ""}, "Choose the day on which you look at this again."),
        ({"review_on": "2020-01-01"}, "Choose a day after today."),
        ({"outcome": ""}, "Choose one of these."),
        ({"outcome": "conditions", "why_trust-heard": "x"}, "Fill in at least one condition"),
        ({"outcome": "go"}, "Write why you pass it over"),
        ({"conditions-0-words": "Hear them"}, "Name somebody who sees to it."),
        ({"conditions-0-owner": "Nobody At All"}, "Nobody here has the name"),
    ],
)
def test_each_fault_is_one_sentence_at_its_field_and_nothing_is_saved(house, use_case, sanne, enter, fields, sentence):
    house["trust"].answers["trust.heard"] = Answer.CANNOT_TELL
    answer = enter(sanne).post(reverse("gates:decide", args=[use_case.pk]), filled(use_case, **fields))
    assert answer.status_code == 422
    assert sentence in answer.content.decode()
    assert not Decision.objects.exists()


def test_conditions_beside_another_outcome_are_not_lost_silently(house, use_case, sanne, bob, enter):
    row = {"conditions-0-words": "Hear them", "conditions-0-owner": "Bob", "conditions-0-due_on": "2100-01-01"}
    answer = enter(sanne).post(reverse("gates:decide", args=[use_case.pk]), filled(use_case, outcome="go", **row))
    assert "You wrote down conditions." in answer.content.decode()


def test_a_go_with_conditions_and_a_reason_is_recorded_through_the_page(house, use_case, sanne, bob, enter):
    house["trust"].answers["trust.heard"] = Answer.CANNOT_TELL
    row = {
        "conditions-0-words": "Hear them",
        "conditions-0-owner": "bob@example.org",
        "conditions-0-due_on": "2100-01-01",
    }
    data = filled(use_case, outcome="conditions", **row, **{"why_trust-heard": "They are heard on Monday."})
    page = enter(sanne).post(reverse("gates:decide", args=[use_case.pk]), data, follow=True).content.decode()
    assert "They are heard on Monday." in page
    assert Condition.objects.get().words == {"en": "Hear them"}
    use_case.refresh_from_db()
    assert use_case.stage == Stage.EXPLORATION


def test_a_stale_page_gets_a_clear_sentence_and_saves_nothing(house, use_case, sanne, enter):
    data = filled(use_case)
    house["trust"].answers["trust.heard"] = Answer.NOT_MET
    answer = enter(sanne).post(reverse("gates:decide", args=[use_case.pk]), data)
    assert answer.status_code == 409
    assert "Nothing was recorded" in answer.content.decode()
    assert "First hear them." in answer.content.decode()
    assert not Decision.objects.exists()


def test_the_same_form_sent_twice_is_recorded_once(house, use_case, sanne, enter):
    client, data, url = enter(sanne), filled(use_case), reverse("gates:decide", args=[use_case.pk])
    assert client.post(url, data).status_code == 302
    assert client.post(url, data).status_code == 409
    assert Decision.objects.count() == 1


def test_opening_the_address_of_the_form_leads_to_the_gate(house, use_case, sanne, enter, gate_url):
    assert enter(sanne).get(reverse("gates:decide", args=[use_case.pk])).url == gate_url


def test_a_decision_has_a_page_of_its_own_for_everyone_who_works_here(house, use_case, sanne, bob, charlie, enter):
    decision = decide(use_case, sanne, "not_yet")
    url = reverse("gates:decision", args=[decision.pk])
    page = enter(bob).get(url).content.decode()
    assert "Sanne decided this on" in page
    assert "Sentence about trust.heard." in page
    assert enter(charlie).get(url).status_code == 404
    listed = enter(bob).get(reverse("gates:decisions", args=[use_case.pk])).content.decode()
    assert url in listed


@pytest.fixture
def condition(house, use_case, sanne, bob):
    with clock.at(clock.now() - timedelta(days=90)):
        new = NewCondition(
            {"nl": "Hoor de avonddienst", "en": "Hear the evening shift"},
            bob.person,
            clock.today() + timedelta(days=30),
        )
        decide(use_case, sanne, "conditions", conditions=[new])
    return Condition.objects.get()


def test_an_overdue_condition_stands_on_the_gate(condition, use_case, bob, enter, gate_url):
    page = enter(bob).get(gate_url).content.decode()
    assert "One condition of an earlier decision was due and is not done." in page
    assert "Overdue" in page


def test_the_owner_notes_a_condition_as_done(condition, bob, enter):
    url = reverse("gates:condition", args=[condition.pk])
    page = enter(bob).post(url, {"words": "We talked on Tuesday."}, follow=True).content.decode()
    assert "We talked on Tuesday." in page
    assert enter(bob).post(url, {"words": "Again"}, follow=True).status_code == 200
    condition.refresh_from_db()
    assert condition.done_words == {"en": "We talked on Tuesday."}


def test_somebody_else_cannot_note_it_as_done(condition, alice, enter):
    url = reverse("gates:condition", args=[condition.pk])
    assert "Note as done" not in enter(alice).get(url).content.decode()
    assert enter(alice).post(url, {"words": "Done."}).status_code == 403
    condition.refresh_from_db()
    assert condition.done_on is None


def test_noting_it_as_done_asks_for_words(condition, bob, enter):
    answer = enter(bob).post(reverse("gates:condition", args=[condition.pk]), {"words": " "})
    assert (answer.status_code, "Write down what was done." in answer.content.decode()) == (422, True)


def test_the_board_hands_a_condition_to_somebody_else(condition, sanne, alice, bob, enter):
    url = reverse("gates:hand_over", args=[condition.pk])
    assert enter(bob).get(url).status_code == 403
    enter(sanne).post(url, {"owner": "Alice"})
    condition.refresh_from_db()
    assert condition.owner == alice.person


def asked(**changes):
    from draagvlak.roof.gates.questions import in_force

    questions = in_force()
    given = {stage: list(codes) for stage, codes in questions.asked.items()}
    return {**given, "seen": questions.number, "why": "We want it so.", **changes}


def test_the_organisation_changes_what_a_gate_asks(house, alice, enter):
    data = asked(exploration=["leadership.course", "skills.roles_known", "trust.heard", "value.results"])
    page = enter(alice).post(reverse("gates:criteria"), data, follow=True).content.decode()
    assert "The gates ask this from now on." in page
    newest = GateVersion.objects.first()
    assert (newest.number, newest.why, newest.adopted_by) == (2, "We want it so.", "Alice")
    assert newest.questions.filter(stage="exploration").count() == 4


def test_a_gate_that_leaves_out_a_pillar_is_refused_with_a_sentence(house, alice, enter):
    data = asked(exploration=["leadership.course", "skills.roles_known", "value.results"])
    answer = enter(alice).post(reverse("gates:criteria"), data)
    assert answer.status_code == 422
    assert "Choose at least one of: Trust." in answer.content.decode()
    assert not GateVersion.objects.exists()


def test_the_action_itself_refuses_a_gate_without_a_pillar(house, alice):
    with pytest.raises(ValidationError) as refusal:
        actions.adopt_questions(asked={"pilot": ["trust.heard"]}, why="x", by=alice)
    left_out = [error.given for error in refusal.value.error_list if error.code == "gates.leaves_out"]
    assert {"stage": "pilot", "pillars": "leadership, skills, value"} in left_out


def test_questions_changed_in_the_meantime_are_not_overwritten(house, alice, enter):
    data = asked(exploration=["leadership.course", "skills.roles_known", "trust.heard", "value.results"])
    client = enter(alice)
    client.post(reverse("gates:criteria"), data)
    again = client.post(reverse("gates:criteria"), {**data, "pilot": data["exploration"]})
    assert "Somebody changed this while you had it open." in again.content.decode()
    assert GateVersion.objects.first().number == 2


def test_a_change_without_a_reason_or_without_a_change_is_refused(house, alice, enter):
    client = enter(alice)
    assert "Write down why." in client.post(reverse("gates:criteria"), asked(why="")).content.decode()
    assert "Nothing was changed" in client.post(reverse("gates:criteria"), asked()).content.decode()


def test_an_employee_reads_what_a_gate_asks_and_does_not_change_it(house, bob, enter):
    page = enter(bob).get(reverse("gates:criteria")).content.decode()
    assert "Title of trust.heard" in page
    assert 'type="checkbox"' not in page
    data = asked(exploration=["leadership.course", "skills.roles_known", "trust.heard", "value.results"])
    assert enter(bob).post(reverse("gates:criteria"), data).status_code == 403
    assert not GateVersion.objects.exists()


def test_a_stranger_and_a_visitor_do_not_read_what_a_gate_asks(house, charlie, enter):
    assert enter(charlie).get(reverse("gates:criteria")).status_code == 404
    assert enter().get(reverse("gates:criteria")).status_code == 302


def test_a_gate_takes_as_many_queries_with_more_findings_and_use_cases(house, use_case, sanne, bob, enter, gate_url):
    from django.db import connection
    from django.test.utils import CaptureQueriesContext

    client = enter(sanne)

    def queries():
        with CaptureQueriesContext(connection) as caught:
            assert client.get(gate_url).status_code == 200
        return sum("SAVEPOINT" not in query["sql"] for query in caught)

    decide(use_case, sanne, "not_yet")
    queries()  # the first one fills caches
    few = queries()
    for _again in range(3):
        new = [NewCondition({"nl": f"Voorwaarde {i}"}, bob.person, SOON) for i in range(4)]
        decide(use_case, sanne, "conditions", conditions=new)
    assert queries() == few


def test_what_a_decider_wrote_is_kept_in_the_language_of_the_page(house, use_case, sanne, enter):
    house["trust"].answers["trust.heard"] = Answer.CANNOT_TELL
    row = {"conditions-0-words": "Hoor hen", "conditions-0-owner": "Sanne", "conditions-0-due_on": "2100-01-01"}
    data = filled(use_case, outcome="conditions", reasons="Eerst luisteren.", **row, **{"why_trust-heard": "Maandag."})
    enter(sanne).post(reverse("gates:decide", args=[use_case.pk]), data, headers={"accept-language": "nl"})
    decision = Decision.objects.get()
    assert decision.reasons == {"nl": "Eerst luisteren."}
    assert {"nl": "Maandag."} in [found["overruled"] for found in decision.findings]
    page = enter(sanne).get(reverse("gates:decision", args=[decision.pk])).content.decode()
    assert '<span lang="nl">Eerst luisteren.</span> <span class="other-language">(only in Dutch)</span>' in page
    assert '<span lang="nl">Maandag.</span>' in page


def test_reasons_in_both_languages_are_read_in_ones_own(house, use_case, sanne, bob, enter):
    both = {"nl": "Eerst luisteren.", "en": "Listen first."}
    url = reverse("gates:decision", args=[decide(use_case, sanne, "not_yet", reasons=both).pk])
    assert "Eerst luisteren." not in enter(bob).get(url).content.decode()
    assert "Listen first." in enter(bob).get(url).content.decode()
