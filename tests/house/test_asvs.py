"""The table of the security standard says what is so: what it names is there, and its numbers are those of its rows."""

import ast
import re
from collections import Counter

from .code import ROOT

TABLE = ROOT / "docs" / "security" / "asvs.md"
ROW = re.compile(r"^\| (\d+\.\d+\.\d+) \| ([^|]+) \| (met|not applicable|\*\*not met\*\*) \| ([^|]+) \|$", re.MULTILINE)
LEVEL_2 = 253  # requirements of levels 1 and 2 in version 5.0.0


def rows():
    return [(number, answer.strip("*"), why.strip()) for number, _words, answer, why in ROW.findall(TABLE.read_text())]


def is_there(named):
    """A file, or a test in it."""
    path, _colons, test = named.partition("::")
    if not (ROOT / path).is_file():
        return False
    if not test:
        return True
    tree = ast.parse((ROOT / path).read_text())
    return any(isinstance(node, ast.FunctionDef) and node.name == test for node in tree.body)


def test_every_requirement_of_level_2_stands_there_once():
    numbers = [number for number, _answer, _why in rows()]
    assert len(numbers) == len(set(numbers)) == LEVEL_2
    lines = [line for line in TABLE.read_text().splitlines() if re.match(r"\| \d", line)]
    assert len(lines) == LEVEL_2, "a row that is not read as one"


def test_what_is_met_names_a_test_or_a_file_that_is_there():
    gone = [(number, why) for number, answer, why in rows() if answer == "met" and not is_there(why.strip("`"))]
    assert not gone, gone


def test_what_is_not_met_or_does_not_apply_says_why():
    assert not [number for number, answer, why in rows() if answer != "met" and len(why) < 5]


def test_the_numbers_above_the_table_are_those_of_its_rows():
    count = Counter(answer for _number, answer, _why in rows())
    words = r"Of (\d+) requirements (\d+) do not apply and (\d+) do: \*\*(\d+) are met and (\d+) are not"
    told = re.search(words, TABLE.read_text())
    met, unmet, outside = count["met"], count["not met"], count["not applicable"]
    assert [int(number) for number in told.groups()] == [LEVEL_2, outside, met + unmet, met, unmet]


def test_the_rule_sees_what_is_gone():
    assert is_there("SECURITY.md")
    assert not is_there("docs/gone.md")
    assert is_there("tests/house/test_asvs.py::test_the_rule_sees_what_is_gone")
    assert not is_there("tests/house/test_asvs.py::test_that_nobody_wrote")
