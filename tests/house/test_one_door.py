"""One door for numbers about people: nobody but the actions of the figures app reads a counter."""

import ast

import pytest

from tests.house.code import name, python_files, tree

ALLOWED = {"draagvlak/foundation/figures/models.py", "draagvlak/foundation/figures/actions.py"}


def reads_counters(source):
    """Lines that name the counters: an import, the model by its label, or the table itself."""
    for node in ast.walk(source):
        named = (
            isinstance(node, ast.Name | ast.Attribute | ast.alias)
            and (getattr(node, "id", None) or getattr(node, "attr", None) or getattr(node, "name", None)) == "Counter"
        )
        told = isinstance(node, ast.Constant) and str(node.value).lower() in ("figures.counter", "figures_counter")
        if named or told:
            yield getattr(node, "lineno", 0)


def imports_from_collections(source):
    """`collections.Counter` counts anything; it is not ours."""
    return any(
        isinstance(node, ast.ImportFrom) and node.module == "collections" and "Counter" in [a.name for a in node.names]
        for node in ast.walk(source)
    )


def test_nobody_else_reads_counters():
    found = [
        f"{name(path)}:{line}"
        for path in python_files()
        if name(path) not in ALLOWED and not imports_from_collections(tree(path))
        for line in reads_counters(tree(path))
    ]
    assert not found, f"numbers about people pass one door, figures.queries: {found}"


def test_files_that_count_with_collections_do_not_touch_the_figures_models():
    found = [
        name(path)
        for path in python_files()
        if imports_from_collections(tree(path)) and "figures.models" in path.read_text()
    ]
    assert not found


@pytest.mark.parametrize(
    "planted",
    [
        "from draagvlak.foundation.figures.models import Counter",
        "from draagvlak.foundation.figures import models\nmodels.Counter.objects.all()",
        "apps.get_model('figures.Counter')",
    ],
)
def test_the_rule_sees_another_reader(planted):
    assert list(reads_counters(ast.parse(planted)))
