"""Whatever goes wrong in a room, the roof says *cannot tell* and stands."""

import logging

import pytest
from django.db import connection
from hypothesis import given
from hypothesis import strategies as st

from draagvlak.foundation.findings import Finding
from draagvlak.foundation.organisation.models import Organisation
from draagvlak.roof import rooms
from draagvlak_core.shared.answers import Answer
from draagvlak_core.shared.verdicts import Verdict, cannot_tell

ASKED = ("leadership.course", "skills.learning", "trust.heard", "value.results")


def broken_query(*args):
    with connection.cursor() as cursor:
        cursor.execute("SELECT nothing FROM nowhere")


@pytest.mark.parametrize(
    "error", [RuntimeError("broken"), KeyError("x"), ImportError("no such file"), ZeroDivisionError()]
)
def test_an_error_in_a_room_is_cannot_tell_for_all_it_was_asked(house, use_case, error):
    house["trust"].raises = error
    verdicts = rooms.ask([use_case.pk]).about(use_case.pk, (*ASKED, "trust.promises"))
    assert [(v.answer, v.reason) for v in verdicts if v.pillar == "trust"] == [(Answer.CANNOT_TELL, "error")] * 2
    assert all(v.answer is Answer.MET for v in verdicts if v.pillar != "trust")


def test_a_room_that_cannot_be_imported_costs_only_its_own_column(house, use_case, monkeypatch):
    found = house.__getitem__

    def room(pillar):
        if pillar == "skills":
            raise SyntaxError("unfinished")
        return found(pillar)

    monkeypatch.setattr(rooms, "room", room)
    verdicts = rooms.ask(None).about(use_case.pk, ASKED)
    assert [v.answer for v in verdicts] == [Answer.MET, Answer.CANNOT_TELL, Answer.MET, Answer.MET]
    assert "skills.learning" not in rooms.criteria()


def test_a_database_error_in_a_room_leaves_the_transaction_usable(house, use_case, monkeypatch):
    monkeypatch.setattr(house["value"], "verdicts", broken_query, raising=False)
    told = rooms.ask([use_case.pk])  # tests run inside a transaction, as actions do
    assert told.failed == {"value"}
    assert Organisation.objects.count() == 1


def test_an_error_is_logged_with_its_traceback(house, use_case, caplog):
    house["trust"].raises = RuntimeError("broken")
    with caplog.at_level(logging.ERROR, "draagvlak"):
        rooms.ask([use_case.pk])
    (record,) = caplog.records
    assert (record.name, "trust" in record.getMessage()) == ("draagvlak", True)
    assert record.exc_info[0] is RuntimeError


def test_a_room_that_speaks_for_another_is_not_believed(house, use_case, monkeypatch):
    forged = {use_case.pk: (Verdict("trust.heard", Answer.MET, "said"),)}
    monkeypatch.setattr(house["value"], "verdicts", lambda ids: forged, raising=False)
    house["trust"].answers["trust.heard"] = Answer.NOT_MET
    told = rooms.ask([use_case.pk])
    assert told.failed == {"value"}
    assert told.about(use_case.pk, ["trust.heard"])[0].answer is Answer.NOT_MET


def test_an_answer_that_is_no_answer_is_not_believed(house, use_case, monkeypatch):
    odd = {use_case.pk: (Verdict("value.results", "met", "said"),)}
    monkeypatch.setattr(house["value"], "verdicts", lambda ids: odd, raising=False)
    assert rooms.ask([use_case.pk]).about(use_case.pk, ["value.results"])[0].answer is Answer.CANNOT_TELL


def test_a_verdict_without_words_is_cannot_tell(house, use_case):
    house["trust"].raises_in_words = KeyError("wording")
    verdict, finding = rooms.explain(Verdict("trust.heard", Answer.MET, "said"), use_case.pk)
    assert verdict.answer is finding.answer is Answer.CANNOT_TELL
    assert "went wrong" in finding.sentence


def test_the_words_of_a_finding_cannot_change_its_answer(house, use_case, monkeypatch):
    said = house["trust"].in_words(Verdict("trust.heard", Answer.MET, "said"), 1)
    monkeypatch.setattr(house["trust"], "in_words", lambda verdict, pk: said, raising=False)
    _verdict, finding = rooms.explain(Verdict("trust.heard", Answer.NOT_MET, "said"), use_case.pk)
    assert finding.answer is Answer.NOT_MET


verdicts = st.builds(Verdict, st.sampled_from(ASKED), st.sampled_from(list(Answer)), st.just("said"))


@given(st.lists(verdicts, max_size=8), st.sets(st.sampled_from(rooms.PILLARS)), st.sets(st.sampled_from(ASKED)))
def test_met_comes_only_from_a_room_that_says_so_and_did_not_fail(given_verdicts, failed, asked):
    told = rooms.Told({"any": {1: tuple(given_verdicts)}}, frozenset(failed))
    for verdict in told.about(1, asked):
        if verdict.answer is Answer.MET:
            assert {v.answer for v in given_verdicts if v.criterion == verdict.criterion} == {Answer.MET}
            assert verdict.pillar not in failed


@given(st.lists(verdicts, max_size=8), st.sets(st.sampled_from([*ASKED, "trust.nobody_knows"])))
def test_what_nobody_answers_is_cannot_tell(given_verdicts, asked):
    told = rooms.Told({"any": {1: tuple(given_verdicts)}}, frozenset())
    answered = {v.criterion for v in given_verdicts}
    laid = told.about(1, asked)
    assert {v.criterion for v in laid} == set(asked)
    for verdict in laid:
        if verdict.criterion not in answered:
            assert verdict == cannot_tell(verdict.criterion, "nobody_answers")


def test_my_page_still_opens_when_a_room_fails(house, bob):
    house["skills"].owed = ["Say which skills you have."]
    house["trust"].raises = RuntimeError("broken")
    assert [waiting.sentence for waiting in rooms.waiting_for(bob.person)] == ["Say which skills you have."]


def test_rows_of_a_room_that_can_tell_them_together_are_told_together(house, monkeypatch):
    asked = []

    def together(verdicts):
        asked.append(set(verdicts))
        return {pk: Finding("x", Answer.MET, f"About {pk}.") for pk in verdicts if pk != 2}

    monkeypatch.setattr(house["trust"], "in_words_of", together, raising=False)
    rows = {pk: Verdict("trust.heard", Answer.NOT_MET, "said") for pk in (1, 2, 3)}
    told = rooms.explain_each({**rows, 4: cannot_tell("trust.heard", "error")})
    assert asked == [{1, 2, 3}]
    assert list(told) == [1, 2, 3, 4]
    assert [told[pk].sentence for pk in (1, 2, 3)] == ["About 1.", "Sentence about trust.heard.", "About 3."]
    # The words come from the room, the answer from the verdict.
    assert [finding.answer for finding in told.values()] == [Answer.NOT_MET] * 3 + [Answer.CANNOT_TELL]


def test_a_room_that_cannot_tell_rows_together_tells_them_one_by_one(house, monkeypatch):
    rows = {pk: Verdict("trust.heard", Answer.NOT_MET, "said") for pk in (1, 2)}
    monkeypatch.setattr(house["trust"], "in_words_of", broken_query, raising=False)
    assert {finding.sentence for finding in rooms.explain_each(rows).values()} == {"Sentence about trust.heard."}
    assert rooms.explain_each({}) == {}
