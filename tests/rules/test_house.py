"""The house rules that import-linter cannot see."""

import ast
import re

import pytest

from tests.rules.code import APP, CORE, PILLARS, python_files, templates, tree
from tests.rules.code import name as short

WRITES = {
    "save", "delete", "create", "update", "bulk_create", "bulk_update", "get_or_create", "update_or_create",
    "add", "remove", "set", "clear",
}  # fmt: skip
# Only what is unmistakably a query set or a related manager counts for the last five: sets and dicts have them too.
ONLY_ON_MANAGERS = {"update", "add", "remove", "set", "clear", "delete"}
# The exchange and the example files write files, not rows; the adapter is where allauth hands over a new account.
MAY_WRITE = ("actions.py", "migrations", "/management/", "/register/exchange/", "/importing/examples.py", "/accounts/adapter.py")


def _writes(path):
    """Lines where a file writes to the database."""
    for node in ast.walk(tree(path)):
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute) and node.func.attr in WRITES:
            target = ast.unparse(node.func.value)
            managed = ".objects" in target or ".filter(" in target or ".exclude(" in target or ".all()" in target
            if any(word.arg == "commit" for word in node.keywords):
                continue  # a form that fills its instance and saves nothing
            if node.func.attr not in ONLY_ON_MANAGERS and (managed or node.func.attr in ("save", "bulk_create")):
                yield node.lineno
            elif managed:
                yield node.lineno


def test_only_actions_write():
    found = [
        f"{short(path)}:{line}"
        for path in python_files()
        if APP in path.parents and not any(part in str(path) for part in MAY_WRITE) and "actions" not in path.parent.name
        for line in _writes(path)
    ]
    assert not found, f"only actions.py may write to the database: {found}"


def test_the_rule_on_writing_sees_a_write(tmp_path):
    planted = tmp_path / "views.py"
    planted.write_text("def view(request):\n    UseCase.objects.filter(id=1).update(stage='idea')\n    x.save()\n")
    assert list(_writes(planted)) == [2, 3]


def test_every_action_is_one_transaction():
    """A public function in actions.py that records an event is atomic, or says it is part of one."""
    found = []
    for path in python_files():
        if path.name != "actions.py" or "decisions" in path.parts:
            continue
        for node in tree(path).body:
            if isinstance(node, ast.FunctionDef) and not node.name.startswith("_"):
                calls = {ast.unparse(c.func) for c in ast.walk(node) if isinstance(c, ast.Call)}
                marks = {ast.unparse(d) for d in node.decorator_list}
                if "record" in calls and not any("atomic" in mark for mark in marks) and "transaction.atomic" not in calls:
                    found.append(f"{short(path)}:{node.name}")
    assert not found, f"these actions are not one transaction: {found}"


def test_pillars_name_no_other_pillar_in_strings():
    """A relation given as a string ("trust.Note") would tie two rooms where import-linter cannot see it."""
    found = []
    for path in python_files():
        mine = next((p for p in PILLARS if f"pillars/{p}/" in str(path)), None)
        if mine is None:
            continue
        others = [p for p in PILLARS if p != mine]
        for node in ast.walk(tree(path)):
            if isinstance(node, ast.Constant) and isinstance(node.value, str):
                if any(re.match(rf"^{other}\.[A-Z]", node.value) for other in others):
                    found.append(f"{short(path)}:{node.lineno} {node.value}")
    assert not found, found


def test_the_core_reads_no_clock_and_no_file():
    found = []
    for path in python_files():
        if CORE not in path.parents:
            continue
        for node in ast.walk(tree(path)):
            if isinstance(node, ast.Call):
                called = ast.unparse(node.func)
                if called in ("open", "date.today", "datetime.now", "time.time", "random.random", "input", "print"):
                    found.append(f"{short(path)}:{node.lineno} {called}")
    assert not found, found


@pytest.mark.parametrize("pattern", [r"\sstyle\s*=", r"<style", r"\son[a-z]+\s*=\s*[\"']", r"<script(?![^>]*\bsrc=)", r"\|safe\b", r"javascript:"])
def test_templates_hold_no_inline_looks_or_behaviour(pattern):
    found = [short(path) for path in templates() if re.search(pattern, path.read_text())]
    assert not found, f"{pattern} in {found}"


def test_templates_ask_nothing_of_other_sites():
    found = [short(p) for p in templates() if re.search(r"(src|href)\s*=\s*[\"']https?://", p.read_text()) and "link" in p.read_text()]
    assert not [p for p in found if re.search(r"<(script|img|link)[^>]+https?://", (APP.parent / p).read_text())]


def test_no_file_and_no_function_is_too_long():
    long_files = [f"{short(p)} ({n})" for p in python_files() if (n := len(p.read_text().splitlines())) > 400]
    long_functions = [
        f"{short(path)}:{node.name} ({node.end_lineno - node.lineno + 1})"
        for path in python_files()
        for node in ast.walk(tree(path))
        if isinstance(node, ast.FunctionDef) and node.end_lineno - node.lineno + 1 > 50
    ]
    assert not long_files
    assert not long_functions


def test_templates_are_not_too_long():
    assert not [f"{short(p)}" for p in templates() if len(p.read_text().splitlines()) > 150]


def test_no_text_in_python_is_built_into_a_translation():
    """`_(f"…")` and `_("…" + x)` can never be found in a catalogue."""
    found = []
    for path in python_files():
        for node in ast.walk(tree(path)):
            if isinstance(node, ast.Call) and ast.unparse(node.func) in ("_", "gettext", "gettext_lazy", "ngettext"):
                if node.args and isinstance(node.args[0], ast.JoinedStr | ast.BinOp | ast.Call):
                    found.append(f"{short(path)}:{node.lineno}")
    assert not found, found


def test_every_pillar_has_the_same_rooms():
    """Knowing one pillar is knowing four."""
    expected = {"models.py", "permissions.py", "actions.py", "queries.py", "findings.py", "forms.py", "urls.py", "events.py", "views.py"}
    for pillar in PILLARS:
        # A room that grows makes a folder of the same name: `actions.py` becomes `actions/`.
        there = {path.stem + ".py" for path in (APP / "pillars" / pillar).iterdir()}
        assert expected <= there, f"{pillar} lacks {expected - there}"
