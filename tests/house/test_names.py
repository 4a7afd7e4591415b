"""A variable that lives longer than a glance says what it holds, in a word of the product."""

import ast

from tests.house.code import name, python_files, tree

# Words that fit everything, and so say nothing six lines further on.
EMPTY = {"found", "one", "kept", "told", "given", "said"}
GLANCE = 5  # lines between where a name is given and where it is last used


def _lives(function):
    """(name, first line, last line) of every empty word that a function gives a value."""
    lines = {}
    for node in ast.walk(function):
        if isinstance(node, ast.Name) and node.id in EMPTY:
            lines.setdefault(node.id, []).append((node.lineno, isinstance(node.ctx, ast.Store)))
    for word, uses in lines.items():
        if any(stored for _line, stored in uses):
            yield word, min(line for line, _stored in uses), max(line for line, _stored in uses)


def _long(path):
    for node in ast.walk(tree(path)):
        if isinstance(node, ast.FunctionDef):
            for word, first, last in _lives(node):
                if last - first > GLANCE:
                    yield f"{name(path)}:{first} {word}"


def test_names_that_live_long_say_what_they_hold():
    found = [long for path in python_files() for long in _long(path)]
    assert not found, f"say what it holds, in a word of the product: {found}"


def test_the_rule_sees_a_long_life(tmp_path):
    planted = tmp_path / "views.py"
    planted.write_text("def view():\n    found = 1\n    one = 2\n    one\n" + "    pass\n" * 4 + "    return found\n")
    assert list(_lives(ast.parse(planted.read_text()).body[0])) == [("found", 2, 9), ("one", 3, 4)]
