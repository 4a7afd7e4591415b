"""The page that says whether boundaries fit together."""

import re
from datetime import timedelta

import pytest
from django.urls import reverse

from draagvlak.foundation import clock
from draagvlak.foundation.register.actions import create_use_case, tell_facts
from draagvlak.pillars.leadership import actions
from draagvlak.pillars.leadership.models import Boundary
from draagvlak.pillars.leadership.rules import draft_from
from draagvlak_core.leadership.boundaries import Effect, Rule
from draagvlak_core.leadership.conditions import All, Contains, Is

PAGE = reverse("leadership:check")
RECRUITING = Contains("domain", ("recruitment",))


def text_of(answer):
    assert answer.status_code == 200
    return " ".join(re.sub(r"<[^>]+>", " ", answer.content.decode()).split())


@pytest.fixture
def write(sanne):
    """A boundary with a rule: adopted, or left as a draft."""

    def _write(sentence, rule, adopted=True):
        today = clock.today()
        made = actions.write_boundary(
            sentence={"en": sentence}, value={"en": "Fairness"}, owner=sanne.person, valid_from=today,
            review_on=today + timedelta(days=300), by=sanne,
        )  # fmt: skip
        if adopted:
            actions.adopt_boundary(boundary=made, by=sanne)
        Boundary.objects.filter(pk=made.pk).update(rule=draft_from(rule).as_json())
        return made

    return _write


def test_without_a_rule_it_cannot_be_told(boundary, bob, enter):
    page = text_of(enter(bob).get(PAGE))
    assert "We cannot tell: no boundary has a rule" in page
    assert "One boundary has no rule: people judge it" in page


def test_boundaries_that_fit_together_are_a_yes(write, bob, enter):
    write("AI never hires", Rule(Effect.NEVER, RECRUITING))
    assert "Yes: nothing is wrong with the one boundary" in text_of(enter(bob).get(PAGE))


def test_a_contradiction_shows_both_sentences_and_an_example(write, bob, enter):
    write("AI never hires", Rule(Effect.NEVER, RECRUITING))
    write("AI may rank letters when somebody checks", Rule(Effect.ONLY_IF, RECRUITING, Is("checked", True)))
    page = text_of(enter(bob).get(PAGE))
    assert "Boundary 2 says when it may, and boundary 1 stands in the way every time." in page
    assert "AI never hires" in page and "AI may rank letters when somebody checks" in page
    assert "includes “recruiting and hiring”" in page and "Choose together which of the two holds" in page


def test_a_draft_is_looked_at_by_those_who_write(write, sanne, bob, enter):
    write("AI never hires", Rule(Effect.NEVER, RECRUITING))
    write("Nor in secret", Rule(Effect.NEVER, All((RECRUITING, Is("told", False)))), adopted=False)
    assert "Whatever crosses boundary 2 crosses boundary 1 already." in text_of(enter(sanne).get(PAGE))
    assert "Nor in secret" not in text_of(enter(bob).get(PAGE))


def test_blank_spots_in_use_come_first(write, alice, bob, enter):
    write("AI never hires", Rule(Effect.NEVER, RECRUITING))
    made = create_use_case(name={"en": "Code assistant"}, by=alice)
    tell_facts(use_case=made, told={"work": frozenset({"coding"}), "domain": frozenset({"recruitment"})}, by=alice)
    page = enter(bob).get(PAGE).content.decode()
    first_row = page.split("<tbody>")[1].split("</tr>")[0]
    assert "Programming" in first_row and ">1<" in first_row
    assert "Recruiting and hiring" not in page.split("<tbody>")[1]


def test_what_an_ambition_speaks_about_is_no_blank_spot(write, alice, sanne, ambition, bob, enter):
    write("AI never hires", Rule(Effect.NEVER, RECRUITING))
    made = create_use_case(name={"en": "Code assistant"}, by=alice)
    tell_facts(use_case=made, told={"work": frozenset({"coding"})}, by=alice)
    actions.link_ambition(use_case=made, ambition=ambition, how={"en": "Less typing"}, by=sanne)
    assert "Programming" not in text_of(enter(bob).get(PAGE))


def test_the_check_is_remembered_until_a_rule_changes(write, bob, enter, monkeypatch):
    made = write("AI never hires", Rule(Effect.NEVER, RECRUITING))
    client = enter(bob)
    client.get(PAGE)
    asked = []
    monkeypatch.setattr("draagvlak.pillars.leadership.course_check.check", lambda rules: asked.append(rules) or [])
    client.get(PAGE)
    assert not asked
    Boundary.objects.filter(pk=made.pk).update(rule=draft_from(Rule(Effect.NEVER, Is("told", False))).as_json())
    client.get(PAGE)
    assert len(asked) == 1


def test_strangers_find_no_page(charlie, enter):
    assert enter(charlie).get(PAGE).status_code == 404
