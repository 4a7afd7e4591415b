"""How long a first and a second start take, and what the processes hold: `python benchmarks/start.py`.

From a fresh clone of the last commit in a temporary folder, with empty caches, until `/start/` answers. What was
downloaded is what installing took the first time less what it takes from the cache. Wall time says something on an idle
machine alone, so the time on the processor stands beside it.
"""

import os
import re
import resource
import shutil
import signal
import socket
import subprocess
import sys
import tempfile
import time
import urllib.error
import urllib.request
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
LONGEST = 600  # seconds; who waits longer has found a fault
AT_MOST = {"cold": 25.0, "warm": 4.0, "main": 130.0, "quiet room": 90.0}
_PHASE = re.compile(r"^  (?P<what>[^…]+) … (?P<seconds>[\d.]+) s$|^(?P<database>The database).*\((?P<took>[\d.]+) s\)")


def main() -> None:
    with tempfile.TemporaryDirectory(prefix="draagvlak-start-") as folder:
        clone = Path(folder) / "draagvlak"
        subprocess.run(["git", "clone", "--quiet", "--no-hardlinks", ROOT, clone], check=True)
        environment = environment_in(Path(folder))
        cold, phases, held = start(clone, environment)
        warm, _phases, _held = start(clone, environment)
        shutil.rmtree(clone / ".venv")
        again = phases_of(
            subprocess.run(
                [clone / "run", "draagvlak", "sample", "--help"],
                cwd=clone,
                env=environment,
                check=True,
                capture_output=True,
                text=True,
            ).stdout
        )
        tell(cold, warm, phases, again, held)


def environment_in(folder: Path) -> dict[str, str]:
    """With caches of its own, nothing that was chosen on this machine, and an address that is free."""
    kept = {name: value for name, value in os.environ.items() if not name.startswith(("DRAAGVLAK_", "DJANGO_", "UV_"))}
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port = probe.getsockname()[1]
    caches = {"UV_CACHE_DIR": str(folder / "uv"), "PIP_CACHE_DIR": str(folder / "pip")}
    return {**kept, **caches, "LANG": "en", "DRAAGVLAK_ADDRESS": f"http://127.0.0.1:{port}"}


def start(clone: Path, environment: dict[str, str]) -> tuple[tuple[float, float], dict[str, float], dict[str, float]]:
    """(seconds, processor seconds) until the first page, seconds by phase, megabytes by process."""
    used, began = processor_seconds(), time.monotonic()
    output = tempfile.TemporaryFile("w+")  # noqa: SIM115 (closed by the end of the process)
    server = subprocess.Popen(
        [clone / "run", "start"], cwd=clone, env=environment, stdout=output, start_new_session=True
    )
    try:
        wait_for(f"{environment['DRAAGVLAK_ADDRESS']}/start/", server)
        seconds = time.monotonic() - began
        wait_for(quiet_of(environment["DRAAGVLAK_ADDRESS"]), server)
        held = memory(server.pid)
    finally:
        os.killpg(server.pid, signal.SIGINT)
        server.wait(60)
    output.seek(0)
    return (seconds, processor_seconds() - used), phases_of(output.read()), held


def wait_for(address: str, server: "subprocess.Popen[bytes]") -> None:
    for _turn in range(LONGEST * 20):
        if server.poll() is not None:
            sys.exit(f"./run start ended with {server.returncode}")
        try:
            urllib.request.urlopen(address, timeout=30).read()
            return
        except urllib.error.HTTPError:  # the quiet room has no front page: that it says so is enough
            return
        except OSError:
            time.sleep(0.05)
    sys.exit(f"no answer in {LONGEST} seconds")


def quiet_of(address: str) -> str:
    """The quiet room on one's own machine: the other name of it, and the next port."""
    return f"http://localhost:{int(address.rpartition(':')[2]) + 1}/"


def processor_seconds() -> float:
    used = resource.getrusage(resource.RUSAGE_CHILDREN)
    return used.ru_utime + used.ru_stime


def memory(leader: int) -> dict[str, float]:
    """Resident megabytes of the largest process that serves the site, and of the largest one of the quiet room."""
    held = {"main": 0.0, "quiet room": 0.0}
    for folder in Path("/proc").glob("[0-9]*"):
        try:
            words, status = (folder / "cmdline").read_text(), (folder / "status").read_text()
            ours = os.getsid(int(folder.name)) == leader
        except OSError:
            continue
        if ours and (found := re.search(r"VmRSS:\s+(\d+) kB", status)):
            name = "quiet room" if "draagvlak.config.quiet" in words else "main"
            held[name] = max(held[name], int(found[1]) / 1000)
    return held


def phases_of(output: str) -> dict[str, float]:
    found = filter(None, map(_PHASE.match, output.splitlines()))
    return {one["what"] or "database": float(one["seconds"] or one["took"]) for one in found}


def tell(cold, warm, phases, again, held) -> None:
    packages, cached = phases.get("packages", 0.0), again.get("packages", 0.0)
    rows = {
        "environment and uv": phases.get("environment", 0.0) + phases.get("installer", 0.0),
        "download of packages": max(0.0, packages - cached),
        "install of packages": min(packages, cached),
        "translations": phases.get("translations", 0.0),
        "migrate": phases.get("database", 0.0),
    }
    rows["import and first page"] = cold[0] - sum(rows.values())
    print(f"{'':<24}{'seconds':>9}{'processor':>11}{'at most':>9}")
    for name, (seconds, used) in (("cold start", cold), ("warm start", warm)):
        print(f"{name:<24}{seconds:>9.1f}{used:>11.1f}{AT_MOST[name.split()[0]]:>9.0f}")
    print("\nof the cold start")
    for name, seconds in rows.items():
        print(f"  {name:<22}{seconds:>9.1f}{seconds / cold[0]:>10.0%}")
    print("\nresident at the first page, in MB")
    for name, megabytes in held.items():
        print(f"  {name:<22}{megabytes:>9.0f}{'':>11}{AT_MOST[name]:>9.0f}")


if __name__ == "__main__":
    main()
