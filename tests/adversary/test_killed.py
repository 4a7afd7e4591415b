"""The light goes out during a release, an import, a decision: nothing acknowledged is lost, nothing is done twice.

What is checked after each kill stands in `tests/killing.py` and `tests/killing_acts.py`, which fail by themselves when
something is half done.
"""

from tests.adversary.stack import postgresql
from tests.killing import killed
from tests.tiers import on_postgresql_alone, twins

SEED = 9474
SOME = twins("kills", few=10, all_of_it=60)
SOME_ACTS = twins("kills", few=5, all_of_it=60)
ACTS = "importing", "decision", "publication", "handing_over", "erasure"


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


def done_whole(folder, kills, address=""):
    """Of each kind some were killed; the walk itself fails when one was half done, or lost."""
    found = killed(folder, kills, SEED, address, walk="tests.killing_acts")
    assert found["killed"] == kills
    assert min(found[act] for act in ACTS) >= kills // 10


@SOME_ACTS
def test_killed_on_sqlite_an_act_is_whole_or_not_at_all(prepared, tmp_path, kills):
    prepared.lay_out("empty", tmp_path / "data", f"acts_{kills}")
    done_whole(tmp_path / "data", kills)


@SOME_ACTS
@on_postgresql_alone
def test_killed_on_postgresql_an_act_is_whole_or_not_at_all(tmp_path, kills):
    with postgresql(tmp_path / "server") as address:
        done_whole(tmp_path, kills, address)
