"""It stays up: whatever is killed, or hangs at its start, is back by itself, and nothing is left behind at the end.

What serves here is a few lines in place of Draagvlak, watched over by the same code; the last test starts the real one.
"""

import os
import signal
import subprocess
import sys
import time
from contextlib import contextmanager
from http.client import HTTPException
from pathlib import Path
from urllib.request import urlopen

import pytest

from tests.browser.site import described, free_port

SOURCE = Path(__file__).resolve().parents[3] / "src"
SMALL = """
import os
def application(environ, start_response):
    start_response("200 OK", [])
    return [str(os.getpid()).encode()]
"""
SERVE = """
import pathlib, sys, time
from draagvlak.config import back_off
from draagvlak.config.serving import serve
back_off.START_WITHIN = 1.0
def hangs_once():
    if not pathlib.Path("hung").exists():
        pathlib.Path("hung").touch()
        time.sleep(60)
serve("small:application", "127.0.0.1", int(sys.argv[1]), workers=int(sys.argv[2]), begin=hangs_once)
"""


class Served:
    def __init__(self, process, port, log):
        self.process, self.port, self.log = process, port, log

    def ask(self, path="/"):
        with urlopen(f"http://127.0.0.1:{self.port}{path}", timeout=5) as answer:
            return answer.read().decode()

    def waited(self, path="/"):
        """What it answers as soon as it does, within ten seconds."""
        return within(10, lambda: self.ask(path))

    @property
    def workers(self):
        return children(self.process.pid)


def within(seconds, ask):
    until = time.monotonic() + seconds
    while True:
        try:
            if found := ask():
                return found
        except (OSError, HTTPException):
            pass
        assert time.monotonic() < until, f"not within {seconds} seconds"
        time.sleep(0.05)


def children(pid):
    return [int(one) for one in Path(f"/proc/{pid}/task/{pid}/children").read_text().split()]


def threads(pid):
    return len(list(Path(f"/proc/{pid}/task").iterdir()))


@contextmanager
def serving(folder, words, port, clean=None, **environment):
    """`clean`: what is kept of the environment of this run; all of it, when nothing is said."""
    log = folder / f"said-{port}"
    with log.open("wb") as out:
        process = subprocess.Popen(
            [sys.executable, *words],
            cwd=folder,
            env=(os.environ if clean is None else clean)
            | {"PYTHONPATH": f"{SOURCE}{os.pathsep}{folder}"}
            | environment,
            stdout=out,
            stderr=out,
        )
    served = Served(process, port, log)
    try:
        yield served
    finally:
        process.terminate()
        process.wait(15)


@contextmanager
def small(folder, workers=2, hangs=False):
    (folder / "small.py").write_text(SMALL)
    if not hangs:
        (folder / "hung").touch()
    port = free_port()
    with serving(folder, ["-c", SERVE, str(port), str(workers)], port) as served:
        yield served


def test_a_web_process_that_is_killed_is_back_and_the_other_answers_meanwhile(tmp_path):
    with small(tmp_path) as served:
        served.waited()
        within(10, lambda: len(served.workers) == 2)
        for _turn in range(3):
            before = served.workers
            os.kill(before[0], signal.SIGKILL)
            assert served.waited()
            within(10, lambda before=before: len(served.workers) == 2 and before[0] not in served.workers)
        assert served.log.read_text().count("ended (signal 9)") == 3


def test_no_thread_is_there_when_a_process_is_forked(tmp_path):
    with small(tmp_path) as served:
        served.waited()
        os.kill(served.workers[0], signal.SIGKILL)
        within(10, lambda: len(served.workers) == 2)
        assert threads(served.process.pid) == 1


def test_a_start_that_hangs_is_ended_and_tried_again(tmp_path):
    with small(tmp_path, hangs=True) as served:
        assert served.waited(), "the process that hangs takes nobody with it"
        within(10, lambda: "web process 1 does not come up" in served.log.read_text())
        within(10, lambda: len(served.workers) == 2)
        assert served.process.poll() is None


def test_nothing_is_left_behind_however_the_watch_ended(tmp_path):
    with small(tmp_path) as served:
        served.waited()
        workers = within(10, lambda: served.workers if len(served.workers) == 2 else None)
        served.process.kill()
        served.process.wait()
        within(10, lambda: not any(Path(f"/proc/{pid}").exists() and _is_awake(pid) for pid in workers))
        with pytest.raises(OSError):
            served.ask()


def _is_awake(pid):
    """Not only a name that nobody has asked about yet."""
    try:
        return Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()[0] != "Z"
    except OSError:
        return False


@pytest.mark.database
def test_draagvlak_and_its_quiet_room_stay_up(prepared, django_db_blocker, tmp_path):
    """The real one: both processes of the site and both of the room are killed, and all answers again."""
    port, room = free_port(), free_port()
    site = described(tmp_path / "data", port, f"stays_{port}")
    with django_db_blocker.unblock():
        prepared.lay_out("empty", site.data, f"stays_{port}")
    env = site.env | {"DRAAGVLAK_QUIET_ADDRESS": f"http://127.0.0.1:{room}", "LANG": "en"}
    with serving(tmp_path, ["-m", "draagvlak.config.cli", "start", "--workers", "2"], port, **env) as served:
        beside = Served(served.process, room, served.log)
        within(30, lambda: "room: yes" in served.ask("/-/ready"))
        quiet = next(pid for pid in served.workers if b"quiet" in Path(f"/proc/{pid}/cmdline").read_bytes())
        assert (threads(served.process.pid), threads(quiet)) == (1, 1)
        for pid in (children(quiet)[0], quiet, *(one for one in served.workers if one != quiet)):
            os.kill(pid, signal.SIGKILL)
            time.sleep(0.1)
            within(10, lambda: "pool: yes" in beside.ask("/-/ready") and served.ask("/-/alive"))
        within(10, lambda: "room: yes" in served.ask("/-/ready"))
    said = served.log.read_text()
    assert said.count("ended (signal 9)") == 4 and "Traceback" not in said
    assert "/-/" not in said, "what asks after it is written down nowhere"
    assert served.process.returncode == 0
