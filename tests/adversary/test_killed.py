"""The light goes out during a release: nothing that was acknowledged is lost, and nothing is released twice.

What is checked after each kill stands in `tests/killing.py`, which fails by itself when something is half done.
"""

from tests.adversary.stack import postgresql
from tests.killing import killed

KILLS, SEED = 10, 9474  # benchmarks/kills.py does sixty on each


def held(found):
    """So often was it killed, at every kind of moment; and the work was done again each time."""
    assert found["killed"] == KILLS
    assert min(found[how] for how in ("at a chosen point", "in the release", "at any moment")) >= 2
    assert found["rounds published"] > KILLS and found["questions acknowledged"] >= 6


def test_killed_on_sqlite_nothing_is_lost_and_nothing_leaves_twice(tmp_path):
    held(killed(tmp_path, KILLS, SEED))


def test_killed_on_postgresql_nothing_is_lost_and_nothing_leaves_twice(tmp_path):
    with postgresql(tmp_path / "server") as address:
        held(killed(tmp_path, KILLS, SEED, address))
