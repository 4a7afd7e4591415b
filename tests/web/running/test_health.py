"""`/-/alive` asks nothing and nobody; `/-/ready` says of each thing that is needed whether it is there."""

import pytest
from django.db import connection
from django.db.migrations.recorder import MigrationRecorder

from draagvlak.config import environment, health
from draagvlak.foundation.voice.quiet.bare import bare


def ask(application, path, method="GET", **more):
    told = []
    environ = {"PATH_INFO": path, "REQUEST_METHOD": method, **more}
    body = b"".join(application(environ, lambda status, headers: told.extend((status, dict(headers)))))
    return int(told[0].split()[0]), told[1], body.decode()


def nothing(environ, start_response):
    start_response("404 Not Found", [])
    return [b"elsewhere"]


def site(**checks):
    return health.with_health(nothing, {**health.of_site(), **checks})


def test_alive_asks_no_database_and_sets_no_cookie():
    status, headers, body = ask(site(), "/-/alive", HTTP_HOST="anything at all")  # the database is blocked here
    assert (status, body) == (200, "alive: yes\n")
    assert headers["Cache-Control"] == "no-store" and "Set-Cookie" not in headers


def test_other_addresses_and_other_methods_go_elsewhere():
    assert ask(site(), "/-/alive/")[2] == "elsewhere"
    assert ask(site(), "/-/ready", "POST")[0] == 405
    assert ask(site(), "/-/alive", "HEAD")[2] == ""


@pytest.mark.django_db
def test_ready_when_all_is_there():
    assert ask(site(), "/-/ready")[0::2] == (200, "database: yes\nmigrations: yes\nkeys: yes\n")


@pytest.mark.django_db
@pytest.mark.parametrize(("app", "name"), [("register", ""), ("register", "9999_newer")])
def test_not_ready_with_pending_or_unknown_migrations(app, name):
    if name:
        MigrationRecorder.Migration.objects.create(app=app, name=name)
    else:
        MigrationRecorder.Migration.objects.filter(app=app).order_by("-name").first().delete()
    assert ask(site(), "/-/ready")[0::2] == (503, "database: yes\nmigrations: no\nkeys: yes\n")


@pytest.mark.django_db
def test_not_ready_without_a_database(monkeypatch):
    def gone():
        raise OSError("gone")

    monkeypatch.setattr(connection, "cursor", gone)
    monkeypatch.setattr(connection, "close", lambda: None)
    assert ask(site(), "/-/ready")[0::2] == (503, "database: no\nmigrations: no\nkeys: yes\n")


@pytest.mark.django_db
@pytest.mark.parametrize("emptied", [True, False])
def test_not_ready_when_the_key_is_emptied_or_gone(monkeypatch, settings, tmp_path, emptied):
    monkeypatch.delenv("DRAAGVLAK_SECRET_KEY", raising=False)
    settings.DATA = tmp_path
    environment.secret_key(tmp_path)
    assert ask(site(), "/-/ready")[0] == 200
    (tmp_path / "secret_key").write_text("") if emptied else (tmp_path / "secret_key").unlink()
    assert "keys: no" in ask(site(), "/-/ready")[2]
    assert not (tmp_path / "secret_key").exists() or emptied, "looking makes no key"


@pytest.mark.django_db
def test_not_ready_while_the_room_is_shut(monkeypatch):
    monkeypatch.setenv(health.ROOM_HERE, "127.0.0.1:9")
    assert ask(site(), "/-/ready")[0::2] == (503, "database: yes\nmigrations: yes\nkeys: yes\nroom: no\n")


def test_the_room_says_whether_its_pool_can_be_reached_and_writes_nothing_down(monkeypatch, caplog, capfd):
    from draagvlak.foundation.voice import pool

    room = bare(health.with_health(nothing, health.of_room()))
    monkeypatch.setattr(pool, "notices", lambda kind: [])
    assert ask(room, "/-/ready", QUERY_STRING="canary")[0::2] == (200, "pool: yes\n")
    monkeypatch.setattr(pool, "notices", lambda kind: 1 // 0)
    shut = bare(health.with_health(nothing, health.of_room()))
    assert ask(shut, "/-/ready")[0::2] == (503, "pool: no\n")
    assert (caplog.text, *capfd.readouterr()) == ("", "", "")


def test_who_asks_all_the_time_costs_one_look():
    looks = []
    application = site(database=lambda: not looks.append(1), migrations=lambda: True)
    for _turn in range(50):
        ask(application, "/-/ready")
    assert len(looks) == 1
