"""Indents every template with djhtml, two spaces a level; `--check` only says which are not.

djhtml moves the beginnings of lines and nothing else, so what a page says stays the same to the letter. How long a line
may be is a rule of the house (tests/house/test_house.py).
"""

import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent


def main(words: list[str]) -> int:
    templates = sorted(str(path) for path in (ROOT / "src").rglob("templates/**/*.html"))
    return subprocess.run(["djhtml", "--tabwidth", "2", *words, *templates], check=False).returncode


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
