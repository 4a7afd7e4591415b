"""An action says no in one way: `Refused` with a code, whose words stand in a `wording.py`."""

import ast

from draagvlak.ui.refused import refusal_codes
from tests.house.code import APP, name, python_files, tree

# Exceptions of our own that refuse nobody anything. Each is here for a reason.
NO_REFUSALS = {
    "CouldNot": "the command line itself cannot go on: a path, a port, a database",
    "NoAddress": "an address in the environment, read before Django and its translations are there",
    "Faulty": "a file with many faults at once, each in its own row; it brings the plan along",
    "Unfit": "a file with other columns; it brings all faults along",
    "Refused": "reading a table, which knows no web; `problem` says what is wrong",
    "NoTransaction": "a mistake in code: an event is written with its change or not at all",
    "OddAnswer": "a mistake in code: a room gave no verdict of its own",
}


def _constants(module):
    """Names at the top of a file that stand for a text."""
    return {
        target.id: node.value.value
        for node in module.body
        if isinstance(node, ast.Assign) and isinstance(node.value, ast.Constant)
        for target in node.targets
        if isinstance(target, ast.Name)
    }


def _from_ui(module):
    """What a file takes from `ui.refused`: what reads a file refuses in its own words, without a database."""
    return {
        alias.name
        for node in module.body
        if isinstance(node, ast.ImportFrom) and node.module == "draagvlak.ui.refused"
        for alias in node.names
    }


def _raised(path):
    """(line, code) of every refusal in a file; None for a code that is made up on the way."""
    module = tree(path)
    if "Refused" not in _from_ui(module):
        return
    known = _constants(module)
    for node in ast.walk(module):
        if isinstance(node, ast.Call) and ast.unparse(node.func) == "Refused" and node.args:
            said = node.args[0]
            yield node.lineno, _code(said, known)


def _code(said, known):
    if isinstance(said, ast.Constant):
        return said.value
    if isinstance(said, ast.JoinedStr) and ast.unparse(said.values[0]).rstrip("'").endswith("."):
        return f"{said.values[0].value}*"  # what the core found wrong, under the name of the room
    return known.get(ast.unparse(said))


def test_every_refusal_has_words_and_all_words_are_used():
    raised = {}
    for path in python_files():
        if APP in path.parents and name(path) != "draagvlak/ui/refused.py":
            raised |= {code: f"{name(path)}:{line}" for line, code in _raised(path)}
    assert None not in raised, f"a code has to stand in the code as it is: {raised[None]}"
    handed_on = tuple(code.removesuffix("*") for code in raised if code.endswith("*"))
    assert {code for code in raised.keys() - refusal_codes() if "*" not in code} == set(), "no code without words"
    # Tests bring words of their own under `test.`
    unused = {code for code in refusal_codes() - raised.keys() if not code.startswith((*handed_on, "test."))}
    assert unused == set(), "no words without code"


def test_the_rule_sees_a_code_and_a_name_for_one(tmp_path):
    planted = tmp_path / "actions.py"
    planted.write_text(
        "from draagvlak.ui.refused import Refused\n"
        'CLOSED = "x.closed"\nraise Refused(CLOSED)\nraise Refused("x.late", day=1)\nraise Refused(a + b)\n'
    )
    assert sorted(_raised(planted)) == [(3, "x.closed"), (4, "x.late"), (5, None)]


def _own_exceptions(path):
    for node in ast.walk(tree(path)):
        if isinstance(node, ast.ClassDef):
            bases = {ast.unparse(base) for base in node.bases}
            if bases & {"Exception", "ValueError", "RuntimeError", "TypeError", "ValidationError", "PermissionError"}:
                yield node.name


def test_nobody_is_refused_by_an_exception_of_its_own():
    found = {
        f"{name(path)}:{made}"
        for path in python_files()
        if APP in path.parents and "ui" not in path.parts
        for made in _own_exceptions(path)
        if made not in NO_REFUSALS
    }
    assert not found, f"refuse with a code instead: {found}"


def _said_on_the_spot(path):
    """Lines where an action puts its words in the error itself."""
    for node in ast.walk(tree(path)):
        if isinstance(node, ast.Raise) and isinstance(node.exc, ast.Call):
            words = node.exc.args and any(
                isinstance(part, ast.Call) and ast.unparse(part.func) in ("_", "ngettext") for part in node.exc.args
            )
            if words and ast.unparse(node.exc.func).endswith("ValidationError"):
                yield node.lineno


def test_actions_refuse_by_code():
    found = [
        f"{name(path)}:{line}"
        for path in python_files()
        if (path.name == "actions.py" or path.parent.name == "actions")
        for line in _said_on_the_spot(path)
    ]
    assert not found, f"raise Refused(code), with the words in wording.py: {found}"
