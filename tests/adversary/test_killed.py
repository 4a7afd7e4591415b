"""The light goes out during a release: nothing that was acknowledged is lost, and nothing is released twice.

What is checked after each kill stands in `tests/killing.py`, which fails by itself when something is half done.
"""

from tests.adversary.stack import postgresql
from tests.killing import killed
from tests.tiers import on_postgresql_alone, twins

SEED = 9474
SOME = twins("kills", few=10, all_of_it=60)


def held(found, kills):
    """So often was it killed, at every kind of moment; and the work was done again each time."""
    assert found["killed"] == kills
    assert min(found[how] for how in ("at a chosen point", "in the release", "at any moment")) >= kills // 5
    assert found["rounds published"] > kills and found["questions acknowledged"] >= 6


@SOME
def test_killed_on_sqlite_nothing_is_lost_and_nothing_leaves_twice(tmp_path, kills):
    held(killed(tmp_path, kills, SEED), kills)


@SOME
@on_postgresql_alone
def test_killed_on_postgresql_nothing_is_lost_and_nothing_leaves_twice(tmp_path, kills):
    with postgresql(tmp_path / "server") as address:
        held(killed(tmp_path, kills, SEED, address), kills)
