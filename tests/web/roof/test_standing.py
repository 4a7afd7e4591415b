"""What the overview counts is true, is remembered, and is forgotten as soon as anything changes."""

import gc
from datetime import timedelta

import pytest
from django.db import connection, transaction
from django.test.utils import CaptureQueriesContext

from draagvlak.foundation import clock
from draagvlak.foundation.decisions.actions import record
from draagvlak.foundation.register.cards.models import Kind, Stage, UseCase
from draagvlak.roof import rooms, standing
from draagvlak.roof.gates.defaults import DEFAULT_QUESTIONS
from draagvlak.roof.gates.questions import pillars_left_out
from draagvlak.ui.text import Text
from draagvlak_core.shared.answers import Answer
from tests.factories import NOW

pytestmark = pytest.mark.database


def many(number, stage=Stage.PILOT, **more):
    return UseCase.objects.bulk_create(
        UseCase(name=Text(nl=f"T{i}", en=f"U{i}"), stage=stage, created_at=NOW, changed_at=NOW, **more)
        for i in range(number)
    )


def something_happens():
    with transaction.atomic():
        record("decisions.erased", by="Alice", count=0)


def queries(call):
    with CaptureQueriesContext(connection) as caught:
        call()
    return sum("SAVEPOINT" not in query["sql"] for query in caught)


def test_everyday_and_retired_use_cases_are_not_counted(house, organisation):
    many(2)
    many(1, Stage.RETIRED)
    many(1, kind=Kind.EVERYDAY)
    assert standing.overview().standing.total == 2


def test_what_was_worked_out_is_remembered(house, use_case):
    standing.overview()
    house["trust"].raises = AssertionError("asked again")
    assert standing.overview().standing.criteria["trust.heard"].met == 1
    assert queries(standing.overview) == 1


def test_anything_in_the_log_makes_it_count_again(house, use_case):
    standing.overview()
    house["trust"].answers["trust.heard"] = Answer.NOT_MET
    something_happens()
    assert standing.overview().standing.criteria["trust.heard"].not_met == 1


def test_another_day_makes_it_count_again(house, use_case):
    standing.overview()
    house["value"].answers["value.freed_hours"] = Answer.NOT_MET
    with clock.at(clock.now() + timedelta(days=1)):
        assert standing.overview().standing.criteria["value.freed_hours"].not_met == 1


def test_a_failing_room_is_told_and_kept_only_for_a_moment(house, use_case, settings, monkeypatch):
    monkeypatch.setattr(standing, "KEPT_FOR_WITH_ERROR", 0)
    house["skills"].raises = RuntimeError("broken")
    found = standing.overview()
    assert found.failed == {"skills"}
    assert found.standing.criteria["skills.roles_known"].cannot_tell == 1
    house["skills"].raises = None
    assert not standing.overview().failed


def test_the_ids_behind_a_count_are_the_use_cases_where_it_is_open(house, organisation):
    first, _second, third = many(3)
    house["trust"].answers.update(
        {("trust.heard", first.pk): Answer.NOT_MET, ("trust.heard", third.pk): Answer.CANNOT_TELL}
    )
    for _cold_and_warm in range(2):
        assert standing.open_at("trust.heard") == ([first.pk], [third.pk])
    assert standing.open_at("trust.unheard_of") == ([], [])


@pytest.mark.parametrize("house_is_real", [False, True])
def test_counting_takes_as_many_queries_for_forty_use_cases_as_for_four(organisation, request, house_is_real):
    if not house_is_real:
        request.getfixturevalue("house")
    many(4)
    few = queries(standing.overview)
    many(36)
    something_happens()
    assert queries(standing.overview) - 1 <= few


def test_each_default_gate_asks_something_of_every_pillar():
    for codes in DEFAULT_QUESTIONS.values():
        assert not pillars_left_out(codes)
        assert len(set(codes)) == len(codes)


def test_every_default_question_is_known_to_a_real_room():
    from draagvlak.roof import rooms

    asked = {code for codes in DEFAULT_QUESTIONS.values() for code in codes}
    assert asked <= set(rooms.criteria())


@pytest.mark.parametrize("was_on", [True, False])
def test_the_search_for_rubbish_is_left_as_it_was_also_when_counting_fails(house, use_case, monkeypatch, was_on):
    seen = []

    def fails(*_given):
        seen.append(gc.isenabled())
        raise RuntimeError("broken")

    monkeypatch.setattr(standing, "summarise", fails)
    before = gc.isenabled()
    (gc.enable if was_on else gc.disable)()
    try:
        with pytest.raises(RuntimeError):
            standing.overview()
        assert (seen, gc.isenabled()) == ([False], was_on)
    finally:
        (gc.enable if before else gc.disable)()


def heard(use_case):
    return rooms.ask_of(use_case.pk).about(use_case.pk, ["trust.heard"])[0]


def test_what_rooms_say_of_one_use_case_is_remembered_until_something_happens(house, use_case):
    assert heard(use_case).answer is Answer.MET
    house["trust"].answers["trust.heard"] = Answer.NOT_MET
    assert heard(use_case).answer is Answer.MET
    something_happens()
    assert heard(use_case).answer is Answer.NOT_MET


def test_that_a_room_failed_is_not_remembered(house, use_case):
    house["trust"].raises = RuntimeError("no roof")
    assert heard(use_case).reason == "error"
    house["trust"].raises = None
    assert heard(use_case).answer is Answer.MET


def test_a_use_case_is_not_answered_with_what_is_known_of_another(house, use_case):
    (other,) = many(1)
    house["trust"].answers["trust.heard", other.pk] = Answer.NOT_MET
    assert [heard(use_case).answer, heard(other).answer] == [Answer.MET, Answer.NOT_MET]
