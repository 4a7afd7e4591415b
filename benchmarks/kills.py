"""Kill -9 at every moment that matters, on each database: `python benchmarks/kills.py [KILLS]` (500 on each).

Two fifths in the release of posts and figures (tests/killing.py), as many in an import, a decision, a publication, a
hand-over and an erasure (tests/killing_acts.py): afterwards each is whole or not at all, nothing that was acknowledged
is lost, and nothing is there twice. One fifth hits the processes that serve: a web process, the quiet room, or the
process in the room that answers; each time all is back by itself, in less than ten seconds.
"""

import random
import signal
import statistics
import sys
import tempfile
import time
from os import kill
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
sys.path[:0] = [str(ROOT), str(ROOT / "src")]

from tests.adversary.stack import postgresql
from tests.browser.site import free_port
from tests.killing import killed
from tests.web.running.test_stays_up import Served, children, serving, within

KILLS, SEED = 500, 20261102
BACK_WITHIN = 10.0  # seconds


def main(kills: int) -> None:
    with tempfile.TemporaryDirectory(prefix="draagvlak-kills-") as folder:
        for name in ("SQLite", "PostgreSQL"):
            own = Path(folder) / name
            if name == "SQLite":
                tell(name, kills, own, {})
            else:
                with postgresql(Path(folder) / "server") as address:
                    tell(name, kills, own, {"release": address, "acts": _another(address, "acts")})
    print("nothing that was acknowledged is lost, nothing is there twice, nothing was half done")


def tell(name: str, kills: int, folder: Path, address: dict[str, str]) -> None:
    print(name, flush=True)
    for part, walk in (("release", "tests.killing"), ("acts", "tests.killing_acts")):
        own = folder / part
        own.mkdir(parents=True, mode=0o700)
        for what, number in killed(own, kills * 2 // 5, SEED, address.get(part, ""), walk).items():
            print(f"  {what:<24}{number:>6}", flush=True)
    seconds = back_after(kills // 5, folder / "acts", address.get("acts", ""))
    print(f"  {'processes killed':<24}{len(seconds):>6}")
    print(
        f"  back by itself in {statistics.median(seconds):.1f} s (median), {max(seconds):.1f} s (longest)", flush=True
    )


def _another(address: str, database: str) -> str:
    """One more database on the same server."""
    import psycopg

    with psycopg.connect(address, autocommit=True) as talk:
        talk.execute(f"CREATE DATABASE {database}")
    before, _slash, rest = address.rpartition("/postgres")
    return f"{before}/{database}{rest}"


def back_after(kills: int, folder: Path, address: str) -> list[float]:
    """Seconds from each kill until the site and its room say that they are ready."""
    rng = random.Random(SEED)
    port, room = free_port(), free_port()
    here = {
        "DJANGO_SETTINGS_MODULE": "draagvlak.config.settings",
        "DRAAGVLAK_DATA": str(folder),
        "DRAAGVLAK_ADDRESS": f"http://127.0.0.1:{port}",
        "DRAAGVLAK_QUIET_ADDRESS": f"http://localhost:{room}",
    } | ({"DATABASE_URL": address} if address else {})
    with serving(folder, ["-m", "draagvlak.config.cli", "start", "--workers", "2"], port, **here) as served:
        beside = Served(served.process, room, served.log)

        def ready() -> bool:
            return all_there(served.process.pid) and "pool: yes" in beside.ask("/-/ready") and is_whole(served)

        within(60, ready)
        return [one_kill(served.process.pid, rng, ready) for _turn in range(kills)]


def one_kill(watch: int, rng: random.Random, ready) -> float:
    below = children(watch)
    kill(rng.choice([*below, *(inner for pid in below for inner in children(pid))]), signal.SIGKILL)
    began = time.monotonic()
    time.sleep(0.3)  # so that it is seen to be gone before it is asked whether it is back
    within(BACK_WITHIN, ready)
    return time.monotonic() - began


def all_there(watch: int) -> bool:
    """Two web processes, the room, and the one in it that answers."""
    below = children(watch)
    return len(below) == 3 and sum(len(children(pid)) for pid in below) == 1


def is_whole(served: Served) -> bool:
    return "room: yes" in served.ask("/-/ready")


if __name__ == "__main__":
    main(int(sys.argv[1]) if sys.argv[1:] else KILLS)
