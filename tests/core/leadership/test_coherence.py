"""What hangs together: nothing unknown is held against anybody."""

import pytest

from draagvlak_core.leadership.coherence import Sign, Use, look
from draagvlak_core.shared.answers import Answer


def use(key=1, serves=(), tool=True, need=True, heard=Answer.MET):
    return Use(key, frozenset(serves), tool, need, heard)


def test_an_ambition_nobody_works_on_is_idle():
    found = look([use(serves=[7])], [7, 8])
    assert found.idle == (8,) and found.serving == {7: 1, 8: 0}


def test_a_use_that_serves_only_what_ended_serves_nothing():
    assert look([use(serves=[9])], [7]).loose == (1,)


def test_without_any_ambition_nothing_is_loose():
    found = look([use()], [])
    assert found.loose == () and found.idle == ()


@pytest.mark.parametrize(
    ("facts", "signs"),
    [
        ({"need": False, "heard": Answer.NOT_MET, "serves": [7]}, (Sign.NO_NEED, Sign.NOBODY_HEARD)),
        ({"need": False}, (Sign.NO_NEED, Sign.NO_AMBITION)),
        ({"heard": Answer.NOT_MET}, (Sign.NO_AMBITION, Sign.NOBODY_HEARD)),
        ({"need": False, "heard": Answer.NOT_MET}, (Sign.NO_NEED, Sign.NO_AMBITION, Sign.NOBODY_HEARD)),
    ],
)
def test_two_things_missing_say_that_the_tool_came_first(facts, signs):
    (found,) = look([use(**facts)], [7]).tool_first
    assert found.signs == signs


@pytest.mark.parametrize(
    "facts",
    [
        {"tool": False, "need": False, "heard": Answer.NOT_MET},  # no tool yet: nothing came first
        {"need": False, "serves": [7]},  # one thing missing
        {"heard": Answer.CANNOT_TELL},  # whether anybody was heard is not known
        {"heard": Answer.CANNOT_TELL, "serves": [7], "need": False},
    ],
)
def test_one_thing_missing_or_unknown_says_nothing_about_what_came_first(facts):
    assert look([use(**facts)], [7]).tool_first == ()
