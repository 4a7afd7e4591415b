"""The works council co-signs a checkpoint on its own computer; the server never sees its key."""

import json

import pytest

from draagvlak.config.cli import main
from draagvlak.foundation.decisions import queries
from draagvlak.foundation.decisions.actions import record


@pytest.fixture
def stick(organisation, tmp_path):
    """What the works council took along: a checkpoint and the log."""
    record("decisions.erased", by="Alice", count=1)
    (tmp_path / "checkpoint.txt").write_text(queries.signed_checkpoint(queries.head()))
    (tmp_path / "log.json").write_bytes(b"".join(queries.export(queries.head())))
    return tmp_path


def co_sign(stick, *more):
    return main(["cosign", str(stick / "checkpoint.txt"), "--key", str(stick / "council.key"), *more])


def test_the_command_makes_a_key_and_signs_what_verify_log_takes(stick, capsys):
    assert co_sign(stick, "--log", str(stick / "log.json"), "--json") == 0
    key = json.loads(capsys.readouterr().out.splitlines()[-1])["key"]
    assert (stick / "council.key").stat().st_mode & 0o077 == 0, "others on this computer can read the key"
    log, signed = str(stick / "log.json"), str(stick / "checkpoint.cosigned.txt")
    assert main(["verify-log", log, "--checkpoint", signed, "--cosigner", key]) == 0
    assert main(["verify-log", log, "--checkpoint", str(stick / "checkpoint.txt"), "--cosigner", key]) == 1


def test_the_command_does_not_sign_what_the_log_does_not_fit(stick, capsys):
    log = (stick / "log.json").read_bytes()
    (stick / "log.json").write_bytes(log.replace(b'"by":"Alice"', b'"by":"Sanne"', 1))
    assert co_sign(stick, "--log", str(stick / "log.json")) == 2
    assert "Not signed" in capsys.readouterr().err
    assert not (stick / "checkpoint.cosigned.txt").exists()


@pytest.mark.parametrize(
    ("write", "sentence"),
    [
        ({"checkpoint.txt": "hello"}, "is not a checkpoint"),
        ({"council.key": "hello"}, "does not hold a private key"),
        ({}, "no spaces and no plus signs"),
    ],
)
def test_the_command_says_what_is_wrong(stick, capsys, write, sentence):
    for name, text in write.items():
        (stick / name).write_text(text)
    assert co_sign(stick, "--name", "two words") == 2
    assert sentence in capsys.readouterr().err
