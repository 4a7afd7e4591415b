"""Makes `.venv` with the locked packages. Needs Python 3.11 with venv and pip, and the standard library alone.

uv installs, because it takes a tenth of the time; pip fetches it, and installs everything where uv cannot be had.
Both get only what the lock files name and hash, from where this machine's pip is told to get it.
"""

import hashlib
import importlib.util
import os
import shutil
import subprocess
import sys
import time
import venv
from ast import literal_eval
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
VENV = ROOT / ".venv"
PYTHON, UV = VENV / "bin" / "python", VENV / "bin" / "uv"
SETUP_LOCK = "requirements-setup.lock"
LOCKS = {"set-up": "requirements.lock", "set-up-dev": "requirements-dev.lock"}  # by the mark that says it is installed
QUIET_PIP = {"PIP_DISABLE_PIP_VERSION_CHECK": "1", "PIP_ROOT_USER_ACTION": "ignore", "PIP_NO_WARN_SCRIPT_LOCATION": "1"}
# What pip calls it, and what uv does. Where both take a list, pip's is parted by white space.
SETTINGS = {
    "index-url": "UV_DEFAULT_INDEX",
    "extra-index-url": "UV_INDEX",
    "find-links": "UV_FIND_LINKS",
    "no-index": "UV_NO_INDEX",
    "trusted-host": "UV_INSECURE_HOST",
    "cert": "SSL_CERT_FILE",
    "client-cert": "SSL_CLIENT_CERT",
    "proxy": "ALL_PROXY",
    "timeout": "UV_HTTP_TIMEOUT",
    "default-timeout": "UV_HTTP_TIMEOUT",
}
COMMAS = frozenset({"UV_FIND_LINKS"})


class CouldNot(Exception):
    """The environment could not be made; the message says why."""


def set_up(*, developing: bool) -> None:
    """Install what the lock names and compile the translations; do nothing when all is up to date."""
    from compile_messages import changed

    mark = "set-up-dev" if developing else "set-up"
    # What developing needs holds all that running needs.
    if not any(_is_current(name) for name in {mark, "set-up-dev"}):
        install(LOCKS[mark])
        (VENV / mark).write_text(_fingerprint(mark))
    if any(changed(ROOT / "src")):
        with phase("translations"):
            _must([PYTHON, ROOT / "tools" / "compile_messages.py"])


def _is_current(mark: str) -> bool:
    file = VENV / mark
    return file.exists() and file.read_text() == _fingerprint(mark)


def _fingerprint(mark: str) -> str:
    return hashlib.sha256((ROOT / LOCKS[mark]).read_bytes() + (ROOT / "pyproject.toml").read_bytes()).hexdigest()


def install(lock: str) -> None:
    """All packages of this lock in `.venv`, and the source itself."""
    print("Setting up in .venv; the first time takes about half a minute.", flush=True)
    with phase("environment"):
        _make_environment()
    with phase("installer"):
        has_uv = _fetch_uv()
    with phase("packages" if has_uv else "packages, by pip because uv cannot be had"):
        if not (has_uv and _install_by_uv(lock)):
            _install_by_pip(lock)
    _point_at_source()


@contextmanager
def phase(what: str) -> Iterator[None]:
    """Tell what is being done, and how long it took."""
    print(f"  {what} … ", end="", flush=True)
    began = time.monotonic()
    try:
        yield
    except BaseException:
        print("stopped", flush=True)
        raise
    print(f"{time.monotonic() - began:.1f} s", flush=True)


def _make_environment() -> None:
    """Without pip, which takes longer to put in than all else, when the Python that runs this has it."""
    if PYTHON.exists():
        return
    try:
        venv.create(VENV, with_pip=not _has_pip())
    except subprocess.CalledProcessError as error:
        shutil.rmtree(VENV, ignore_errors=True)
        raise CouldNot("Python can make no environment here. On Debian: apt-get install python3-venv") from error


def _has_pip() -> bool:
    return importlib.util.find_spec("pip") is not None


def _pip(*words: object) -> list[object]:
    if _has_pip():
        return [sys.executable, "-m", "pip", "--python", PYTHON, *words]
    return [PYTHON, "-m", "pip", *words]


def _fetch_uv() -> bool:
    words = _pip("install", "--quiet", "--require-hashes", "--only-binary", ":all:", "-r", ROOT / SETUP_LOCK)
    return not _run(words, **QUIET_PIP).returncode and UV.exists()


def _install_by_uv(lock: str) -> bool:
    words = [UV, "pip", "install", "--quiet", "--python", PYTHON, "--require-hashes", "-r", ROOT / lock]
    return not _run(words, **uv_settings(_pip_settings(), os.environ)).returncode


def _install_by_pip(lock: str) -> None:
    _must(_pip("install", "--quiet", "--require-hashes", "-r", ROOT / lock), **QUIET_PIP)


def _pip_settings() -> dict[str, str]:
    """What pip is told on this machine, by files and by the environment; what counts most comes last."""
    listed = _run([sys.executable if _has_pip() else PYTHON, "-m", "pip", "config", "list"], **QUIET_PIP)
    found = [line.partition("=") for line in listed.stdout.splitlines() if "=" in line]
    order = {"global": 0, "install": 1, ":env:": 2}
    split = [(*name.rpartition(".")[::2], literal_eval(value)) for name, _equals, value in found]
    return {name: value for section, name, value in sorted(split, key=lambda one: order.get(one[0], -1))}


def uv_settings(pip: Mapping[str, str], environment: Mapping[str, str]) -> dict[str, str]:
    """The same for uv. What uv was told itself stands."""
    told = {SETTINGS[name]: value for name, value in pip.items() if name in SETTINGS}
    told = {name: ("," if name in COMMAS else " ").join(value.split()) for name, value in told.items()}
    # pip looks in all places and takes the best; what is taken must fit the hash anyway.
    told["UV_INDEX_STRATEGY"] = "unsafe-best-match"
    return {name: value for name, value in told.items() if value and name not in environment}


def _point_at_source() -> None:
    """Importable and with the `draagvlak` command, without building anything."""
    packages = next((VENV / "lib").glob("python3*/site-packages"))
    (packages / "draagvlak_source.pth").write_text(f"{ROOT / 'src'}\n")
    script = VENV / "bin" / "draagvlak"
    script.write_text(f"#!{PYTHON}\nimport sys\nfrom draagvlak.config.cli import main\nsys.exit(main())\n")
    script.chmod(0o755)


def _run(words: list[object], **environment: str) -> "subprocess.CompletedProcess[str]":
    full = {**os.environ, **environment}
    return subprocess.run([str(word) for word in words], env=full, capture_output=True, text=True, check=False)


def _must(words: list[object], **environment: str) -> None:
    """Run a step, and say what it said only when it fails."""
    done = _run(words, **environment)
    if done.returncode:
        raise CouldNot((done.stderr or done.stdout).strip())
