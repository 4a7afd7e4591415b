"""Finds what stands in the code twice: runs of lines that are the same to the letter, or have the same shape.

To the letter: of any file, with white space folded. Of the same shape: of what functions do, with other names, texts
and numbers. What only declares says something of its own in a form that many share, and has no shape here: fields of a
class, tables of words, lists of addresses, a `Step` or an `Ask`, markup.
"""

import ast
import io
import keyword
import tokenize
from collections import defaultdict
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import NamedTuple

LEAST = 9  # lines; fewer say little
DECLARED = ("Step", "Ask")


class Line(NamedTuple):
    number: int
    text: str


class Repeat(NamedTuple):
    """So many lines from here stand there again."""

    here: str
    there: str
    lines: int

    def __str__(self) -> str:
        return f"{self.here} ~ {self.there} ({self.lines} lines)"

    @property
    def pair(self) -> str:
        """The two files."""
        return f"{self.here.split(':')[0]} ~ {self.there.split(':')[0]}"


def to_the_letter(text: str) -> list[list[Line]]:
    """The lines of a file, without those that carry nothing of their own: imports, comments, closing brackets."""
    lines = (Line(number, " ".join(line.split())) for number, line in enumerate(text.splitlines(), 1))
    return [[line for line in lines if _says_something(line.text)]]


def _says_something(line: str) -> bool:
    if line.startswith(("#", "import ", "from ", "</", "{% end", "{% comment", "{% extends")):
        return False
    return any(letter.isalpha() for letter in line)


def by_shape(text: str) -> list[list[Line]]:
    """What each function of a Python file does, a list of lines per function, with every name and value made alike."""
    shapes = _shapes(text)
    return [_body(function, shapes) for function in ast.walk(ast.parse(text)) if isinstance(function, ast.FunctionDef)]


def _body(function: ast.FunctionDef, shapes: dict[int, str]) -> list[Line]:
    """From the first statement on; a text that explains, and what is declared, stand on no line."""
    silent = {
        number
        for node in ast.walk(function)
        if _only_declares(node)
        for number in range(node.lineno, (node.end_lineno or node.lineno) + 1)  # type: ignore[attr-defined]
    }
    numbers = range(function.body[0].lineno, (function.end_lineno or function.lineno) + 1)
    return [Line(number, shapes[number]) for number in numbers if number in shapes and number not in silent]


def _only_declares(node: ast.AST) -> bool:
    if isinstance(node, ast.Expr) and isinstance(node.value, ast.Constant):
        return True
    return isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id in DECLARED


def _shapes(text: str) -> dict[int, str]:
    """Per line: its words of Python and its marks, and one letter for each name, text and number."""
    shapes: dict[int, list[str]] = defaultdict(list)
    for token in tokenize.generate_tokens(io.StringIO(text).readline):
        if token.type == tokenize.NAME:
            shapes[token.start[0]].append(token.string if keyword.iskeyword(token.string) else "n")
        elif token.type == tokenize.OP:
            shapes[token.start[0]].append(token.string)
        elif token.type in (tokenize.STRING, tokenize.NUMBER):
            shapes[token.start[0]].append("v")
    return {number: " ".join(shape) for number, shape in shapes.items() if set(shape) & {"n", "v"}}


def repeats(runs: Iterable[tuple[str, list[Line]]]) -> list[Repeat]:
    """Runs of lines (each under the name of its file) that stand twice, the longest of each pair of files."""
    known = list(runs)
    places: dict[tuple[str, ...], list[tuple[int, int]]] = defaultdict(list)
    for run, (_name, lines) in enumerate(known):
        for start in range(len(lines) - LEAST + 1):
            places[tuple(line.text for line in lines[start : start + LEAST])].append((run, start))
    longest: dict[str, Repeat] = {}
    for where in places.values():
        for place, first in enumerate(where):
            for second in where[place + 1 :]:
                repeat = _grown(known, first, second)
                if repeat.here == repeat.there:  # a function within a function
                    continue
                longest[repeat.pair] = max(repeat, longest.get(repeat.pair, repeat), key=lambda one: one.lines)
    return sorted(longest.values(), key=lambda one: (-one.lines, one.here))


def _grown(known: list[tuple[str, list[Line]]], first: tuple[int, int], second: tuple[int, int]) -> Repeat:
    """How far these two go on alike."""
    (here, ours), (there, theirs) = known[first[0]], known[second[0]]
    pairs = zip(ours[first[1] :], theirs[second[1] :], strict=False)
    alike = next((count for count, (one, other) in enumerate(pairs) if one.text != other.text), None)
    lines = min(len(ours) - first[1], len(theirs) - second[1]) if alike is None else alike
    return Repeat(f"{here}:{ours[first[1]].number}", f"{there}:{theirs[second[1]].number}", lines)


def all_repeats(root: Path, files: Iterable[Path]) -> Iterator[Repeat]:
    """Both kinds, over these files."""
    texts = [(str(path.relative_to(root)), path.read_text()) for path in files]
    yield from repeats((name, run) for name, text in texts for run in to_the_letter(text))
    yield from repeats((name, run) for name, text in texts if name.endswith(".py") for run in by_shape(text))
