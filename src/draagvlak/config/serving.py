"""Serves one application with processes that are there always: what ends, or never comes up, is started again.

The process that watches loads the application once, forks each web process from itself, and keeps no thread beside
that: a lock that some thread holds in the moment of a fork stays closed in the child for ever. It owns the socket too,
so while one process starts again, the others answer, and who comes meanwhile waits instead of being turned away.
"""

import logging
import os
import signal
import threading
import time
from collections.abc import Callable, Iterator, Sequence
from functools import partial
from importlib import import_module
from multiprocessing import Pipe
from multiprocessing.connection import Connection, wait
from pathlib import Path
from typing import Any, Protocol

from granian.constants import Interfaces
from granian.log import LogLevels
from granian.net import SocketSpec  # type: ignore[attr-defined]
from granian.server.mp import MPServer, WorkerProcess

from draagvlak.config.back_off import Life

log = logging.getLogger("draagvlak.serving")

LOOK = 0.25  # seconds; so soon is seen what gives no sign
END_WITHIN = 5  # seconds in which a process finishes what it is doing
MOST_WORKERS = 8  # unless somebody asks for more: each holds memory, and the database is shared


class Kept(Protocol):
    """One process that is to be there always."""

    label: str
    life: Life

    def start(self) -> None: ...
    def is_up(self) -> bool: ...
    def ended(self) -> int | None: ...
    def kill(self) -> None: ...
    def stop(self) -> None: ...


def look(child: Kept, now: float) -> None:
    """Note that it came up or ended; start it when its time has come."""
    if child.life.is_running:
        status = child.ended()
        if status is None:
            _see_it_come_up(child, now)
            return
        how = f"signal {-status}" if status < 0 else f"status {status}"
        log.error("%s ended (%s); started again in %.2f s", child.label, how, child.life.end(now))
    if now >= child.life.due:
        child.life.start(now)
        child.start()


def _see_it_come_up(child: Kept, now: float) -> None:
    if child.life.came_up is None and child.is_up():
        child.life.up(now)
    elif child.life.is_hung(now):
        log.error("%s does not come up; it is ended and started again", child.label)
        child.kill()


class Worker:
    """A web process. It says by a pipe that it has loaded all it needs, which is where a start can hang."""

    def __init__(self, server: "Supervised", number: int) -> None:
        self.label, self.life = f"web process {number + 1}", Life()
        self.number, self._server = number, server
        self.process: WorkerProcess | None = None
        self._told: Connection | None = None

    def start(self) -> None:
        if self._told:
            self._told.close()
        self._told, tells = Pipe(duplex=False)
        self.process = self._server.forked(self.number, tells)
        tells.close()

    def is_up(self) -> bool:
        try:
            return bool(self._told and self._told.poll() and self._told.recv_bytes())
        except (EOFError, OSError):
            return False

    def ended(self) -> int | None:
        exitcode: int | None = self.process.inner.exitcode if self.process else 0
        return exitcode

    def kill(self) -> None:
        if self.process:
            self.process.inner.kill()

    def stop(self) -> None:
        """All of them are stopped at once, by the server itself."""


class Supervised(MPServer):
    """Granian, with our own watch over its processes in place of one that ends all when one ends."""

    def __init__(self, *given: Any, begin: Callable[[], None] | None, beside: Sequence[Kept], **more: Any) -> None:
        super().__init__(*given, **more)
        self.begin, self.beside = begin, beside
        self.is_over: Callable[[], bool] = lambda: False

    def forked(self, number: int, tells: Connection) -> WorkerProcess:
        begin = self.begin if number == 0 else None
        loader = partial(_load, self.target, os.getpid(), tells, begin)
        process: WorkerProcess = self._spawn_worker(number, self._spawn_wsgi_worker, loader)
        process.inner.start()  # not process.start(): that begins a thread here, before the next fork
        return process

    def _init_shared_socket(self) -> None:
        """One socket for all: a process that hangs or is gone takes nobody with it."""
        self._shd: Any = SocketSpec(self.bind_addr, self.bind_port, self.backlog).build()
        self._sso = None

    def _spawn_workers(self, spawn_target: object, target_loader: object) -> None:
        """They come from the loop that watches."""

    def _serve_loop(self, spawn_target: object, target_loader: object) -> None:  # noqa: ARG002 (as Granian calls it)
        workers = [Worker(self, number) for number in range(self.workers)]
        children: list[Kept] = [*workers, *self.beside]
        while not self.interrupt_signal and not self.is_over():
            for child in children:
                look(child, time.monotonic())
            wait([one.process.inner.sentinel for one in workers if one.process and one.life.is_running], LOOK)
        for child in children:
            child.stop()
        self.wrks = [one.process for one in workers if one.process]


def _load(target: str, parent: int, tells: Connection, begin: Callable[[], None] | None) -> Any:
    """In the new process: what it serves."""
    for number in (signal.SIGTERM, signal.SIGINT):
        signal.signal(number, signal.SIG_DFL)  # until the server listens to them itself, those of the parent are deaf
    module, _colon, name = target.partition(":")
    application = getattr(import_module(module), name)
    threading.Thread(target=_end_with, args=(parent,), name="end", daemon=True).start()
    if begin:
        begin()
    tells.send_bytes(b"up")
    tells.close()
    return application


def _end_with(parent: int) -> None:
    """However the process that watches ended, nothing of it is left behind at its address."""
    while os.getppid() == parent:
        time.sleep(0.5)
    os.kill(os.getpid(), signal.SIGTERM)
    time.sleep(END_WITHIN)
    os._exit(1)


def usual_workers() -> int:
    """As many as there are cores for this process."""
    return max(1, min(_cores(), MOST_WORKERS))


def _cores() -> int:
    cores = len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1
    return min([cores, *_allowed()])


def _allowed(path: str = "/sys/fs/cgroup/cpu.max") -> Iterator[int]:
    """What a container may use can be less than the machine has: `200000 100000` is two cores."""
    try:
        quota, period = Path(path).read_text().split()
        yield max(1, round(int(quota) / int(period)))
    except (OSError, ValueError):  # no such limit, or `max`
        return


def serve(
    target: str,
    host: str,
    port: int,
    *,
    workers: int,
    begin: Callable[[], None] | None = None,
    beside: Sequence[Kept] = (),
    is_over: Callable[[], bool] = lambda: False,
) -> None:
    """Until it is stopped. `begin` runs in the first web process; `beside` is kept running too."""
    import_module(target.partition(":")[0])  # once, into memory that all of them share
    server = Supervised(
        target,
        address=host,
        port=port,
        interface=Interfaces.WSGI,
        workers=workers,
        blocking_threads=4,
        log_level=LogLevels.error,
        log_access=False,
        workers_kill_timeout=END_WITHIN,
        begin=begin,
        beside=beside,
    )
    server.is_over = is_over
    server.serve()
