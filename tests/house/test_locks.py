"""The lock files: one installs on top of the other, and none says where packages come from."""

import re
import sys
from pathlib import Path

import pytest

from tests.house.code import ROOT
from tools import set_up

LOCKS = ("requirements.lock", "requirements-dev.lock", "requirements-setup.lock")


def _pins(name):
    """Every `package==version`, with the condition under which it is installed."""
    return set(re.findall(r"^([\w.-]+==[^\\\n]+?) *\\?$", (ROOT / name).read_text(), re.MULTILINE))


def test_what_developing_needs_only_adds_to_what_running_needs():
    assert _pins("requirements.lock") and _pins("requirements.lock") <= _pins("requirements-dev.lock")


@pytest.mark.parametrize("name", LOCKS)
def test_a_lock_hashes_everything_and_names_no_place(name):
    text = (ROOT / name).read_text()
    assert "://" not in text and "--index" not in text and "--find-links" not in text
    blocks = re.split(r"^(?=[\w.-]+==)", text, flags=re.MULTILINE)[1:]
    assert blocks and all("--hash=sha256:" in block for block in blocks)


def test_uv_is_told_what_pip_is_told():
    pip = {
        "index-url": "https://packages.example/simple",
        "extra-index-url": "https://a.example\nhttps://b.example",
        "find-links": "/wheels /more",
        "cert": "/certs.pem",
        "constraint": "/not/for/uv",
        "quiet": "1",
    }
    assert set_up.uv_settings(pip, {"SSL_CERT_FILE": "/own.pem"}) == {
        "UV_DEFAULT_INDEX": "https://packages.example/simple",
        "UV_INDEX": "https://a.example https://b.example",
        "UV_FIND_LINKS": "/wheels,/more",
        "UV_INDEX_STRATEGY": "unsafe-best-match",
    }


def test_pip_is_asked_what_counts_on_this_machine(monkeypatch):
    # This environment has no pip of its own; the Python that made it is the one that is asked.
    monkeypatch.setattr(set_up.sys, "executable", str(Path(sys.base_prefix) / "bin" / "python3"))
    monkeypatch.setattr(set_up, "_has_pip", lambda: True)
    monkeypatch.setenv("PIP_FIND_LINKS", "/from/the/environment")
    assert set_up._pip_settings()["find-links"] == "/from/the/environment"


@pytest.mark.parametrize(("is_fetched", "installs", "by_pip"), [(True, True, 0), (True, False, 1), (False, True, 1)])
def test_pip_installs_where_uv_cannot(monkeypatch, capsys, is_fetched, installs, by_pip):
    taken = []
    for name, result in (("_make_environment", None), ("_fetch_uv", is_fetched), ("_point_at_source", None)):
        monkeypatch.setattr(set_up, name, lambda result=result: result)
    monkeypatch.setattr(set_up, "_install_by_uv", lambda lock: installs)
    monkeypatch.setattr(set_up, "_install_by_pip", taken.append)
    set_up.install("requirements.lock")
    assert taken == ["requirements.lock"] * by_pip
    assert ("by pip because uv cannot be had" in capsys.readouterr().out) is not is_fetched
