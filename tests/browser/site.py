"""The real server, as an organisation would run it, with a data folder of its own.

Django's own live server flushes the database after each test, which the append-only log rightly refuses.
"""

import fcntl
import os
import shutil
import socket
import subprocess
import sys
import time
from dataclasses import dataclass
from pathlib import Path
from urllib.error import URLError
from urllib.parse import urlsplit, urlunsplit
from urllib.request import urlopen

TEMPLATE = "journeys_laid_out"
PATIENCE = 60  # seconds; a busy machine starts slowly


@dataclass(frozen=True)
class Site:
    """A running Draagvlak: where it answers, where its data is, and ways to talk to it from outside."""

    url: str
    data: Path
    env: dict[str, str]

    def manage(self, *words: str) -> str:
        """Run a management command and give what it said."""
        return self._run([sys.executable, "-m", "django", *words])

    def run(self, code: str) -> str:
        """Run Python inside this site's Django and give what it printed."""
        setup = "import django; django.setup()\n"
        return self._run([sys.executable, "-c", setup + code])

    def _run(self, words: list[str]) -> str:
        done = subprocess.run(words, env=self.env, capture_output=True, text=True, check=False)
        assert done.returncode == 0, f"{' '.join(words[-2:])}\n{done.stdout}\n{done.stderr}"
        return done.stdout.strip()

    @property
    def server_log(self) -> str:
        return (self.data / "server.log").read_text()


def free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port: int = probe.getsockname()[1]
        return port


# Where all processes of one test run find a site that is laid out already; without one each site is laid out anew.
laid_out: Path | None = None


def make_site(data: Path, port: int) -> Site:
    """Lay out an empty site: migrated, static files collected, nobody in it."""
    if laid_out is None:
        return lay_out(data, port, f"journeys_{port}")
    laid_out.mkdir(exist_ok=True)
    with (laid_out / "lock").open("w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        if not (laid_out / "done").exists():
            lay_out(laid_out / "data", port, TEMPLATE)
            (laid_out / "done").touch()
        shutil.copytree(laid_out / "data", data, dirs_exist_ok=True)
        site = Site(*described(data, port, f"journeys_{port}"))
        if site.env.get("DATABASE_URL"):
            own_database(os.environ["DATABASE_URL"], f"journeys_{port}", template=TEMPLATE)
    return site


def lay_out(data: Path, port: int, database: str) -> Site:
    data.mkdir(exist_ok=True)
    site = Site(*described(data, port, database))
    if site.env.get("DATABASE_URL"):
        own_database(os.environ["DATABASE_URL"], database)
    site.manage("migrate", "--verbosity=0")
    site.manage("collectstatic", "--noinput", "--verbosity=0")
    return site


def described(data: Path, port: int, database: str) -> tuple[str, Path, dict[str, str]]:
    """Address, data folder and environment of a site on this port."""
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
    return url, data, env


def own_database(address: str, name: str, *, template: str = "template1") -> None:
    """A database of this name on the PostgreSQL of the test run."""
    import psycopg

    with psycopg.connect(address, autocommit=True) as connection:
        connection.execute(f'CREATE DATABASE "{name}" TEMPLATE "{template}"')


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
