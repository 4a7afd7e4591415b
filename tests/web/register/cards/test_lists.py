"""All AI here, and the AI around my work: the sentence first, and never slower because there is more."""

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from draagvlak.foundation.organisation.models import JobRole, Unit
from draagvlak.foundation.register.cards.actions import create_use_case, set_stage, touch, write_card
from draagvlak.foundation.register.cards.models import Kind, UseCase
from draagvlak.foundation.register.cards.queries import PER_PAGE, around, filtered
from draagvlak.ui.text import Text
from tests.factories import NOW

pytestmark = pytest.mark.database


def many(number, start=0):
    found = [
        UseCase(name=Text(en=f"Use {start + n}"), created_at=NOW, changed_at=NOW, search=f"use {start + n}")
        for n in range(number)
    ]
    return UseCase.objects.bulk_create(found)


def names(found):
    return {str(use_case.name) for use_case in found}


def page_of(enter, who, name="list", **asked):
    return " ".join(enter(who).get(reverse(f"register:{name}"), asked).content.decode().split())


def test_the_list_starts_with_the_sentence_that_matters(enter, alice, bob):
    for use_case in many(14)[:9]:
        write_card(use_case=use_case, by=alice, does_not={"en": "Nothing else"})
    assert "14 uses of AI. For 9 the card says what it does <em>not</em> do." in page_of(enter, bob)


def test_the_list_says_when_no_card_says_it(enter, bob):
    many(2)
    assert "No card says what it does <em>not</em> do." in page_of(enter, bob)


def test_an_empty_list_teaches_what_a_use_case_is(enter, alice):
    page = page_of(enter, alice)
    assert "A use case is one use of AI for one purpose" in page
    assert reverse("register:new") in page


def test_everyday_ai_stands_apart_and_is_not_counted_as_a_use_case(enter, alice, bob):
    many(1)
    create_use_case(name={"en": "Translating"}, kind=Kind.EVERYDAY, by=alice)
    page = page_of(enter, bob)
    assert "1 use of AI." in page
    assert page.index("Everyday AI</h2>") < page.index("Translating")


@pytest.mark.parametrize(
    ("asked", "found"),
    [
        ({"q": "NOTES phone"}, {"A"}),
        ({"q": "notes nowhere"}, set()),
        ({"stage": "pilot"}, {"B"}),
        ({"kind": "everyday"}, {"C"}),
        ({"source_organisation": "Gemeente Elders"}, {"D"}),
        ({}, {"A", "B", "C", "D"}),
    ],
)
def test_the_list_narrows(alice, asked, found):
    create_use_case(name={"en": "A"}, does={"en": "Notes after a phone call"}, by=alice)
    set_stage(use_case=create_use_case(name={"en": "B"}, by=alice), stage="pilot", by=alice)
    create_use_case(name={"en": "C"}, kind=Kind.EVERYDAY, by=alice)
    UseCase.objects.filter(pk=create_use_case(name={"en": "D"}, by=alice).pk).update(
        source_organisation="Gemeente Elders"
    )
    assert names(filtered(asked)) == found


@pytest.mark.parametrize(("code", "found"), [("R", {"whole", "one"}), ("R1", {"whole", "one"}), ("R2", {"whole"})])
def test_a_unit_is_touched_by_what_touches_it_above_it_or_below_it(alice, code, found):
    for name, unit in (("whole", "R"), ("one", "R1")):
        use_case = create_use_case(name={"en": name}, by=alice)
        touch(use_case=use_case, units=Unit.objects.filter(code=unit), roles=[], by=alice)
    assert names(filtered({"unit": Unit.objects.get(code=code).pk})) == found


def test_nonsense_in_the_address_narrows_nothing(enter, bob, use_case):
    assert "Call summaries" in page_of(enter, bob, stage="nowhere", unit="x", page="zz")


def test_nothing_found_says_so(enter, bob, use_case):
    assert "Nothing found" in page_of(enter, bob, q="zzz")


def test_a_long_list_has_pages(enter, bob):
    many(PER_PAGE + 1)
    assert f"Use {PER_PAGE}<" not in page_of(enter, bob)
    assert f"Use {PER_PAGE}<" in page_of(enter, bob, page=2)


@pytest.mark.parametrize("name", ["list", "around"])
def test_the_number_of_queries_does_not_grow(enter, bob, name, django_assert_num_queries):
    def grow(number):
        for use_case in many(number):
            use_case.affected_units.add(bob.person.unit)

    browser = enter(bob)
    url = reverse(f"register:{name}")
    grow(3)
    browser.get(url)
    with CaptureQueriesContext(connection) as few:
        browser.get(url)
    grow(60)
    with django_assert_num_queries(len(few)):
        browser.get(url)


def test_a_stranger_sees_no_list(enter, charlie, use_case):
    assert enter(charlie).get(reverse("register:list")).status_code == 404


@pytest.fixture
def spread(alice, bob):
    """One use case for Bob's unit, one for a unit above, one for his job role, one for others, and everyday AI."""
    touched = (("unit", ["R1"], []), ("above", ["R"], []), ("role", [], ["KCC"]), ("other", ["R2"], []))
    for name, units, roles in touched:
        touch(
            use_case=create_use_case(name={"en": name}, by=alice),
            by=alice,
            units=Unit.objects.filter(code__in=units),
            roles=JobRole.objects.filter(code__in=roles),
        )
    create_use_case(name={"en": "everyday"}, kind=Kind.EVERYDAY, by=alice)


def test_around_my_work_is_my_unit_units_above_my_role_and_everyday_ai(bob, spread):
    assert names(around(bob.person)) == {"unit", "above", "role", "everyday"}


def test_around_my_work_leaves_out_what_has_ended(alice, bob, spread):
    set_stage(use_case=UseCase.objects.get(name__en="unit"), stage="retired", by=alice)
    assert "unit" not in names(around(bob.person))


def test_around_my_work_starts_with_a_sentence(enter, bob, spread):
    assert "3 uses of AI touch your work." in page_of(enter, bob, "around")


def test_around_my_work_says_when_we_cannot_tell(enter, alice):
    alice.person.delete()
    assert "We cannot tell which AI touches your work" in page_of(enter, alice, "around")


def test_a_circle_in_the_tree_ends(bob, spread):
    Unit.objects.filter(code="R").update(parent=Unit.objects.get(code="R1"))
    assert "unit" in names(around(bob.person))
