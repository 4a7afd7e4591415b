"""What the house rules read: every source file of the product, parsed once."""

import ast
from functools import cache
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
SOURCE = ROOT / "src"
APP = SOURCE / "draagvlak"
CORE = SOURCE / "draagvlak_core"
PILLARS = ("leadership", "skills", "trust", "value")


@cache
def python_files() -> tuple[Path, ...]:
    return tuple(sorted(p for p in SOURCE.rglob("*.py") if "migrations" not in p.parts))


@cache
def templates() -> tuple[Path, ...]:
    return tuple(sorted(APP.rglob("templates/**/*.html")))


@cache
def tree(path: Path) -> ast.Module:
    return ast.parse(path.read_text())


def name(path: Path) -> str:
    return str(path.relative_to(SOURCE))
