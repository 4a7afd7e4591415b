"""An address as people write it, before anything is installed."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from draagvlak.config.addresses import NoAddress, chosen_address, host_of, read_address

RUN = Path(__file__).parents[2] / "run"


@pytest.mark.parametrize(
    ("written", "understood"),
    [
        ("http://127.0.0.1:8000", "http://127.0.0.1:8000"),
        ("https://draagvlak.example/", "https://draagvlak.example"),
        ("127.0.0.1:8080", "http://127.0.0.1:8080"),
        ("draagvlak.example:8080", "http://draagvlak.example:8080"),
        (":8080", "http://127.0.0.1:8080"),
        ("8080", "http://127.0.0.1:8080"),
        ("localhost", "http://localhost:8000"),
        ("::1", "http://[::1]:8000"),
        ("[::1]:8080", "http://[::1]:8080"),
        ("http://[::1]:8080", "http://[::1]:8080"),
    ],
)
def test_an_address_is_understood(written, understood):
    assert read_address(written) == understood


@pytest.mark.parametrize(
    "written",
    [
        "banana split",
        "http://",
        "ftp://draagvlak.example",
        "http://a b",
        "draagvlak.example:door",
        "http://x:0",
        "http://x:99999",
        "http://x/path",
        "http://x?y",
        "256.1.1.1:8000",
        "http://ada@x",
        "https:/x",
        "localhost:",
        "[::1",
        "javascript:alert(1)",
        "--",
    ],
)
def test_nonsense_is_refused_in_a_sentence(written):
    with pytest.raises(NoAddress, match=r"Give scheme, host and, if needed, port"):
        read_address(written)


def test_a_host_is_named_as_browsers_send_it():
    assert host_of("http://[::1]:8000") == "[::1]"
    assert host_of("https://draagvlak.example") == "draagvlak.example"


def test_the_environment_goes_before_the_file(tmp_path):
    assert chosen_address({}, tmp_path) == "http://127.0.0.1:8000"
    (tmp_path / ".env").write_text("DRAAGVLAK_DEBUG=no\nexport DRAAGVLAK_ADDRESS='localhost:8001'\n")
    assert chosen_address({}, tmp_path) == "localhost:8001"
    assert chosen_address({"DRAAGVLAK_ADDRESS": ":8002"}, tmp_path) == ":8002"


def test_nonsense_is_told_before_anything_is_installed(tmp_path):
    """From a folder with the script and what it reads, and no environment: none is made."""
    for part in ("run", "tools/set_up.py", "tools/compile_messages.py", "src/draagvlak/config/addresses.py"):
        (tmp_path / part).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / part).write_text((RUN.parent / part).read_text())
    environment = {**os.environ, "DRAAGVLAK_ADDRESS": "banana split"}
    words = [sys.executable, tmp_path / "run", "start"]
    done = subprocess.run(words, env=environment, cwd=tmp_path, check=False, capture_output=True, text=True)
    assert (done.returncode, done.stdout) == (2, "")
    assert "DRAAGVLAK_ADDRESS is “banana split”." in done.stderr
    assert not (tmp_path / ".venv").exists()
