"""Kill -9 in the middle of a batch or a publication, sixty times on each database; see `tests/killing.py`.

    .venv/bin/python benchmarks/kills.py

A third is killed at a chosen point between or within the steps, a third at any moment of the release, a third at any
moment at all. After each, posts wait or have arrived whole, and figures are published whole or not at all.
"""

import sys
import tempfile
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
sys.path[:0] = [str(ROOT), str(ROOT / "src")]

from tests.adversary.stack import postgresql
from tests.killing import killed

KILLS, SEED = 60, 20261102


def main():
    with tempfile.TemporaryDirectory(prefix="draagvlak-kills-") as folder:
        for name in ("SQLite", "PostgreSQL"):
            own = Path(folder) / name
            own.mkdir()
            if name == "SQLite":
                found = killed(own, KILLS, SEED)
            else:
                with postgresql(Path(folder) / "server") as address:
                    found = killed(own, KILLS, SEED, address)
            print(name)
            for what, number in found.items():
                print(f"  {what:<24}{number:>6}")
    print("nothing that was acknowledged is lost, nothing was released twice, nothing was half done")


if __name__ == "__main__":
    main()
