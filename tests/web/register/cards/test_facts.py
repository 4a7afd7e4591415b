"""Facts in picks: what people tick, what a source really says, and that nothing else becomes known."""

import json

import pytest
from django.urls import reverse
from hypothesis import given
from hypothesis import strategies as st

from draagvlak.foundation.decisions.models import LogEntry
from draagvlak.foundation.register.answering.actions import accept, ask_to_answer
from draagvlak.foundation.register.cards.actions import tell_facts, write_card
from draagvlak.foundation.register.cards.card_facts import card_of, card_of_use_case, cards_of, in_our_words
from draagvlak.foundation.register.cards.models import UseCase
from draagvlak.foundation.register.exchange.importing import import_file
from draagvlak_core.register.card_facts import BY_CODE, FACTS, read_card


def kinds():
    return list(LogEntry.objects.order_by("index").values_list("kind", flat=True))


def test_facts_nobody_told_are_unknown(use_case):
    UseCase.objects.update(why={}, objection={}, facts={})
    use_case.refresh_from_db()
    assert card_of_use_case(use_case) == {}


def test_telling_facts_keeps_them_and_tells_the_log_who(alice, use_case):
    told = {"output": "suggests", "data": frozenset(), "checked": True, "marked": None}
    assert tell_facts(use_case=use_case, told=told, by=alice)
    use_case.refresh_from_db()
    card = card_of_use_case(use_case)
    assert (card["output"], card["data"], card["checked"], card.get("marked")) == ("suggests", frozenset(), True, None)
    entry = LogEntry.objects.get(kind="register.facts_told")
    body = json.loads(entry.body)
    assert (body["by"], body["details"]["facts"]["output"], body["details"]["facts"]["data"]) == (
        str(alice),
        "suggests",
        [],
    )


def test_telling_the_same_again_is_no_event(alice, use_case):
    tell_facts(use_case=use_case, told={"checked": True}, by=alice)
    assert tell_facts(use_case=use_case, told={"checked": True}, by=alice) is False
    assert kinds() == ["register.facts_told"]


def test_what_a_person_marks_as_not_known_outweighs_the_source(alice, use_case):
    UseCase.objects.update(facts={"impact_assessment_done": "yes"})
    use_case.refresh_from_db()
    assert card_of_use_case(use_case)["assessment"] is True
    tell_facts(use_case=use_case, told={"assessment": None}, by=alice)
    use_case.refresh_from_db()
    assert "assessment" not in card_of_use_case(use_case)


@pytest.mark.parametrize("code", list(BY_CODE))
def test_reading_one_fact_of_many_cards_finds_what_the_whole_card_says(alice, use_case, code):
    source = {"legal_basis": "Art. 6", "impact_assessment_done": "yes", "risk_class": "high impact"}
    UseCase.objects.update(why={"en": "More time"}, objection={"en": "yes"}, facts=source)
    use_case.refresh_from_db()
    told = {"output": "suggests", "data": frozenset(), "assessment": None, "checked": False}
    tell_facts(use_case=use_case, told=told, by=alice)
    ((_pk, whole),) = cards_of(UseCase.objects.all())
    ((_pk, part),) = cards_of(UseCase.objects.all(), {code})
    assert part == {known: value for known, value in whole.items() if known == code}
    assert whole == card_of_use_case(UseCase.objects.get())


def test_what_the_card_says_itself_is_not_stored_twice(alice, use_case):
    write_card(use_case=use_case, by=alice, why={"nl": "Meer tijd voor mensen"})
    tell_facts(use_case=use_case, told={"goal": True, "checked": False}, by=alice)
    use_case.refresh_from_db()
    assert use_case.told == {"checked": False}
    assert card_of_use_case(use_case)["goal"] is True


@pytest.mark.parametrize("words", ["", "-", "n.v.t.", "Niet van toepassing", "geen", "Unknown", "volgt nog"])
def test_a_word_for_nothing_is_no_legal_basis(words):
    assert "legal_basis" not in card_of({}, {"legal_basis": words}, {}, {})


@pytest.mark.parametrize(
    ("code", "words", "told"),
    [
        ("assessment", "yes", True),
        ("assessment", "Nee", False),
        ("assessment", "unknown", None),
        ("objection", "Appeal Process Established", True),
        ("objection", "Appeal Precluded by Law", False),
        ("objection", "Write to the town hall.", None),
        ("objection", "Not Applicable", None),
        ("tested", "In-progress", False),
        ("trained", "Training Established", True),
        ("consequence", "High-impact", "serious"),
        ("consequence", "Not High-impact", None),
        ("place", "buiten de EU", "elsewhere"),
        ("place", "the moon", None),
        ("data", "data on crimes; where people are", frozenset({"criminal", "location"})),
        ("data", "data on crimes; feet", None),
    ],
)
def test_words_of_others_are_read_only_where_they_really_say_it(code, words, told):
    assert in_our_words(code, words) == told


@given(st.dictionaries(st.sampled_from([f"told_{fact.code}" for fact in FACTS]), st.text(max_size=30)))
def test_no_word_of_a_source_becomes_anything_but_a_value_the_fact_has(facts):
    for code, told in card_of({}, facts, {}, {}).items():
        assert read_card({code: told}) == {code: told}


def test_columns_of_a_file_are_read_as_facts(alice, tmp_path):
    file = tmp_path / "own.csv"
    file.write_text(
        "use_case_name,has_pii,hi_testing_conducted,hi_training_established,is_high_impact\n"
        "Sorting mail,Yes,In-progress,Training Established,High-impact\nSpelling,,,,\n"
    )
    import_file(file, by=alice)
    first, second = (card_of_use_case(found) for found in UseCase.objects.order_by("pk"))
    assert first == {"personal": True, "tested": False, "trained": True, "consequence": "serious"}
    assert second == {}


def test_the_dutch_register_tells_goal_basis_and_assessment(alice, tmp_path):
    records = [
        {"id": 1, "title": "A", "doel": "Sneller helpen", "juridische_basis": "Wet A", "impactassessment": "ja"},
        {"id": 2, "title": "B", "doel": "", "juridische_basis": "n.v.t.", "impactassessment": "onbekend"},
    ]
    file = tmp_path / "register.json"
    file.write_text(json.dumps({"algoritmes": records}))
    import_file(file, by=alice)
    first, second = (card_of_use_case(found) for found in UseCase.objects.order_by("pk"))
    assert first == {"goal": True, "legal_basis": True, "assessment": True}
    assert second == {}


def test_anyone_here_reads_the_facts_and_those_who_may_tell_them(enter, alice, bob, charlie, use_case):
    page, group = reverse("register:facts", args=[use_case.pk]), reverse("register:tell", args=[use_case.pk, "data"])
    assert "Not known" in enter(bob).get(page).content.decode()
    assert enter(bob).get(group).status_code == 403
    assert [enter(charlie).get(url).status_code for url in (page, group)] == [404, 404]
    assert enter(alice).get(reverse("register:tell", args=[use_case.pk, "nonsense"])).status_code == 404
    assert enter(alice).get(group).status_code == 200


def test_whoever_answers_for_it_tells_its_facts(enter, alice, bob, use_case):
    ask_to_answer(use_case=use_case, person=bob.person, by=alice)
    accept(use_case=use_case, by=bob.person)
    assert enter(bob).get(reverse("register:tell", args=[use_case.pk, "work"])).status_code == 200


def test_telling_a_group_on_its_page(enter, alice, use_case):
    url = reverse("register:tell", args=[use_case.pk, "data"])
    picked = {
        "personal": "yes",
        "data": ["none_of_these"],
        "place": "eu",
        "supplier_learns": "unknown",
        "provided": "no",
        "legal_basis": "unknown",
    }
    assert enter(alice).post(url, picked).status_code == 302
    use_case.refresh_from_db()
    assert {code: value for code, value in use_case.told.items() if value is not None} == {
        "personal": True,
        "data": [],
        "place": "eu",
        "provided": False,
    }
    assert (
        "bij een ander in de EU"
        in enter(alice, "nl").get(reverse("register:facts", args=[use_case.pk])).content.decode()
    )


def test_none_of_these_together_with_something_is_asked_again(enter, alice, use_case):
    url = reverse("register:tell", args=[use_case.pk, "data"])
    answer = enter(alice).post(url, {"data": ["none_of_these", "special"]})
    assert answer.status_code == 422
    assert "Choose one of the two" in answer.content.decode()
    use_case.refresh_from_db()
    assert use_case.told == {}
