"""Own levels: read and written by their owner alone, and nowhere else in the code."""

import ast
from pathlib import Path

import pytest
from django.conf import settings

from draagvlak.foundation.decisions.models import LogEntry
from draagvlak.pillars.skills.levels.actions import keep_own_levels
from draagvlak.pillars.skills.levels.models import OwnLevel
from tests.factories.people import make_account

SOURCE = Path(settings.SOURCE)
READER = ("pillars/skills/levels/queries.py", "own_levels")
WRITER = ("pillars/skills/levels/actions.py", "keep_own_levels")


def uses(names):
    """(file, function) of every place outside models and migrations where one of these names is used in code."""
    for path in SOURCE.rglob("*.py"):
        if "migrations" in path.parts:
            continue
        tree = ast.parse(path.read_text())
        where = str(path.relative_to(SOURCE))
        for function in [node for node in ast.walk(tree) if isinstance(node, ast.FunctionDef)]:
            for node in ast.walk(function):
                used = getattr(node, "id", None) or getattr(node, "attr", None)
                text = node.value if isinstance(node, ast.Constant) and isinstance(node.value, str) else ""
                if used in names or (text in names and node is not _docstring(function)):
                    yield where, function.name


def _docstring(function):
    first = function.body[0]
    return first.value if isinstance(first, ast.Expr) else None


def importers(name):
    """Files that import a name."""
    for path in SOURCE.rglob("*.py"):
        for node in ast.walk(ast.parse(path.read_text())):
            if isinstance(node, ast.ImportFrom) and any(alias.name == name for alias in node.names):
                yield str(path.relative_to(SOURCE))


def test_only_two_functions_touch_own_levels():
    assert set(uses({"OwnLevel", "ownlevel", "skills.OwnLevel"})) == {READER, WRITER}
    assert set(importers("OwnLevel")) == {READER[0], WRITER[0], "pillars/skills/models.py"}


def test_only_the_owners_page_reads_them():
    assert set(uses({"own_levels"})) == {("pillars/skills/levels/views.py", "mine")}


def test_only_the_owners_page_and_the_made_up_sample_write_them():
    files = {where for where, _function in uses({"keep_own_levels"})}
    assert files <= {"pillars/skills/levels/views.py", "pillars/skills/levels/story.py"}


def test_no_other_relation_leads_to_own_levels():
    relations = [field.name for field in OwnLevel._meta.get_fields() if field.is_relation]
    assert relations == ["person", "skill"]
    assert OwnLevel._meta.get_field("skill").remote_field.related_name == "+"


def test_levels_are_kept_for_the_one_logged_in(enter, bob, alice, profile):
    answer = enter(bob).post("/skills/mine/", {"level-AI4": "2", "level-H5": ""})
    assert answer.status_code == 302
    assert list(OwnLevel.objects.values_list("person__name", "skill__code", "level")) == [("Bob", "AI4", 2)]
    assert 'value="2" selected' in enter(bob).get("/skills/mine/").content.decode()
    assert 'value="2" selected' not in enter(alice).get("/skills/mine/").content.decode()


def test_what_the_role_needs_stands_beside_it_in_words(enter, bob, profile):
    enter(bob).post("/skills/mine/", {"level-AI4": "2", "level-H5": "1"})
    page = enter(bob).get("/skills/mine/").content.decode()
    assert "This is what your role needs." in page
    assert "Some steps to go." in page


def test_keeping_levels_leaves_no_trace_in_the_log(enter, bob):
    before = LogEntry.objects.count()
    enter(bob).post("/skills/mine/", {"level-AI4": "2"})
    assert LogEntry.objects.count() == before


def test_choosing_not_to_say_erases_what_was_said(enter, bob):
    enter(bob).post("/skills/mine/", {"level-AI4": "2"})
    enter(bob).post("/skills/mine/", {"level-AI4": ""})
    assert not OwnLevel.objects.exists()


@pytest.mark.parametrize("wrong", ["5", "-1", "x"])
def test_a_level_that_does_not_exist_is_refused(enter, bob, wrong):
    assert enter(bob).post("/skills/mine/", {"level-AI4": wrong}).status_code == 422
    assert not OwnLevel.objects.exists()


def test_the_page_cannot_be_asked_for_somebody_else(enter, bob, alice):
    keep_own_levels(person=bob.person, levels={"AI4": 4})
    page = enter(alice).get(f"/skills/mine/?person={bob.person.pk}").content.decode()
    assert 'value="4" selected' not in page
    assert enter(alice).get(f"/skills/mine/{bob.person.pk}/").status_code == 404


def test_the_page_is_never_cached(enter, bob):
    assert "no-store" in enter(bob).get("/skills/mine/")["Cache-Control"]


def test_an_account_without_a_person_keeps_no_levels(enter, organisation):

    user = make_account("Admin", "administrator")
    assert enter(user).get("/skills/mine/").status_code == 404
