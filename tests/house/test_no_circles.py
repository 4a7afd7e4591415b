"""Which module needs which, lazy imports included: there is always a first one to read."""

from graphlib import CycleError, TopologicalSorter

import grimp


def circle_in(needs):
    """The modules that go round, or nothing."""
    try:
        TopologicalSorter(needs).prepare()
    except CycleError as error:
        return error.args[1]
    return []


def test_no_module_needs_itself_by_way_of_others():
    graph = grimp.build_graph("draagvlak", "draagvlak_core")
    needs = {module: graph.find_modules_directly_imported_by(module) for module in graph.modules}
    assert len(needs) > 500, "the graph is not the whole house"
    assert not circle_in(needs), f"these need one another: {' → '.join(circle_in(needs))}"


def test_the_rule_on_circles_sees_one():
    assert set(circle_in({"a": {"b"}, "b": {"c"}, "c": {"a"}, "d": {"a"}})) == {"a", "b", "c"}
