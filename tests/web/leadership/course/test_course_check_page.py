"""The page that says whether boundaries fit together."""

import re
from datetime import timedelta

import pytest
from django.urls import reverse

from draagvlak.foundation import clock
from draagvlak.foundation.decisions.models import LogEntry
from draagvlak.foundation.register.cards.actions import create_use_case, tell_facts
from draagvlak.pillars.leadership.ambitions.actions import end_ambition, link_ambition, write_asks
from draagvlak.pillars.leadership.boundaries.actions.boundaries import adopt_boundary, write_boundary
from draagvlak.pillars.leadership.boundaries.models import Boundary
from draagvlak.pillars.leadership.course.queries import checking
from draagvlak_core.leadership.boundaries.drafts import draft_from
from draagvlak_core.leadership.boundaries.rules import Effect, Rule
from draagvlak_core.shared.conditions.tree import AllOf, Contains, Is
from tests.factories.people import make_unit

PAGE = reverse("leadership:check")
RECRUITING = Contains("domain", ("recruitment",))
BENEFITS = Contains("domain", ("benefits",))


def text_of(answer):
    assert answer.status_code == 200
    return " ".join(re.sub(r"<[^>]+>", " ", answer.content.decode()).split())


@pytest.fixture
def write(sanne):
    """A boundary with a rule: adopted, or left as a draft."""

    def _write(sentence, rule, adopted=True):
        today = clock.today()
        made = write_boundary(
            sentence={"en": sentence},
            value={"en": "Fairness"},
            owner=sanne.person,
            valid_from=today,
            review_on=today + timedelta(days=300),
            by=sanne,
        )
        if adopted:
            adopt_boundary(boundary=made, by=sanne)
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
    write("Nor in secret", Rule(Effect.NEVER, AllOf((RECRUITING, Is("told", False)))), adopted=False)
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
    link_ambition(use_case=made, ambition=ambition, how={"en": "Less typing"}, by=sanne)
    assert "Programming" not in text_of(enter(bob).get(PAGE))


def test_an_ambition_that_a_boundary_forbids_is_shown_with_an_example(write, sanne, ambition, bob, enter):
    write("AI never decides about benefits alone", Rule(Effect.NEVER, AllOf((BENEFITS, Is("output", "decides_alone")))))
    asks = reverse("leadership:ambition_asks", args=[ambition.pk])
    answer = enter(sanne).post(asks, {"domain": ["benefits"], "affected": ["citizens"], "output": "decides_alone"})
    assert answer.status_code == 302
    page = text_of(enter(bob).get(PAGE))
    assert "Boundary 1 stands in the way of everything that the ambition “More time for people” asks for." in page
    assert "it decides without a person" in page
    assert "boundary 1 forbids it, the ambition asks for it." in page
    assert "One ambition says what kind of AI it asks for" in page
    read = text_of(enter(bob).get(reverse("leadership:ambition", args=[ambition.pk])))
    assert "It asks for AI of which this is so:" in read and "Say what kind of AI it asks for" not in read


def test_an_ambition_that_asks_for_more_than_what_is_forbidden_is_left_alone(write, sanne, ambition, bob, enter):
    write("AI never decides about benefits alone", Rule(Effect.NEVER, AllOf((BENEFITS, Is("output", "decides_alone")))))
    write_asks(ambition=ambition, told={"domain": frozenset({"benefits"})}, by=sanne)
    assert "Yes: nothing is wrong" in text_of(enter(bob).get(PAGE))
    write_asks(ambition=ambition, told={"output": "decides_alone"}, by=sanne)
    assert "Yes: nothing is wrong" in text_of(enter(bob).get(PAGE))


def test_an_ambition_that_ended_asks_for_nothing(write, sanne, ambition, bob, enter):
    write("No benefits", Rule(Effect.NEVER, BENEFITS))
    write_asks(ambition=ambition, told={"domain": frozenset({"benefits"})}, by=sanne)
    assert "stands in the way of everything" in text_of(enter(bob).get(PAGE))
    end_ambition(ambition=ambition, by=sanne)
    assert "stands in the way of everything" not in text_of(enter(bob).get(PAGE))


def test_what_an_ambition_asks_for_is_written_by_those_who_write_the_course(ambition, sanne, bob, charlie, enter):
    url = reverse("leadership:ambition_asks", args=[ambition.pk])
    assert enter(sanne).get(url).status_code == 200
    assert enter(bob).post(url, {"output": "suggests"}).status_code in (403, 404)
    assert enter(charlie).get(url).status_code == 404
    ambition.refresh_from_db()
    assert ambition.asks == {}
    write_asks(ambition=ambition, told={"output": "suggests"}, by=sanne)
    write_asks(ambition=ambition, told={"output": "suggests"}, by=sanne)
    assert LogEntry.objects.filter(kind="leadership.ambition_asks").count() == 1


def test_boundaries_that_hold_in_different_units_do_not_contradict(write, bob, enter):
    one = write("AI never hires", Rule(Effect.NEVER, RECRUITING))
    other = write("AI may rank letters when somebody checks", Rule(Effect.ONLY_IF, RECRUITING, Is("checked", True)))
    top = make_unit("T1", "Top")
    below = make_unit("T2", "Below", under=top)
    aside = make_unit("T3", "Aside")
    wrong = "boundary 1 stands in the way every time"
    for here, there, found in ((aside, below, False), (top, below, True), (below, top, False), (None, below, True)):
        one.scope.set([here] if here else [])
        other.scope.set([there])
        assert (wrong in text_of(enter(bob).get(PAGE))) is found, (here, there)


def test_the_check_is_remembered_until_a_rule_changes(write, bob, enter, monkeypatch):
    made = write("AI never hires", Rule(Effect.NEVER, RECRUITING))
    client = enter(bob)
    client.get(PAGE)
    asked = []
    monkeypatch.setattr(checking, "check", lambda *course: asked.append(course) or [])
    client.get(PAGE)
    assert not asked
    Boundary.objects.filter(pk=made.pk).update(rule=draft_from(Rule(Effect.NEVER, Is("told", False))).as_json())
    client.get(PAGE)
    assert len(asked) == 1


def test_strangers_find_no_page(charlie, enter):
    assert enter(charlie).get(PAGE).status_code == 404
