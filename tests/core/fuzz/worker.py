"""Fuzzes one reader in a process of its own, so that what it takes of memory is the reader's alone.

    python -m tests.core.fuzz.worker "table as CSV" --seconds 600 --seed 1

Says what was tried, and the file that broke the reader: a crash, more memory than allowed, or too long a time.
"""

import argparse
import json
import resource
import signal
import sys
import tempfile
import time
import traceback
from pathlib import Path
from random import Random

from tests.core.fuzz.changing import changed
from tests.core.fuzz.readers import CORPORA, READERS, Reader

MOST_MB = 300
MOST_SECONDS = 60  # of the processor, for one file of at most four megabytes


class TooSlow(Exception):
    pass


def main(words: list[str]) -> int:
    parser = argparse.ArgumentParser()
    parser.add_argument("readers", nargs="+")
    parser.add_argument("--seconds", type=float, default=1)
    parser.add_argument("--files", type=int, default=1, help="at least so many, however long it takes")
    parser.add_argument("--seed", type=int, default=0)
    asked = parser.parse_args(words)
    signal.signal(signal.SIGPROF, _stop)
    for name in asked.readers:
        told = fuzz(READERS[name], asked.seconds, asked.files, asked.seed)
        sys.stdout.write(json.dumps({"reader": name, **told}) + "\n")
        sys.stdout.flush()
        if "broken_by" in told:
            return 1
    return 0


def fuzz(reader: Reader, seconds: float, least: int, seed: int) -> dict[str, object]:
    random = Random(seed)
    files = [path.read_bytes() for path in sorted((CORPORA / reader.corpus).iterdir())]
    until = time.monotonic() + seconds
    tried, read, slowest = 0, 0, 0.0
    while tried < max(least, len(files)) or time.monotonic() < until:
        data = files[tried] if tried < len(files) else changed(random, files)
        began = time.process_time()
        outcome, trace = _try(reader, data)
        tried, read = tried + 1, read + (outcome == "read")
        slowest = max(slowest, time.process_time() - began)
        if trace or _peak_mb() > MOST_MB:
            return {"tried": tried, "broken_by": _kept(data), "peak_mb": _peak_mb(), "outcome": outcome, "trace": trace}
    return {"tried": tried, "read": read, "peak_mb": _peak_mb(), "slowest": round(slowest, 2)}


def _try(reader: Reader, data: bytes) -> tuple[str, str]:
    signal.setitimer(signal.ITIMER_PROF, MOST_SECONDS)
    try:
        reader.read(data)
    except reader.refuses:
        return "refused", ""
    except Exception as error:
        return type(error).__name__, traceback.format_exc()[-1500:]
    finally:
        signal.setitimer(signal.ITIMER_PROF, 0)
    return "read", ""


def _stop(_signal: int, _frame: object) -> None:
    raise TooSlow(f"more than {MOST_SECONDS} s for one file")


def _peak_mb() -> int:
    """Of this process alone: what `getrusage` tells begins with the peak of the process that started it."""
    status = Path("/proc/self/status")
    if not status.exists():
        return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024
    (peak,) = (line.split()[1] for line in status.read_text().splitlines() if line.startswith("VmHWM:"))
    return int(peak) // 1024


def _kept(data: bytes) -> str:
    with tempfile.NamedTemporaryFile(prefix="draagvlak-fuzz-", delete=False) as file:
        file.write(data)
    return str(Path(file.name))


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
