"""The overview remembers its counts per state of the log. That holds only while every change writes the log."""

import ast
from pathlib import Path

import pytest

pytestmark = pytest.mark.database

SOURCE = Path(__file__).resolve().parents[3] / "src" / "draagvlak"
WITHOUT_AN_EVENT = {
    "keep_own_levels",  # read by their owner alone, so no finding rests on them (ADR 8)
    "keep_shipped_skills",  # runs when the database is brought up to date, before anything is counted
    "start_run",  # a file that waits to be imported; importing it is an event
    "prepare_run",
    "drop_run",
}
APPS = [*sorted((SOURCE / "pillars").iterdir()), SOURCE / "foundation/register", SOURCE / "foundation/organisation"]


def functions(app):
    """Every function in the actions of an app, and in the events that they write, by name."""
    files = [path for path in app.rglob("*.py") if {"actions", "events"} & {path.stem, path.parent.name}]
    trees = [ast.parse(path.read_text()) for path in files]
    return {node.name: node for tree in trees for node in tree.body if isinstance(node, ast.FunctionDef)}


def called(function):
    calls = (node.func for node in ast.walk(function) if isinstance(node, ast.Call))
    return {getattr(call, "id", getattr(call, "attr", "")) for call in calls}


def records(name, known, seen=frozenset()):
    found = called(known[name])
    return "record" in found or any(records(n, known, seen | {name}) for n in (found & known.keys()) - seen - {name})


def silent_actions(known):
    public = (name for name, function in known.items() if function.decorator_list and not name.startswith("_"))
    return {name for name in public if not records(name, known)}


@pytest.mark.parametrize("app", [app for app in APPS if functions(app)], ids=lambda app: app.name)
def test_every_action_a_finding_can_rest_on_writes_the_log(app):
    assert silent_actions(functions(app)) <= WITHOUT_AN_EVENT


def test_an_action_without_an_event_is_seen():
    source = "@atomic\ndef change(): save()\n@atomic\ndef tell_it(): helper()\ndef helper(): record()\n"
    known = {node.name: node for node in ast.parse(source).body}
    assert silent_actions(known) == {"change"}
