"""May I use AI for this: the answer with its sentence, on the page and on the command line, and nothing kept of it."""

import json
import re

import pytest
from django.apps import apps
from django.urls import reverse

from draagvlak.config.cli import main
from draagvlak.foundation.decisions.models import LogEntry, LogHead
from draagvlak.foundation.organisation.models import Unit
from draagvlak.foundation.register.cards.actions import create_use_case, tell_facts
from draagvlak.foundation.register.cards.models import Kind, UseCase
from draagvlak.pillars.leadership.boundaries.models import Boundary
from draagvlak_core.leadership.boundaries.drafts import draft_from
from draagvlak_core.leadership.boundaries.rules import Decider, Effect, Rule
from draagvlak_core.shared.conditions.tree import Contains, Is

PAGE = reverse("leadership:may_i")
RECRUITING = Contains("domain", ("recruitment",))
WRITING = {
    "work": ["writing"],
    "domain": ["communication"],
    "affected": ["citizens"],
    "data": ["none_of_these"],
    "output": "suggests",
}
HIRING = {**WRITING, "domain": ["recruitment"]}


@pytest.fixture
def rule(boundary):
    """Gives the adopted boundary of this room a rule."""

    def _rule(made):
        Boundary.objects.filter(pk=boundary.pk).update(rule=draft_from(made).as_json())
        return boundary

    return _rule


def text_of(answer):
    return " ".join(re.sub(r"<[^>]+>", " ", answer.content.decode()).split())


def ask(client, picks):
    answer = client.post(PAGE, picks)
    assert answer.status_code == 200
    return text_of(answer)


def test_an_employee_is_asked_five_things(bob, enter):
    page = enter(bob).get(PAGE).content.decode()
    assert page.count('class="field') == 5


def test_what_a_boundary_forbids_is_no_with_its_sentence_and_whom_to_ask(rule, bob, enter):
    rule(Rule(Effect.NEVER, RECRUITING))
    page = ask(enter(bob), HIRING)
    assert "No. A boundary forbids it." in page
    assert "AI decides nothing about people" in page and "Whom to ask: Sanne." in page


def test_what_every_boundary_leaves_room_for_is_yes(rule, bob, enter):
    rule(Rule(Effect.NEVER, RECRUITING))
    assert "Yes, you may." in ask(enter(bob), WRITING)


def test_what_a_boundary_asks_is_said_as_a_condition(rule, bob, enter):
    rule(Rule(Effect.ONLY_IF, RECRUITING, Is("checked", True)))
    page = ask(enter(bob), HIRING)
    assert "Yes, if you keep to this." in page and "You may if" in page


def test_a_decision_that_has_to_come_first_names_who_decides(rule, bob, enter):
    rule(Rule(Effect.ONLY_AFTER, RECRUITING, decider=Decider.BOARD))
    assert "Only after a decision by the board." in ask(enter(bob), HIRING)


def test_what_is_left_open_is_never_a_yes(rule, bob, enter):
    rule(Rule(Effect.NEVER, RECRUITING))
    page = ask(enter(bob), {"work": ["writing"], "output": "unknown"})
    assert "We cannot tell yet. Ask first." in page
    assert "First has to be known: What is it about?" in page


def test_a_boundary_people_judge_says_whom_to_ask(boundary, bob, enter):
    page = ask(enter(bob), WRITING)
    assert "We cannot tell yet. Ask first." in page and "Whom to ask: Sanne." in page


def test_without_any_boundary_nothing_can_be_told(alice, bob, enter):
    page = ask(enter(bob), WRITING)
    assert "Nobody has adopted a boundary that holds today" in page and "Ask Alice" in page


def test_similar_uses_in_the_register_are_shown(rule, alice, bob, enter):
    rule(Rule(Effect.NEVER, RECRUITING))
    for name, subject in (("Letters in plain words", "communication"), ("Scan car", "enforcement")):
        made = create_use_case(name={"en": name}, by=alice)
        told = {
            "work": frozenset({"writing" if subject == "communication" else "detecting"}),
            "domain": frozenset({subject}),
            "output": "suggests",
        }
        tell_facts(use_case=made, told=told, by=alice)
    page = ask(enter(bob), WRITING)
    assert "Letters in plain words" in page and "Scan car" not in page


def test_none_of_these_with_something_else_is_said_to_be_wrong_and_keeps_the_picks(bob, enter):
    answer = enter(bob).post(PAGE, {**WRITING, "data": ["none_of_these", "confidential"]})
    assert answer.status_code == 422
    assert "Choose one of the two." in text_of(answer)
    assert re.search(r'value="writing"[^>]*checked', answer.content.decode())


def test_a_boundary_of_another_unit_does_not_count(rule, bob, enter):
    made = rule(Rule(Effect.NEVER, RECRUITING))
    made.scope.set(Unit.objects.filter(code="R2"))
    assert "No." not in ask(enter(bob), HIRING)
    made.scope.set(Unit.objects.filter(code="R"))
    assert "No. A boundary forbids it." in ask(enter(bob), HIRING)


def test_names_in_it_are_data_about_people(rule, bob, enter):
    rule(Rule(Effect.ONLY_IF, Is("personal", True), Is("checked", True)))
    assert "Yes, you may." in ask(enter(bob), WRITING)
    assert "Yes, if you keep to this." in ask(enter(bob), {**WRITING, "data": ["personal"]})


def test_asking_leaves_no_trace(rule, alice, bob, enter):
    rule(Rule(Effect.NEVER, RECRUITING))
    client = enter(bob)
    client.get(PAGE)
    before = (LogHead.objects.get().size, {model: model.objects.count() for model in apps.get_models()})
    ask(client, HIRING)
    assert (LogHead.objects.get().size, {model: model.objects.count() for model in apps.get_models()}) == before


def test_what_was_picked_stands_in_no_address(rule, bob, enter):
    rule(Rule(Effect.NEVER, RECRUITING))
    assert "recruitment" not in enter(bob).post(PAGE, HIRING).request["PATH_INFO"]
    assert 'method="post"' in enter(bob).get(PAGE).content.decode()


def test_one_click_puts_it_in_the_register_with_the_picks(rule, bob, enter):
    url = reverse("leadership:may_i_register")
    answer = enter(bob).post(url, {**WRITING, "name": "Newsletter for the street", "kind": "everyday"})
    made = UseCase.objects.get()
    assert answer.url == reverse("register:card", args=[made.pk])
    assert (str(made.name), made.kind, made.stage) == ("Newsletter for the street", Kind.EVERYDAY, "idea")
    assert made.told["work"] == ["writing"] and made.told["data"] == []
    assert {entry.kind for entry in LogEntry.objects.filter(about=f"use_case:{made.pk}")} == {
        "register.created",
        "register.facts_told",
    }


def test_without_a_name_nothing_is_registered_and_the_picks_stay(rule, bob, enter):
    answer = enter(bob).post(reverse("leadership:may_i_register"), {**WRITING, "name": "", "kind": "everyday"})
    assert answer.status_code == 422
    assert not UseCase.objects.exists()
    assert 'name="work" value="writing"' in answer.content.decode()


def test_strangers_and_visitors_get_no_answer(charlie, enter):
    assert enter(charlie).post(PAGE, WRITING).status_code == 404
    assert enter().post(PAGE, WRITING).status_code == 302


def test_my_page_leads_there(bob, enter):
    assert PAGE in enter(bob).get(reverse("overview:me")).content.decode()


# --- the command ----------------------------------------------------------------------------------------

ASKED = [
    "may-i",
    "--work",
    "writing",
    "--domain",
    "communication",
    "--affected",
    "citizens",
    "--data",
    "none",
    "--output",
    "suggests",
]


@pytest.fixture(autouse=True)
def _english(monkeypatch):
    monkeypatch.setenv("LC_ALL", "en_GB.UTF-8")
    monkeypatch.setattr("draagvlak.config.commands.may_i.up_to_date_database", lambda: None)


@pytest.mark.parametrize(
    ("made", "status", "words"),
    [
        (Rule(Effect.NEVER, RECRUITING), 0, "Yes, you may."),
        (Rule(Effect.NEVER, Contains("domain", ("communication",))), 1, "No."),
        (Rule(Effect.ONLY_IF, None, Is("checked", True)), 1, "Yes, if you keep to this."),
        (Rule(Effect.NEVER, Is("place", "elsewhere")), 2, "We cannot tell yet."),
    ],
)
def test_the_command_gives_the_same_answer(rule, capsys, made, status, words):
    rule(made)
    assert main(ASKED) == status
    told = capsys.readouterr()
    assert words in told.out + told.err


def test_the_command_speaks_to_machines(rule, capsys):
    rule(Rule(Effect.NEVER, Contains("domain", ("communication",))))
    assert main([*ASKED, "--json"]) == 1
    line = json.loads(capsys.readouterr().out.splitlines()[-1])
    assert line["answer"] == "no"
    assert line["grounds"] == [{"boundary": 1, "why": "forbids", "missing": []}]


def test_the_command_without_picks_cannot_tell(rule):
    rule(Rule(Effect.NEVER, RECRUITING))
    assert main(["may-i"]) == 2


def test_the_command_refuses_none_beside_something_else(rule, capsys):
    assert main(["may-i", "--data", "none", "confidential"]) == 2
    assert "leave it out of --data" in capsys.readouterr().err


def test_the_command_explains_itself(capsys):
    with pytest.raises(SystemExit) as leaving:
        main(["may-i", "--help"])
    assert leaving.value.code == 0
    assert "recruitment" in capsys.readouterr().out


def test_an_ai_lead_is_whom_to_ask_about_tools(rule, alice, bob, enter):
    rule(Rule(Effect.NEVER, Is("place", "elsewhere")))
    assert "Whom to ask: Alice." in ask(enter(bob), WRITING)
