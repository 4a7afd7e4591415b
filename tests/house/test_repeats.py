"""Nothing that is one thing stands in the code twice."""

from tests.house.code import SOURCE, python_files
from tests.house.repeats import all_repeats, by_shape, repeats, to_the_letter

AT_MOST = 12
CHECKING = "draagvlak/pillars/leadership/course/queries/checking.py"
RULES = "draagvlak/pillars/leadership/boundaries/actions/rules.py"
FIRST_STEPS = "draagvlak/roof/overview/first_steps.py"
ROWS = "draagvlak/roof/coherence/rows.py"
DUTIES = "draagvlak_core/leadership/ai_act/duties.py"
# What looks alike and is not one thing, with the reason why. This list only gets shorter.
ALIKE = {
    f"{FIRST_STEPS} ~ {FIRST_STEPS}": "a table: each step with its own words",
    f"{CHECKING} ~ {CHECKING}": "a table: two sentences for each fault",
    f"{CHECKING} ~ {ROWS}": "two tables of words, of two rooms",
    f"{ROWS} ~ {ROWS}": "a table: two sentences for each list",
    f"{DUTIES} ~ {DUTIES}": "a table: duties with their articles",
    f"draagvlak/foundation/figures/actions.py ~ {RULES}": "two events of the log, each with its own details",
    "draagvlak/roof/coherence/words.py ~ draagvlak/roof/overview/sentences.py": "gettext wants both forms in the code",
}


def _files():
    pages = (path for path in SOURCE.rglob("*") if path.suffix in (".html", ".css", ".js"))
    return [*python_files(), *sorted(pages)]


def test_nothing_stands_twice():
    pairs = {repeat.pair: str(repeat) for repeat in all_repeats(SOURCE, _files())}
    new = [where for pair, where in pairs.items() if pair not in ALIKE]
    assert not new, f"let one piece of code serve both, or say in ALIKE why they are two things: {new}"
    assert set(ALIKE) <= set(pairs), f"take out of the list: {set(ALIKE) - set(pairs)}"
    assert len(ALIKE) <= AT_MOST


COUNTED = """
def count(rows):
    total = 0
    for row in rows:
        if row.kind == "a":
            total += row.value
        else:
            total -= row.value
        log(row)
        if total > 10:
            total = 10
    return total
"""
OTHERWISE = COUNTED.replace("total", "height").replace("row", "wave").replace("10", "99")


def test_the_rule_sees_the_same_under_other_names():
    [repeat] = repeats([("a", by_shape(COUNTED)[0]), ("b", by_shape(OTHERWISE)[0])])
    assert (repeat.pair, repeat.lines) == ("a ~ b", 9)
    assert repeats([("a", by_shape(COUNTED)[0]), ("b", by_shape(OTHERWISE.replace(">", "<"))[0])]) == []


def test_the_rule_sees_the_same_to_the_letter():
    page = "\n".join(f"<p>{number} things</p>" for number in range(9))
    [repeat] = repeats([("a", to_the_letter(page)[0]), ("b", to_the_letter(f"<div>more\n\n  {page}")[0])])
    assert repeat.there == "b:3"


def test_what_only_declares_has_no_shape():
    step = "def page():\n    return Step(\n" + '        "words",\n' * 10 + "    ).answer(request)\n"
    assert all(line.text != "v ," for line in by_shape(step)[0])
