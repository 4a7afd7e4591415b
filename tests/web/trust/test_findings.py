"""What the Trust room tells the gates: true, in words, and without more queries when there is more."""

from datetime import date, timedelta

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.utils import translation

from draagvlak.foundation.findings import PillarFindings
from draagvlak.foundation.organisation.models import Person, Unit
from draagvlak.foundation.register.cards.models import UseCase
from draagvlak.pillars.trust import findings
from draagvlak.pillars.trust.conversations.actions import answer_note
from draagvlak.pillars.trust.conversations.models import Conversation
from draagvlak.pillars.trust.promises.actions import finish_promise, make_promise
from draagvlak.pillars.trust.promises.models import Promise
from draagvlak.ui.text import Text
from draagvlak_core.shared.answers import Answer
from draagvlak_core.shared.verdicts import Verdict
from draagvlak_core.trust import criteria
from draagvlak_core.trust.promises import HeardBack
from tests.factories.register import make_use_cases

from .conftest import TODAY


def reasons(use_case):
    return {one.criterion.split(".")[1]: one.reason for one in findings.verdicts([use_case.pk])[use_case.pk]}


def test_the_module_fits_the_protocol():
    room: PillarFindings = findings  # type: ignore[assignment]
    assert room.PILLAR == "trust"
    assert tuple(criterion.code for criterion in room.CRITERIA) == criteria.CRITERIA


def test_every_reason_has_words_in_both_languages():
    assert findings.WORDING.keys() == criteria.REASONS
    for wording in findings.WORDING.values():
        with translation.override("nl"):
            dutch = str(wording.sentence % {"count": 2, "of": 3, "groups": "X"})
        with translation.override("en"):
            assert str(wording.sentence % {"count": 2, "of": 3, "groups": "X"}) != dutch


def test_nothing_known_is_nothing_met(use_case):
    assert reasons(use_case) == {
        "heard": "affected_unknown",
        "confirmed": "no_conversation",
        "answered": "no_conversation",
        "promises": "no_promises",
    }
    assert {one.answer for one in findings.verdicts()[use_case.pk]} == {Answer.CANNOT_TELL}


def test_invited_is_not_heard(plan, touched):
    plan()
    assert reasons(touched)["heard"] == "nobody_heard"


def test_a_conversation_of_tomorrow_does_not_count(hold, touched):
    held = hold()
    Conversation.objects.filter(pk=held.pk).update(held_on=TODAY + timedelta(1))
    assert reasons(touched)["heard"] == "nobody_heard"


def test_heard_through_the_unit_above(hold, touched):
    hold(units=("R",))
    assert reasons(touched)["heard"] == "all_heard"


def test_one_unit_below_is_not_the_whole(hold, use_case):
    use_case.affected_units.set(Unit.objects.filter(code="R"))
    hold(units=("R1",))
    assert reasons(use_case)["heard"] == "some_unheard"
    hold(units=("R2",))
    assert reasons(use_case)["heard"] == "all_heard"


def test_an_affected_role_counts_as_a_group(hold, touched, bob):
    hold(units=("R2",))
    touched.affected_roles.set([bob.person.job_role])
    assert reasons(touched)["heard"] == "some_unheard"
    hold(units=("R1",))
    assert reasons(touched)["heard"] == "all_heard"


def test_a_conversation_about_something_else_does_not_count(hold, touched):
    hold(use_case=None)
    assert reasons(touched)["heard"] == "nobody_heard"


def test_unheard_groups_are_named(touched, hold):
    hold(units=("R2",))
    verdict = findings.verdicts([touched.pk])[touched.pk][0]
    with translation.override("en"):
        finding = findings.in_words(verdict, touched.pk)
    assert finding.sentence == "One group was not heard yet: Public Affairs."
    assert finding.step_url.endswith(f"?use_case={touched.pk}")


def test_many_unheard_groups_end_in_a_number(organisation, use_case):
    for number in range(6):
        Unit.objects.create(code=f"X{number}", name=Text(en=f"Unit {number}"))
    ids = tuple(Unit.objects.filter(code__startswith="X").values_list("pk", flat=True))
    verdict = Verdict("trust.heard", Answer.NOT_MET, "some_unheard", {"units": ids, "roles": ()})
    with translation.override("en"):
        assert findings.in_words(verdict, use_case.pk).sentence == (
            "6 groups were not heard yet: Unit 0, Unit 1, Unit 2 and 3 more."
        )


def test_unconfirmed_notes_are_not_met_and_hide_concerns(hold, touched):
    hold(confirmed=False)
    assert reasons(touched) | {"heard": ""} == {
        "heard": "",
        "confirmed": "unconfirmed",
        "answered": "notes_unconfirmed",
        "promises": "no_promises",
    }


def test_a_concern_is_open_until_answered(hold, touched, frank):
    held = hold()
    assert reasons(touched)["answered"] == "unanswered"
    answer_note(note=held.notes.get(), words={"en": "We keep everybody"}, by=frank)
    assert reasons(touched)["answered"] == "all_answered"


def test_a_promise_answers_a_concern_too(hold, touched, frank):
    held = hold()
    words = {"words": {"en": "A"}, "owner": frank.person, "due_on": TODAY + timedelta(9), "by": frank}
    make_promise(**words, conversation=held, notes=held.notes.all())
    assert reasons(touched)["answered"] == "all_answered"
    assert reasons(touched)["promises"] == "on_time"


@pytest.mark.parametrize(
    ("change", "reason"),
    [
        ({"due_on": date(2026, 11, 1)}, "late"),
        ({"due_on": date(2026, 11, 2)}, "on_time"),
        ({"owner": None}, "nobody_keeps_it"),
        ({"done_on": TODAY}, "not_asked_back"),
        ({"done_on": TODAY, "heard_back": HeardBack.PARTLY}, "not_kept"),
        ({"done_on": TODAY, "heard_back": HeardBack.NO}, "not_kept"),
        ({"done_on": TODAY, "heard_back": HeardBack.YES}, "kept"),
    ],
)
def test_promise_stands(use_case, frank, change, reason):
    given = {"owner": frank.person, "due_on": TODAY + timedelta(9)} | change
    Promise.objects.create(use_case=use_case, words=Text(en="A"), **given)
    assert reasons(use_case)["promises"] == reason


def test_a_promise_of_somebody_who_left_is_kept_by_nobody(use_case, frank):
    Promise.objects.create(use_case=use_case, words=Text(en="A"), owner=frank.person, due_on=TODAY + timedelta(9))
    Person.objects.filter(pk=frank.person.pk).update(left_on=TODAY)
    assert reasons(use_case)["promises"] == "nobody_keeps_it"


def more_use_cases(count):
    make_use_cases(count)


def test_queries_do_not_grow(hold, touched):
    hold()
    with CaptureQueriesContext(connection) as few:
        findings.verdicts()
    more_use_cases(50)
    units = UseCase.affected_units.through
    r1 = Unit.objects.get(code="R1")
    others = UseCase.objects.exclude(pk=touched.pk).values_list("pk", flat=True)
    units.objects.bulk_create(units(usecase_id=pk, unit_id=r1.pk) for pk in others)
    for _again in range(3):
        hold()
    with CaptureQueriesContext(connection) as many:
        found = findings.verdicts()
    assert len(many) == len(few) <= 10
    assert len(found) == 51


def test_names_of_many_use_cases_are_looked_up_together(touched):
    unheard = {"units": tuple(Unit.objects.values_list("pk", flat=True)), "roles": (10**6,)}
    rows = {pk: Verdict(criteria.HEARD, Answer.NOT_MET, "some_unheard", unheard) for pk in range(1, 30)}
    with CaptureQueriesContext(connection) as queries:
        together = findings.in_words_of(rows)
    assert len(queries) == 2
    assert together == {pk: findings.in_words(verdict, pk) for pk, verdict in rows.items()}


def test_bulk_verdicts_equal_single_ones(hold, touched):
    hold()
    hold(confirmed=False)
    more_use_cases(5)
    together = findings.verdicts()
    for pk in together:
        (alone,) = findings.verdicts([pk]).values()
        assert alone == together[pk]
        assert [dict(one.params) for one in alone] == [dict(one.params) for one in together[pk]]


def test_what_waits_for_a_facilitator(plan, hold, frank, bob):
    plan()
    hold(confirmed=False)
    with translation.override("en"):
        sentences = [one.sentence for one in findings.waiting_for(frank.person)]
    assert sorted(sentences) == [
        "Say how the conversation “Your day with call summaries” went.",
        "Write down what was said in “Your day with call summaries” and let those who spoke confirm it.",
    ]


def test_an_invitation_waits_for_those_in_the_unit(plan, bob):
    plan(planned_on=TODAY + timedelta(3), units=("R",))
    with translation.override("en"):
        assert [one.sentence for one in findings.waiting_for(bob.person)] == [
            "You are invited to talk about “Your day with call summaries” on 5 November 2026."
        ]


def test_a_promise_waits_for_its_owner_and_then_for_the_facilitator(hold, frank, bob):
    held = hold()
    words = {"words": {"en": "A rota"}, "owner": bob.person, "due_on": TODAY + timedelta(9), "by": frank}
    made = make_promise(**words, conversation=held)
    with translation.override("en"):
        assert [one.sentence for one in findings.waiting_for(bob.person)] == [
            "You promised “A rota” by 11 November 2026."
        ]
        finish_promise(promise=made, done_words={"en": "It hangs"}, by=bob)
        assert findings.waiting_for(bob.person) == []
        assert [one.sentence for one in findings.waiting_for(frank.person)] == [
            "Ask those who raised it whether “A rota” was done."
        ]
