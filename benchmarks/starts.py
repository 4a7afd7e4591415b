"""So many starts with two and with four web processes: none hangs. `python benchmarks/starts.py [STARTS]` (50).

A start counts when `/-/ready` says yes and all its web processes are there; one that had to be ended and tried again is
told apart, by what the start itself says.
"""

import os
import statistics
import sys
import tempfile
import time
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
sys.path[:0] = [str(ROOT), str(ROOT / "src")]

from tests.browser.site import free_port
from tests.web.running.test_stays_up import children, serving, within

STARTS, LONGEST = 50, 60.0


def main(starts: int) -> None:
    print(f"{'web processes':<16}{'starts':>8}{'hung':>6}{'median':>9}{'longest':>9}  seconds until /-/ready")
    with tempfile.TemporaryDirectory(prefix="draagvlak-starts-") as folder:
        for workers in (2, 4):
            found = [start(Path(folder), workers) for _turn in range(starts)]
            seconds = [took for took, _hung in found]
            hung = sum(is_hung for _took, is_hung in found)
            print(
                f"{workers:<16}{starts:>8}{hung:>6}{statistics.median(seconds):>9.1f}{max(seconds):>9.1f}", flush=True
            )
            assert not hung


def start(folder: Path, workers: int) -> tuple[float, bool]:
    """Seconds until all of it was there, and whether anything had to be ended on the way."""
    port, room = free_port(), free_port()
    here = {
        "DJANGO_SETTINGS_MODULE": "draagvlak.config.settings",
        "DRAAGVLAK_DATA": str(folder / "data"),
        "DRAAGVLAK_ADDRESS": f"http://127.0.0.1:{port}",
        "DRAAGVLAK_QUIET_ADDRESS": f"http://localhost:{room}",
    }
    began = time.monotonic()
    words = ["-m", "draagvlak.config.cli", "start", "--workers", str(workers)]
    with serving(folder, words, port, **here) as served:
        within(LONGEST, lambda: "room: yes" in served.ask("/-/ready"))
        within(LONGEST, lambda: len(children(served.process.pid)) == workers + 1)
        took = time.monotonic() - began
        said = served.log.read_text()
    return took, "does not come up" in said or "ended" in said


if __name__ == "__main__":
    os.environ.pop("DATABASE_URL", None)
    main(int(sys.argv[1]) if sys.argv[1:] else STARTS)
