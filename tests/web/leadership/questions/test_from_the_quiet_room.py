"""A question asked without a name becomes a hard question, and its answer finds the way back."""

from datetime import timedelta

import pytest

from draagvlak.foundation import clock
from draagvlak.pillars.leadership.questions.actions import answer_question, owe_answer
from draagvlak.pillars.leadership.questions.models import Asking, Found, Question, Saying
from draagvlak.pillars.leadership.questions.voice_purposes import fields, passed, replied, replies

KEY = "k" * 32


@pytest.fixture
def asked(organisation, use_case):
    passed(KEY, {"language": "nl", "text": "Wie beslist hier?", "about": str(use_case.pk)})
    return Question.objects.get(use_case=use_case)


def test_a_question_comes_in_without_a_name(asked, use_case):
    assert dict(asked.words) == {"nl": "Wie beslist hier?"}
    asking = Asking.objects.get(key=KEY)
    assert asking.person is None and asking.question == asked


def test_a_question_about_everything_is_about_no_use_case(organisation):
    passed(KEY, {"language": "en", "text": "Why?", "about": "whole"})
    assert Asking.objects.get(key=KEY).question.use_case is None


def test_the_answer_finds_the_way_back_and_the_asker_says_whether_it_was_one(asked, sanne):
    assert replies([KEY]) == {KEY: []}
    owe_answer(question=asked, owner=sanne.person, due_on=clock.today() + timedelta(days=7), by=sanne)
    answer_question(question=asked, answer={"nl": "De directeur."}, by=sanne.person)
    [reply] = replies([KEY])[KEY]
    assert (dict(reply.words), reply.by) == ({"nl": "De directeur."}, "Sanne")
    replied(KEY, {"language": "nl", "found": "no"})
    assert Saying.objects.get().found == Found.NO
    replied(KEY, {"language": "nl", "found": "yes"})
    assert Saying.objects.get().found == Found.YES


def test_what_is_said_of_no_answer_is_not_heard(asked):
    replied(KEY, {"language": "nl", "found": "no"})
    replied("unknown", {"language": "nl", "found": "no"})
    assert not Saying.objects.exists()


def test_the_form_asks_nothing_about_who_asks(organisation, use_case):
    assert [field.name for field in fields()] == ["text", "about"]
    assert [option.value for option in fields()[1].options] == ["whole", str(use_case.pk)]
