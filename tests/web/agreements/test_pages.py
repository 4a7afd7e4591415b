"""Everyone reads what was agreed; some propose; the works council answers."""

import pytest

from draagvlak.foundation.agreements import queries


def test_everyone_reads_what_is_on(enter, bob, agree):
    agree("pulse")
    html = enter(bob).get("/agreements/").content.decode()
    assert "The works council consented to one thing." in html
    assert "Pulse rounds may be held" in enter(bob).get("/agreements/pulse/").content.decode()


def test_a_stranger_reads_nothing(enter, charlie):
    assert enter(charlie).get("/agreements/").status_code == 404


def test_from_proposal_to_consent(enter, alice, fatma):
    response = enter(alice).post("/agreements/pulse/propose/", {"why_nl": "Daarom", "why_en": "Because"})
    assert response["Location"] == "/agreements/pulse/"
    assert "The works council is asked to agree" in enter(fatma).get("/agreements/").content.decode()
    response = enter(fatma).post("/agreements/pulse/answer/", {"agrees": "yes", "answer_nl": "", "answer_en": ""})
    assert response.status_code == 302
    assert queries.in_force("pulse").k == 8


def test_a_refusal_without_a_reason_comes_back_with_a_sentence(enter, fatma, propose):
    propose("pulse")
    response = enter(fatma).post("/agreements/pulse/answer/", {"agrees": "no"})
    assert response.status_code == 422
    assert "Say why, so that a better proposal can follow." in response.content.decode()


def test_a_number_under_the_floor_is_refused_with_a_sentence(enter, alice):
    response = enter(alice).post("/agreements/group_size/propose/", {"value": "3", "why_nl": "Klein"})
    assert response.status_code == 422
    assert "5" in response.content.decode()
    assert queries.standing("group_size").asked is None


def test_withdrawing_works_at_once(enter, fatma, agree):
    agree("pulse")
    enter(fatma).post("/agreements/pulse/withdraw/", {"why_nl": "Te vaak"})
    assert queries.in_force("pulse") is None


def test_taking_back_is_asked_once_more(enter, alice, propose):
    propose("pulse")
    assert enter(alice).get("/agreements/pulse/take-back/").status_code == 200
    assert queries.standing("pulse").asked
    enter(alice).post("/agreements/pulse/take-back/")
    assert queries.standing("pulse").asked is None


@pytest.mark.parametrize("step", ["propose", "answer", "take-back", "withdraw"])
def test_who_only_reads_changes_nothing(enter, bob, agree, propose, step):
    agree("pulse")
    propose("questions")
    for code in ("pulse", "questions"):
        assert enter(bob).post(f"/agreements/{code}/{step}/").status_code in (403, 404)


@pytest.mark.parametrize("code", ["nothing", "group_size"])
def test_there_is_nothing_to_answer_or_withdraw(enter, fatma, code):
    assert enter(fatma).get(f"/agreements/{code}/answer/").status_code == 404
    assert enter(fatma).get(f"/agreements/{code}/withdraw/").status_code == 404
