"""The files of the sample that no feature owns: the organisation, and each use case with its story in all rooms."""

from functools import partial
from pathlib import Path
from typing import Any

from draagvlak.foundation.sample.content import read as read_beside

read = partial(read_beside, __file__)

_USE_CASES = Path(__file__).with_name("use_cases")


def use_cases() -> dict[str, dict[str, Any]]:
    """Every use case by the name of its file, in the order of the alphabet."""
    return {path.stem: read(f"use_cases/{path.stem}") for path in sorted(_USE_CASES.glob("*.toml"))}
