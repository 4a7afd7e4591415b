"""Keys and settings: an empty key is refused, a key is written whole, and what stands open or runs back is told."""

import os
import threading
from datetime import timedelta

import pytest
from django.core.exceptions import ImproperlyConfigured
from django.utils import timezone

from draagvlak.config import background, environment, safekeeping
from draagvlak.foundation.decisions.models import LogEntry


@pytest.fixture(autouse=True)
def _no_key_from_the_environment(monkeypatch):
    monkeypatch.delenv("DRAAGVLAK_SECRET_KEY", raising=False)


@pytest.mark.parametrize("written", ["", "   \n", "short", "\udcff\udcfe"])
def test_an_empty_or_broken_key_is_refused(tmp_path, written):
    (tmp_path / "secret_key").write_bytes(written.encode("utf-8", "surrogateescape"))
    with pytest.raises(ImproperlyConfigured, match=r"secret_key is empty or broken.*backup"):
        environment.secret_key(tmp_path)


def test_a_key_is_made_once_for_its_owner_alone(tmp_path):
    key = environment.secret_key(tmp_path)
    assert environment.secret_key(tmp_path) == key and len(key) >= 32
    assert (tmp_path / "secret_key").stat().st_mode & 0o777 == 0o600
    assert [path.name for path in tmp_path.iterdir()] == ["secret_key"]


def test_a_key_is_written_whole_or_not_at_all(tmp_path, monkeypatch):
    """The power fails before the text is on the disk, or before it has its name: the next start makes a key."""

    def fails(*given, **more):
        raise OSError("the power fails")

    for step in ("fsync", "link"):
        with monkeypatch.context() as patch:
            patch.setattr(os, step, fails)
            with pytest.raises(OSError, match="power"):
                environment.secret_key(tmp_path)
        assert list(tmp_path.iterdir()) == []
    assert environment.secret_key(tmp_path)


def test_processes_that_start_at_once_use_one_key(tmp_path):
    found = []
    starts = [threading.Thread(target=lambda: found.append(environment.secret_key(tmp_path))) for _ in range(8)]
    for start in starts:
        start.start()
    for start in starts:
        start.join()
    assert len(found) == 8 and len(set(found)) == 1


def test_a_folder_or_key_that_others_can_read_is_told_with_the_command_that_closes_it(tmp_path):
    tmp_path.chmod(0o755)
    key = tmp_path / "secret_key"
    key.write_text("x" * 40)
    key.chmod(0o640)
    for sentence, command in zip(
        safekeeping.open_to_others(tmp_path), (f"chmod 700 {tmp_path}", f"chmod 600 {key}"), strict=True
    ):
        assert sentence.endswith(command)
        assert os.system(command) == 0
    assert not list(safekeeping.open_to_others(tmp_path))


@pytest.mark.django_db
def test_a_clock_that_went_back_is_told(monkeypatch):
    last = timezone.now() + timedelta(hours=3)
    LogEntry.objects.create(index=0, kind="x", at=last, salt=b"", leaf=b"")
    (sentence,) = safekeeping.clock_went_back()
    assert f"{last:%Y-%m-%d %H:%M}" in sentence and "timedatectl" in sentence
    monkeypatch.setattr(timezone, "now", lambda: last - timedelta(minutes=1))
    assert not list(safekeeping.clock_went_back())


def test_a_clock_that_goes_back_while_draagvlak_runs_is_told(caplog):
    background.tell_of_clock(1000, 998)
    background.tell_of_clock(1000, 4600)
    assert not caplog.text
    background.tell_of_clock(1000, 400)
    assert "set back by 600 seconds" in caplog.text
