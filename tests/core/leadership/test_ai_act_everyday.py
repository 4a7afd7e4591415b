"""The short way through the AI Act: never lighter than the long one, and never a class on what nobody confirmed."""

from itertools import chain, combinations, product

import pytest

from draagvlak_core.leadership import ai_act
from draagvlak_core.leadership.ai_act import NEWEST, NONE, RULE_SETS, UNKNOWN, conditions, outcome, short_answers
from draagvlak_core.leadership.ai_act.questions import SIGNS

WEIGHT = {code: place for place, code in enumerate(conditions.CLASSES)}  # heaviest first
SHOWN = [(NONE,), *chain.from_iterable(combinations(SIGNS, many) for many in range(1, len(SIGNS) + 1))]


@pytest.mark.parametrize("sign", SHOWN, ids="+".join)
@pytest.mark.parametrize("rules", RULE_SETS, ids=lambda rules: rules.version)
def test_a_confirmed_everyday_use_is_settled_with_literacy_and_what_people_must_be_told(rules, sign):
    found = outcome(rules, short_answers(as_bought=True, ordinary=True, sign=sign))
    assert found.risk == ("minimal" if sign == (NONE,) else "transparency")
    assert {question.code for question in found.open} <= {"in_use"}  # it can give more time, so it is never assumed
    assert any(due.duty.articles == "Art. 4" for due in found.duties) and found.roles == ("deployer",)
    told = {due.duty.code for due in found.duties if due.duty.articles.startswith("Art. 50")}
    assert sign != (NONE,) or not told
    assert not {"reads_people", "deepfake", "public_text"} & set(sign) or told


@pytest.mark.parametrize("sign", [*SHOWN, (UNKNOWN,), ("talks", UNKNOWN)], ids="+".join)
@pytest.mark.parametrize(("as_bought", "ordinary"), [(False, False), (True, False), (False, True)])
def test_what_is_not_confirmed_settles_nothing(as_bought, ordinary, sign):
    found = outcome(NEWEST, short_answers(as_bought=as_bought, ordinary=ordinary, sign=sign))
    assert found.risk is None and found.open
    assert ai_act.next_question(NEWEST, short_answers(as_bought=as_bought, ordinary=ordinary, sign=sign)) is not None


def test_not_knowing_what_it_shows_leaves_the_class_open():
    found = outcome(NEWEST, short_answers(as_bought=True, ordinary=True, sign=(UNKNOWN,)))
    assert found.risk is None and found.possible[:1] == ("transparency",)
    assert "sign" in {question.code for question in found.open}


EVERY_FOURTH = [
    pytest.param(sign, marks=() if place % 4 == 0 else pytest.mark.deep) for place, sign in enumerate(SHOWN)
]


@pytest.mark.parametrize("sign", EVERY_FOURTH, ids="+".join)
def test_no_way_a_short_answer_can_be_meant_is_heavier_than_what_comes_out(sign):
    short = short_answers(as_bought=True, ordinary=True, sign=sign)
    heaviest = WEIGHT[outcome(NEWEST, short).risk]
    meant = {
        "how": [("learned",), ("reasons",), ("rules",), ("counts",)],
        "kind": [("one_purpose",), ("many_purposes",)],
        "exclusion": [(NONE,), *((code,) for code in NEWEST.question("exclusion").options)],
        "open_source": [("yes",), ("no",)],
        "sign_exception": [(NONE,), ("obvious",), ("editing",), ("crime",)],
    }
    for chosen in product(*meant.values()):
        risk = outcome(NEWEST, {**short, **dict(zip(meant, chosen, strict=True))}).risk
        assert risk is not None and WEIGHT[risk] >= heaviest


def test_every_short_answer_is_an_option_of_its_question():
    for sign in SHOWN:
        for code, given in short_answers(as_bought=True, ordinary=True, sign=sign).items():
            assert ai_act.faults(NEWEST.question(code), given) == ()
