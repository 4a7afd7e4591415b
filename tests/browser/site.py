"""The real server, as an organisation would run it, with a data folder of its own.

Django's own live server flushes the database after each test, which the append-only log rightly refuses.

What people did before a test begins needs no server: `with site.inside():` the test's own Django works in the site's
database and folder, and calls the actions that the pages call.
"""

import fcntl
import os
import socket
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, contextmanager, nullcontext
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING
from urllib.error import URLError
from urllib.parse import urlsplit, urlunsplit
from urllib.request import urlopen

if TYPE_CHECKING:
    from tests.prepared import Prepared

PATIENCE = 60  # seconds; a busy machine starts slowly
FILE, POOL = "draagvlak.sqlite3", "quiet/pool.sqlite3"


@dataclass(frozen=True)
class Site:
    """A Draagvlak: where it answers, where its data is, and ways to work in it from outside."""

    url: str
    data: Path
    env: dict[str, str]
    unblocked: Callable[[], AbstractContextManager[None]] = nullcontext

    def run(self, *words: str) -> str:
        """Run `python -m …` in this site's environment and give what it said."""
        done = subprocess.run([sys.executable, "-m", *words], env=self.env, capture_output=True, text=True, check=False)
        assert done.returncode == 0, f"{' '.join(words)}\n{done.stdout}\n{done.stderr}"
        return done.stdout.strip()

    @contextmanager
    def inside(self) -> Iterator[None]:
        """What is done in here is done in this site, as if the server did it."""
        from django.core.cache import cache
        from django.test import override_settings

        from tests.prepared import speaking_to

        database = self.env.get("DATABASE_URL", "")
        name, pool = (urlsplit(database).path[1:], None) if database else (str(self.data / FILE), self.data / POOL)
        here = override_settings(
            DATA=self.data,
            MEDIA_ROOT=self.data / "files",
            POOL_FILE=pool,
            QUIET_ADDRESS=self.env.get("DRAAGVLAK_QUIET_ADDRESS", ""),
            PASSWORD_HASHERS=["django.contrib.auth.hashers.PBKDF2PasswordHasher"],  # the server has to read them
        )
        with self.unblocked(), speaking_to(name), here:
            cache.clear()
            yield
            cache.clear()

    def session(self, email: str) -> str:
        """A session of this person, as logging in would begin it."""
        from draagvlak.foundation.accounts.models import User
        from tests.halfway import enter

        with self.inside():
            session: str = enter(User.objects.get(email=email)).cookies["sessionid"].value
        return session

    @property
    def server_log(self) -> str:
        return (self.data / "server.log").read_text()


def free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port: int = probe.getsockname()[1]
        return port


def described(data: Path, port: int, database: str) -> Site:
    """A site on this port with its data in this folder; on PostgreSQL in a database of this name."""
    url = f"http://localhost:{port}"  # passkeys need a name, not a number
    env = {
        **os.environ,
        "DJANGO_SETTINGS_MODULE": "draagvlak.config.settings",
        "DRAAGVLAK_DATA": str(data),
        "DRAAGVLAK_ADDRESS": url,
        "DRAAGVLAK_DEBUG": "no",
        "PYTHONUNBUFFERED": "1",
    }
    if env.get("DATABASE_URL"):
        env["DATABASE_URL"] = urlunsplit(urlsplit(env["DATABASE_URL"])._replace(path=f"/{database}"))
    return Site(url, data, env)


@dataclass(frozen=True)
class Sites:
    """Makes sites that start from a prepared database (tests/prepared.py), with static files collected once a run."""

    shared: Path  # a folder that all processes of this run see
    own: Path
    prepared: "Prepared"
    unblocked: Callable[[], AbstractContextManager[None]]

    def make(self, kind: str = "empty") -> Site:
        """Nothing serves it yet."""
        port = free_port()
        data, name = self.own / f"{kind}-{port}", f"site_{port}"
        with self.unblocked():
            self.prepared.lay_out(kind, data, name)
        site = replace(described(data, port, name), unblocked=self.unblocked)
        (data / "static").symlink_to(self._static(site))
        return site

    @contextmanager
    def running(self, kind: str = "empty") -> Iterator[Site]:
        made = self.make(kind)
        with serving(made):
            yield made

    def _static(self, site: Site) -> Path:
        self.shared.mkdir(exist_ok=True)
        with (self.shared / "lock").open("w") as lock:
            fcntl.flock(lock, fcntl.LOCK_EX)
            if not (self.shared / "done").exists():
                folder = replace(site, env=site.env | {"DRAAGVLAK_DATA": str(self.shared)})
                folder.run("django", "collectstatic", "--noinput", "--verbosity=0")
                (self.shared / "done").touch()
        return self.shared / "static"


@contextmanager
def serving(site: Site) -> Iterator[None]:
    server = serve(site)
    try:
        yield
    finally:
        server.terminate()
        server.wait(10)


def serve(site: Site) -> subprocess.Popen[bytes]:
    """Start the web server and wait until it answers."""
    port = str(urlsplit(site.url).port)
    words = [sys.executable, "-m", "granian", "--interface", "wsgi", "--host", "127.0.0.1", "--port", port]
    with (site.data / "server.log").open("wb") as log:
        server = subprocess.Popen(
            [*words, "draagvlak.config.wsgi:application"], env=site.env, stdout=log, stderr=subprocess.STDOUT
        )
    until = time.monotonic() + PATIENCE
    while not answers(site.url):
        assert server.poll() is None, f"the server stopped:\n{site.server_log}"
        assert time.monotonic() < until, f"the server does not answer:\n{site.server_log}"
        time.sleep(0.2)
    return server


def answers(url: str) -> bool:
    try:
        with urlopen(f"{url}/account/login/", timeout=5):
            return True
    except (URLError, OSError):
        return False
