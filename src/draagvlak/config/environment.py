"""Reads what an organisation can choose from the environment and `.env`, and says what to do about nonsense."""

import os
import secrets
import tempfile
from contextlib import suppress
from pathlib import Path
from urllib.parse import urlsplit

import environ
from django.core.exceptions import ImproperlyConfigured

from draagvlak.config import addresses

SOURCE = Path(__file__).resolve().parent.parent

SHORTEST_KEY = 32  # characters
SECRET_KEY_FILE = "secret_key"  # noqa: S105 (a name: in it the key that signs, and one that signed before)

env = environ.Env()


def load_env_file() -> None:
    """Read `.env` in the folder Draagvlak is started from; what is already set in the environment wins."""
    environ.Env.read_env(Path.cwd() / ".env", overwrite=False)


def data_folder() -> Path:
    """The one folder that holds all state: database, key, static files, mail that was not sent."""
    folder = Path(env.str("DRAAGVLAK_DATA", default="var")).expanduser().resolve()
    try:
        # For its owner alone: it holds the key of the log, and letters with codes to log in.
        folder.mkdir(mode=0o700, parents=True, exist_ok=True)
    except OSError as error:
        raise ImproperlyConfigured(
            f"DRAAGVLAK_DATA is {folder}, and that folder cannot be made ({error.strerror}). "
            "Choose a folder you may write in."
        ) from error
    return folder


def address() -> str:
    """Where people reach Draagvlak, scheme and host, such as `https://draagvlak.example`."""
    try:
        return addresses.read_address(env.str("DRAAGVLAK_ADDRESS", default="") or addresses.USUAL)
    except addresses.NoAddress as error:
        raise ImproperlyConfigured(str(error)) from error


def quiet_address(main: str) -> str:
    """Where the quiet room is: another origin than Draagvlak itself. Empty when there is none: then the room is closed.

    On one's own machine it needs no choosing: the next port, and the other name of this machine, so that not even the
    cookie of a session goes along.
    """
    value = env.str("DRAAGVLAK_QUIET_ADDRESS", default="").rstrip("/")
    parts = urlsplit(main)
    other = {"127.0.0.1": "localhost", "localhost": "127.0.0.1"}.get(parts.hostname or "")
    if not value:
        return f"http://{other}:{(parts.port or 80) + 1}" if other and parts.scheme == "http" else ""
    if not origin(value) or urlsplit(value).path or value == main:
        raise ImproperlyConfigured(
            f"DRAAGVLAK_QUIET_ADDRESS is “{value}”. Give another host or port than DRAAGVLAK_ADDRESS has, "
            "such as https://quiet.draagvlak.example."
        )
    return value


def quiet_delay() -> int:
    """In seconds: a post is sent at a moment drawn from this time, so that sending says little about writing."""
    seconds = env.int("DRAAGVLAK_QUIET_DELAY", default=600)
    if not 0 <= seconds <= 86_400:
        raise ImproperlyConfigured("DRAAGVLAK_QUIET_DELAY is a number of seconds, from 0 to 86400.")
    return seconds


def pool_file(folder: Path) -> Path | None:
    """Where posts wait on SQLite: a folder of its own that backups leave out. On PostgreSQL they wait in tables."""
    return None if env.str("DATABASE_URL", default="") else folder / "quiet" / "pool.sqlite3"


def origin(address: str) -> list[str]:
    """Scheme and host of an address, as the content policy names them; empty when there is none."""
    parts = urlsplit(address)
    return [f"{parts.scheme}://{parts.netloc}"] if parts.scheme and parts.netloc else []


def strict_transport(address: str) -> str:
    """What tells browsers to come by https alone, empty without https. A host of its own speaks for those below it too;
    `example.org` does not, because all that the organisation has may stand there."""
    parts = urlsplit(address)
    if parts.scheme != "https":
        return ""
    return "max-age=31536000; includeSubDomains" if (parts.hostname or "").count(".") > 1 else "max-age=31536000"


def flag(name: str, default: bool) -> bool:
    """A yes or no from the environment; anything else is refused instead of read as no."""
    value = env.str(name, default="yes" if default else "no").strip().lower()
    if value in ("1", "yes", "true", "on"):
        return True
    if value in ("0", "no", "false", "off", ""):
        return False
    raise ImproperlyConfigured(f"{name} is “{value}”. Write yes or no.")


def secret_key(folder: Path, *, make: bool = True) -> str:
    """The signing key: from the environment, else made once and kept in the data folder for its owner alone."""
    from_outside = env.str("DRAAGVLAK_SECRET_KEY", default="")
    if from_outside:
        if len(from_outside) < SHORTEST_KEY:
            raise ImproperlyConfigured(
                f"DRAAGVLAK_SECRET_KEY is too short. Use at least {SHORTEST_KEY} random characters."
            )
        return from_outside
    file = folder / SECRET_KEY_FILE
    if make and not file.exists():
        _write_once(file, secrets.token_urlsafe(50))
    key, *_older = [*file.read_text(errors="replace").split(), ""]
    if len(key) < SHORTEST_KEY:
        raise ImproperlyConfigured(
            f"The key in {file} is empty or broken. Put the file back from a backup, or remove it: "
            "then a new key is made, and everybody logs in again."
        )
    return key


def older_secret_keys(folder: Path) -> list[str]:
    """Keys that sign nothing any more; what they signed still holds, so that nobody is logged out by a new key."""
    if from_outside := env.list("DRAAGVLAK_OLDER_SECRET_KEYS", default=[]):
        return [str(key) for key in from_outside]
    if env.str("DRAAGVLAK_SECRET_KEY", default=""):
        return []
    return [
        key for key in (folder / SECRET_KEY_FILE).read_text(errors="replace").split()[1:] if len(key) >= SHORTEST_KEY
    ]


def change_secret_key(folder: Path) -> None:
    """A new key before the one of now, which is kept for what it signed. Older ones go: they had their time."""
    now = secret_key(folder)
    _write(folder / SECRET_KEY_FILE, f"{secrets.token_urlsafe(50)}\n{now}\n")


def _write(file: Path, text: str) -> None:
    """Whole or not at all, and for its owner alone."""
    handle, name = tempfile.mkstemp(dir=file.parent, prefix=f".{file.name}-")
    with os.fdopen(handle, "w") as draft:
        draft.write(text)
        draft.flush()
        os.fsync(draft.fileno())
    Path(name).replace(file)


def _write_once(file: Path, text: str) -> None:
    """Whole or not at all, whenever the power fails; of two processes that start at once, the first one's stays."""
    with tempfile.NamedTemporaryFile("w", dir=file.parent, prefix=f".{file.name}-") as draft:  # for its owner alone
        draft.write(text)
        draft.flush()
        os.fsync(draft.fileno())
        with suppress(FileExistsError):
            os.link(draft.name, file)


def database(folder: Path) -> dict[str, object]:
    """One SQLite file in the data folder, or what DATABASE_URL names (`postgres://user:password@host/name`)."""
    if not env.str("DATABASE_URL", default=""):
        return {
            "ENGINE": "django.db.backends.sqlite3",
            "NAME": folder / "draagvlak.sqlite3",
            # IMMEDIATE: a writer waits for its turn instead of failing half-way through an action.
            "OPTIONS": {
                "transaction_mode": "IMMEDIATE",
                "timeout": 20,
                "init_command": "PRAGMA journal_mode=WAL; PRAGMA synchronous=NORMAL; PRAGMA cache_size=-32000;",
            },
        }
    try:
        chosen = env.db("DATABASE_URL")
    except Exception as error:
        raise ImproperlyConfigured(
            "DATABASE_URL cannot be read. Write postgres://user:password@host:5432/name, or leave it out for SQLite."
        ) from error
    if "postgresql" not in chosen["ENGINE"]:
        raise ImproperlyConfigured("DATABASE_URL must name a PostgreSQL database; for SQLite leave it out.")
    return {**chosen, "CONN_MAX_AGE": 60, "CONN_HEALTH_CHECKS": True}
