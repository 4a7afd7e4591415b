"""The key that signs the log stands apart from the database, and can be changed while what it signed still holds."""

import json
import stat
from importlib import import_module

import pytest
from django.apps import apps
from django.core.signing import Signer
from django.db import connection
from django.urls import reverse

from draagvlak.config import environment
from draagvlak.config.cli import main
from draagvlak.config.commands import check
from draagvlak.config.safekeeping import open_to_others
from draagvlak.foundation.accounts.roles import Role
from draagvlak.foundation.decisions import keys, queries
from draagvlak.foundation.decisions.actions import change_key, record
from draagvlak.foundation.decisions.models import LogEntry
from draagvlak.roof.council import actions as council
from draagvlak.roof.council import queries as kept
from draagvlak.ui.refused import Refused
from draagvlak_core.decisions.verify import verify_export
from draagvlak_core.shared.answers import Answer
from tests.factories.people import join

pytestmark = pytest.mark.database


@pytest.fixture(autouse=True)
def _own_folder(settings, tmp_path):
    settings.DATA = tmp_path


@pytest.fixture
def head(organisation):
    record("decisions.erased", by="Els", count=0)
    return queries.head()


@pytest.fixture
def wim(organisation):
    return join("Wim", Role.WORKS_COUNCIL)


def exported():
    return b"".join(queries.export(queries.head()))


def file_of(head, settings):
    (place,) = (settings.DATA / keys.FOLDER).iterdir()
    return place


def test_no_row_holds_the_key_that_signs(head, settings):
    secret = file_of(head, settings).read_text()
    with connection.cursor() as cursor:
        cursor.execute("SELECT * FROM decisions_loghead")
        row = cursor.fetchone()
    assert len(secret) == 64
    assert not [value for value in row if secret in str(value) or bytes.fromhex(secret) == value]


def test_the_key_is_for_its_owner_alone(head, settings):
    settings.DATA.chmod(0o700)
    place = file_of(head, settings)
    assert stat.S_IMODE(place.stat().st_mode) == 0o600 and stat.S_IMODE(place.parent.stat().st_mode) == 0o700
    assert list(open_to_others(settings.DATA)) == []
    place.chmod(0o644)
    assert any(str(place) in fault for fault in open_to_others(settings.DATA))


def test_what_the_old_key_signed_holds_after_a_change(head, settings, django_capture_on_commit_callbacks):
    note, old = queries.signed_checkpoint(head), head.vkey
    with django_capture_on_commit_callbacks(execute=True):
        assert main(["new-log-key"]) == 0
    head = queries.head()
    assert head.vkey != old and queries.public_keys(head) == [head.vkey, old]
    for key in (old, head.vkey):
        assert verify_export(exported(), note, key).anchored
    assert verify_export(exported(), queries.signed_checkpoint(head), head.vkey).anchored
    assert not keys.is_kept(old), "the old key signs nothing more"
    assert [path.is_file() for path in (settings.DATA / keys.FOLDER).iterdir()] == [True]


def test_keys_follow_one_another(head):
    note = queries.signed_checkpoint(head)
    for _turn in range(3):
        change_key()
    assert len(queries.public_keys(queries.head())) == 4
    assert verify_export(exported(), note).anchored


def test_the_event_of_a_change_outlives_every_person(head):
    change_key()
    assert "people" not in json.loads(LogEntry.objects.latest("index").body)


def test_a_checkpoint_the_works_council_kept_still_holds(head, wim):
    council.keep_checkpoint(by=wim)
    change_key()
    (one,) = kept.kept_checkpoints()
    assert one.judged.reason == "only-a-name" and one.judged.answer is Answer.CANNOT_TELL


def test_a_key_that_is_gone_is_told_on_the_page_and_by_check(enter, head, wim, settings):
    file_of(head, settings).unlink()
    client = enter(wim)
    for name in ("decisions:export", "decisions:checkpoint"):
        page = client.get(reverse(name), follow=True, headers={"accept-language": "en"})
        assert page.status_code == 200 and "The log cannot be signed" in page.content.decode()
    assert [fault for fault in check._log() if str(settings.DATA) in fault]
    with pytest.raises(Refused, check=lambda refused: refused.code == "decisions.key_gone"):
        change_key()


@pytest.mark.parametrize("content", ["", "x", "00" * 32])
def test_a_key_that_is_broken_or_another_signs_nothing(head, settings, content):
    file_of(head, settings).write_text(content)
    with pytest.raises(Refused):
        queries.signed_checkpoint(head)


def test_a_key_from_before_moves_out_of_the_database(head, settings):
    """The upgrade, with the rows as a version had them that kept the key among them."""
    private = bytes.fromhex(file_of(head, settings).read_text())
    keys.forget_key(head.vkey)
    row = type("Row", (), {"origin": head.origin, "private_key": private, "save": lambda self, **_only: None})()
    table = type("Table", (), {"objects": type("All", (), {"all": staticmethod(lambda: [row])})})
    moving = import_module("draagvlak.foundation.decisions.migrations.0003_key_apart")
    moving.move_keys(type("Apps", (), {"get_model": staticmethod(lambda *_name: table)}), None)
    assert (row.vkey, row.private_key) == (head.vkey, b"")
    assert verify_export(exported()).whole
    assert apps.get_model("decisions", "LogHead").objects.get().vkey == row.vkey


def test_a_new_secret_key_logs_nobody_out(settings, monkeypatch, capsys):
    monkeypatch.delenv("DRAAGVLAK_SECRET_KEY", raising=False)
    old = environment.secret_key(settings.DATA)
    assert main(["new-secret-key"]) == 0
    new, older = environment.secret_key(settings.DATA), environment.older_secret_keys(settings.DATA)
    assert new != old and older == [old]
    assert stat.S_IMODE((settings.DATA / "secret_key").stat().st_mode) == 0o600
    assert Signer(key=new, fallback_keys=older).unsign(Signer(key=old).sign("x")) == "x"
    environment.change_secret_key(settings.DATA)
    assert environment.older_secret_keys(settings.DATA) == [new], "what was signed twice ago no longer counts"


def test_a_secret_key_from_outside_is_changed_outside(settings, monkeypatch, capsys):
    monkeypatch.setenv("DRAAGVLAK_SECRET_KEY", "k" * 40)
    monkeypatch.setenv("DRAAGVLAK_OLDER_SECRET_KEYS", "o" * 40)
    assert main(["new-secret-key"]) == 2
    assert "DRAAGVLAK_OLDER_SECRET_KEYS" in capsys.readouterr().err + capsys.readouterr().out
    assert environment.older_secret_keys(settings.DATA) == ["o" * 40]
