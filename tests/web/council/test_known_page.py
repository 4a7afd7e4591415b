"""The page for everyone: what can and cannot be known, each promise with a test of the same name."""

import ast
import functools
import subprocess
import sys
from pathlib import Path

import pytest
from django.utils import translation
from django.utils.html import escape

from draagvlak.foundation.retention import actions as retention
from draagvlak.foundation.retention.kinds import KINDS as RETAINED
from draagvlak.roof.council import known, tables
from draagvlak.roof.council.promises import LIMITS, PROMISES

TESTS = Path(__file__).resolve().parents[2]
KNOW = "/council/what-can-be-known/"


@functools.cache
def every_test(folder=TESTS):
    """Name of a test function → the file it stands in and its code. A name that stands twice counts as none."""
    found = {}
    for path in folder.rglob("test_*.py"):
        for node in ast.parse(path.read_text()).body:
            if isinstance(node, ast.FunctionDef) and node.name.startswith("test_"):
                found.setdefault(node.name, []).append((path, node))
    return {name: places[0] for name, places in found.items() if len(places) == 1}


def without_test(found):
    """Promises that no test holds: there is none of that name, it is skipped, or nothing in it can fail."""
    return [one.code for one in PROMISES if not _holds(found.get(f"test_{one.code}"))]


def _holds(place):
    if place is None:
        return False
    marks = " ".join(ast.unparse(one) for one in place[1].decorator_list)
    checks = any(isinstance(node, ast.Assert) for node in ast.walk(place[1]))
    return "skip" not in marks and "xfail" not in marks and (checks or "pytest.raises(" in ast.unparse(place[1]))


def test_every_promise_has_a_test_of_the_same_name():
    assert len({one.code for one in PROMISES}) == len(PROMISES) > 15
    assert without_test(every_test()) == [], "a promise on the page for everyone is tried by a test of the same name"


def test_pytest_runs_the_test_of_every_promise():
    found = every_test()
    names = [f"{found[f'test_{one.code}'][0]}::test_{one.code}" for one in PROMISES]
    collect = [sys.executable, "-m", "pytest", "--collect-only", "-q", "-n", "0", "-p", "no:cacheprovider", *names]
    collected = subprocess.run(collect, capture_output=True, text=True, cwd=TESTS.parent, check=False)
    assert collected.returncode == 0, collected.stdout + collected.stderr


@pytest.mark.parametrize("one", PROMISES, ids=lambda one: one.code)
def test_a_promise_without_its_test_is_found(one):
    """Taken away, skipped, or emptied: each time this promise is missed, and no other."""
    found = every_test()
    name = f"test_{one.code}"
    path, node = found[name]
    skipped = ast.parse(f"@pytest.mark.skip\n{ast.unparse(node).lstrip()}" if not node.decorator_list else "pass")
    empty = ast.parse(f"def {name}():\n    pass").body[0]
    changed = [{key: place for key, place in found.items() if key != name}, found | {name: (path, empty)}]
    if isinstance(skipped.body[0], ast.FunctionDef):
        changed.append(found | {name: (path, skipped.body[0])})
    assert [without_test(these) for these in changed] == [[one.code]] * len(changed)


@pytest.mark.parametrize("language", ["nl", "en"])
def test_every_promise_and_every_limit_stands_on_the_page(enter, bob, language):
    html = enter(bob, language).get(KNOW).content.decode()
    with translation.override(language):
        told = [one.sentence for one in PROMISES] + [str(one) for one in LIMITS]
        told += [str(kind.title) for kind in tables.KINDS if kind.is_about_somebody]
    assert [one for one in told if escape(one) not in html] == []


def test_everyone_who_works_here_finds_the_page_and_nobody_else(enter, bob, charlie):
    assert f'href="{KNOW}"' in enter(bob).get("/").content.decode()
    for page in (KNOW, f"{KNOW}tables/"):
        assert [enter(who).get(page).status_code for who in (bob, charlie, None)] == [200, 404, 302]
        assert enter(bob).post(page).status_code == 405


def test_what_is_on_and_the_smallest_group_are_those_in_force(enter, bob, agree):
    page = enter(bob).get(KNOW).content.decode()
    assert page.count("Off: the works council has not consented.") == 5
    agree("pulse")
    agree("group_size", 11)
    page = enter(bob).get(KNOW).content.decode()
    assert "Pulse rounds may be held" in page and "is 11 people now" in page
    assert page.count("Off: the works council has not consented.") == 4


def test_the_term_on_the_page_is_the_one_in_force(enter, bob, alice):
    assert "Until 1 year after you left" in enter(bob).get(KNOW).content.decode()
    retention.set_term(kind=RETAINED["retention.people_left"], days=90, by=alice)
    assert "Until 90 days after you left" in enter(bob).get(KNOW).content.decode()


def test_every_table_and_column_that_can_say_who_is_listed(enter, bob):
    html = enter(bob).get(f"{KNOW}tables/").content.decode()
    assert [label for label in known.every_table() if f">{label}<" not in html] == []
    assert "(person)" in html and "decided_by" in html and "Not explained" not in html


def test_a_table_nobody_explained_is_told_to_everyone(enter, bob, monkeypatch):
    left = tuple(kind for kind in tables.KINDS if kind.code != "own_levels")
    monkeypatch.setattr(known, "KINDS", left)
    assert known.unexplained() == ["skills.OwnLevel"]
    assert "tables that nobody has explained" in enter(bob).get(KNOW).content.decode()
    assert "skills.OwnLevel" in enter(bob).get(f"{KNOW}tables/").content.decode()


def test_who_reads_it_follows_from_the_rights(enter, bob):
    with translation.override("en"):
        shown = {one.kind.code: one.readers for one in known.shown()}
    assert shown["people"] == "everyone who works here" and shown["tickets"] == "nobody"
    assert shown["own_levels"] == "you yourself" and shown["way_in"] == "you yourself, Administrator"
    assert shown["log"] == "Board, AI lead, Works council, Administrator"
