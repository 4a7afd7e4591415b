"""The house rules that import-linter cannot see."""

import ast
import re

import pytest

from tests.house.code import APP, CORE, PILLARS, python_files, templates, tree
from tests.house.code import name as short

WRITES = {
    "save",
    "delete",
    "create",
    "update",
    "bulk_create",
    "bulk_update",
    "get_or_create",
    "update_or_create",
    "add",
    "remove",
    "set",
    "clear",
}
# The exchange and the example files write files, not rows; the adapter is where allauth hands over a new account.
# A Step hands what a form holds to an action.
MAY_WRITE = (
    *("actions.py", "/actions/", "/migrations/", "/management/"),
    *("/register/exchange/", "/importing/examples.py", "/accounts/adapter.py", "/ui/step.py"),
)


def _writes(path):
    """Lines where a file writes to the database."""
    for node in ast.walk(tree(path)):
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute) and node.func.attr in WRITES:
            target = ast.unparse(node.func.value)
            managed = any(part in target for part in (".objects", ".filter(", ".exclude(", ".all()"))
            fills_only = any(word.arg == "commit" for word in node.keywords)  # form.save(commit=False) saves nothing
            if not fills_only and (managed or node.func.attr in ("save", "bulk_create")):
                yield node.lineno


def test_only_actions_write():
    found = [
        f"{short(path)}:{line}"
        for path in python_files()
        if APP in path.parents and not any(part in str(path) for part in MAY_WRITE)
        for line in _writes(path)
    ]
    assert not found, f"only actions.py may write to the database: {found}"


def test_the_rule_on_writing_sees_a_write(tmp_path):
    planted = tmp_path / "views.py"
    planted.write_text("def view(request):\n    UseCase.objects.filter(id=1).update(stage='idea')\n    x.save()\n")
    assert list(_writes(planted)) == [2, 3]


def _loose_actions(path):
    """Public functions that record an event and are no transaction: change and event could part ways."""
    for node in tree(path).body:
        if isinstance(node, ast.FunctionDef) and not node.name.startswith("_"):
            calls = {ast.unparse(call.func) for call in ast.walk(node) if isinstance(call, ast.Call)}
            marks = {ast.unparse(mark) for mark in node.decorator_list} | calls
            if "record" in calls and not any("atomic" in mark for mark in marks):
                yield node.name


def test_every_action_is_one_transaction():
    found = [
        f"{short(path)}:{name}"
        for path in python_files()
        if (path.name == "actions.py" or path.parent.name == "actions")
        and "decisions" not in path.parts
        and path.name != "shared.py"  # what the actions of one room share; each of them is the transaction
        for name in _loose_actions(path)
    ]
    assert not found, f"these actions are not one transaction: {found}"


def test_the_rule_on_transactions_sees_a_loose_action(tmp_path):
    planted = tmp_path / "actions.py"
    planted.write_text("def end_it(*, by):\n    thing.save()\n    record('x.ended', by=by)\n")
    assert list(_loose_actions(planted)) == ["end_it"]


def test_pillars_name_no_other_pillar_in_strings():
    """A relation given as a string ("trust.Note") would tie two rooms where import-linter cannot see it."""
    found = []
    for path in python_files():
        mine = next((p for p in PILLARS if f"pillars/{p}/" in str(path)), None)
        if mine is None:
            continue
        other = re.compile(rf"^({'|'.join(p for p in PILLARS if p != mine)})\.[A-Z]")
        texts = (
            node for node in ast.walk(tree(path)) if isinstance(node, ast.Constant) and isinstance(node.value, str)
        )
        found.extend(f"{short(path)}:{text.lineno} {text.value}" for text in texts if other.match(text.value))
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


INLINE = (r"\sstyle\s*=", r"<style", r"\son[a-z]+\s*=\s*[\"']", r"<script(?![^>]*\bsrc=)", r"\|safe\b", r"javascript:")


@pytest.mark.parametrize("pattern", INLINE)
def test_templates_hold_no_inline_looks_or_behaviour(pattern):
    found = [short(path) for path in templates() if re.search(pattern, path.read_text())]
    assert not found, f"{pattern} in {found}"


def test_templates_ask_nothing_of_other_sites():
    assert not [short(path) for path in templates() if re.search(r"<(script|img|link)[^>]+https?://", path.read_text())]


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


def test_no_line_of_a_template_is_too_long():
    found = [
        f"{short(path)}:{number} ({len(line)})"
        for path in templates()
        for number, line in enumerate(path.read_text().splitlines(), start=1)
        if len(line) > 120
    ]
    assert not found


def test_templates_are_not_too_long():
    assert not [f"{short(p)}" for p in templates() if len(p.read_text().splitlines()) > 150]


def test_no_text_in_python_is_built_into_a_translation():
    """`_(f"…")` and `_("…" + x)` can never be found in a catalogue."""
    found = []
    for path in python_files():
        for node in ast.walk(tree(path)):
            called = ast.unparse(node.func) if isinstance(node, ast.Call) and node.args else ""
            built = called and isinstance(node.args[0], ast.JoinedStr | ast.BinOp | ast.Call)
            if built and called in ("_", "gettext", "gettext_lazy", "ngettext"):
                found.append(f"{short(path)}:{node.lineno}")
    assert not found, found


# An app that is cut into features only collects: Django looks for models in the app, the roof for findings.
COLLECTING = {"models", "facts", "findings", "waiting", "urls"}


@pytest.mark.parametrize("pillar", PILLARS)
def test_every_pillar_collects_the_same(pillar):
    """Knowing one pillar is knowing four."""
    there = {path.stem for path in (APP / "pillars" / pillar).glob("*.py")}
    assert there >= COLLECTING, f"{pillar} lacks {COLLECTING - there}"


# What may stand in the folder of a feature, so that knowing one is knowing all. No feature needs every room.
ROOMS = {
    *("models", "actions", "queries", "forms", "views", "urls", "events", "wording", "permissions", "templates"),
    *("story", "facts", "waiting", "retention", "receivers", "voice_purposes"),  # what others collect from features
}
# And what one feature has of its own, with the reason.
OWN_ROOMS = {
    "leadership/boundaries/rules": "a rule while it is written, which forms, actions and queries all read",
    "leadership/boundaries/sentences": "the words in which a rule is said and read back, for pages and forms",
    "leadership/boundaries/shelf": "boundaries to begin with: content, a file per kind of organisation",
    "leadership/boundaries/rule_faults": "what is wrong with such a rule, told by forms and actions alike",
    "register/cards/card_facts": "what is known of a use case in picks: ticked, or said by its texts and its source",
    "register/cards/fact_texts": "how each fact is asked and stands in a sentence, for cards and rules alike",
    "register/cards/fact_words": "facts in the words of the reader",
    "register/cards/labels": "what each field of a card is called, here and in files",
    "register/cards/lines": "a card as it is read, also in the words of who can fill a gap",
    "register/cards/task_list": "the parts of a card that are done and to do",
    "register/cards/texts": "small things said about a use case that every feature here needs",
    "register/cards/units": "the tree of units as a pick-list",
    "register/cards/value_texts": "what each value of a fact is called, for cards and rules alike",
    "register/exchange/exporting": "the register as a file, for pages and for the command line",
    "register/exchange/importing": "a file brought in, for pages and for the command line",
    "register/exchange/merging": "what a file says beside what people here made of it",
    "register/exchange/reports": "the account of an import in sentences",
    "register/exchange/runs": "a file on its way in, step by step",
    "register/exchange/sentences": "what the core finds wrong with a register, in the words of the reader",
    "register/exchange/streaming": "how far an import is, in the page that started it",
    "register/exchange/uploads": "files on disk until they are brought in or forgotten",
    "register/publishing/public_card": "what anyone outside may read, and what keeps a card from being public",
    "skills/skills/taxonomy": "the 26 skills as they are shipped",
    "trust/conversations/port": "what other rooms may know of conversations",
    "trust/pulses/items": "the questions of a pulse, in our own words",
}


def _features():
    packages = [*(APP / "pillars").glob("*/*/__init__.py"), *(APP / "foundation" / "register").glob("*/__init__.py")]
    return [path.parent for path in packages if path.parent.name not in ("migrations", "templatetags")]


def test_every_feature_has_the_same_rooms():
    """A room that grows makes a folder of the same name: `actions.py` becomes `actions/`."""
    found = {
        f"{feature.parent.name}/{feature.name}/{path.stem}"
        for feature in _features()
        for path in feature.iterdir()
        if path.suffix in ("", ".py") and path.stem not in ROOMS | {"__init__", "__pycache__"}
    }
    assert found == OWN_ROOMS.keys(), "put it in a room every feature knows, or say in OWN_ROOMS why not"


def test_a_room_hands_nothing_on():
    """Whoever needs something imports it where it stands: an `__init__` that collects names hides where that is."""
    inside = [path for feature in _features() for path in feature.rglob("__init__.py")]
    assert not [short(path) for path in inside if len(tree(path).body) > 1]
