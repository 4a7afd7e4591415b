"""A checkpoint is kept, co-signed outside, and brought in: it holds, it does not, or nobody can tell."""

import pytest
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey
from django.core.files.uploadedfile import SimpleUploadedFile

from draagvlak.config.cli import main
from draagvlak.foundation.decisions import queries as decisions
from draagvlak.foundation.decisions.actions import record
from draagvlak.foundation.decisions.keys import private_key
from draagvlak.foundation.decisions.models import LogEntry
from draagvlak.roof.council import actions, queries
from draagvlak.roof.council.models import CouncilKey, KeptCheckpoint
from draagvlak_core.decisions.checkpoint import cosign, make_checkpoint, verifier_key
from draagvlak_core.shared.answers import Answer
from tests.page import flat

KEY = Ed25519PrivateKey.from_private_bytes(b"c" * 32)
VKEY = verifier_key("works-council", KEY.public_key())


@pytest.fixture
def kept(fatma):
    record("decisions.erased", by="Alice", count=0)
    return actions.keep_checkpoint(by=fatma)


@pytest.fixture
def key(fatma, kept):
    return actions.set_key(vkey=VKEY, by=fatma)


def signed(note, private=KEY, name="works-council"):
    return cosign(note, name, private)


def look(client, text):
    file = SimpleUploadedFile("c.txt", text if isinstance(text, bytes) else text.encode())
    return client.post("/council/co-signed/", {"file": file})


def answers():
    return [one.judged.answer for one in queries.kept_checkpoints()]


def forged(size):
    """A checkpoint the log really signed, of other events: what a council kept before the log was rewritten."""
    log = decisions.head()
    return make_checkpoint(log.origin, size, b"\7" * 32, private_key(log.vkey))


def test_a_name_is_no_signature(kept, key):
    assert answers() == [Answer.CANNOT_TELL]


def test_what_was_co_signed_holds_also_when_the_log_grows(enter, fatma, kept, key):
    page = flat(look(enter(fatma), signed(kept.note).replace("\n", "\r\n")))
    assert ">Holds<" in page and answers() == [Answer.MET]
    record("decisions.erased", by="Alice", count=1)
    assert answers() == [Answer.MET]
    assert enter(fatma).get(f"/council/checkpoints/{kept.size}/").content.decode() == signed(kept.note)
    look(enter(fatma), signed(kept.note))
    assert LogEntry.objects.filter(kind="council.cosigned").count() == 1


def test_a_checkpoint_that_was_never_kept_here_is_kept_when_it_holds(enter, fatma, key):
    note = decisions.signed_checkpoint(decisions.head())
    assert ">Holds<" in flat(look(enter(fatma), signed(note)))
    assert KeptCheckpoint.objects.count() == 2


def test_without_a_key_nobody_can_tell(enter, fatma, kept):
    assert "Cannot tell" in look(enter(fatma), signed(kept.note)).content.decode()
    kept.refresh_from_db()
    assert not kept.cosigned


@pytest.mark.parametrize(
    ("wrong", "sentence"),
    [
        (lambda kept: kept.note, "did not sign it"),
        (lambda kept: signed(kept.note, Ed25519PrivateKey.generate()), "did not sign it"),
        (lambda kept: signed(forged(1)), "it was rewritten"),
        (lambda kept: signed(forged(99)), "events were taken out"),
    ],
)
def test_what_does_not_hold_is_said_and_not_kept(enter, fatma, kept, key, wrong, sentence):
    page = look(enter(fatma), wrong(kept)).content.decode()
    assert "Does not hold" in page and sentence in page
    assert not KeptCheckpoint.objects.exclude(cosigned="").exists()


def test_a_log_that_was_rewritten_is_told_of_what_was_kept(enter, fatma, kept, key):
    KeptCheckpoint.objects.update(note=forged(kept.size), cosigned=signed(forged(kept.size)), key=key)
    assert answers() == [Answer.NOT_MET]
    assert "it was rewritten" in enter(fatma).get("/council/").content.decode()


def test_a_new_key_leaves_what_the_old_one_signed(enter, fatma, kept, key):
    look(enter(fatma), signed(kept.note))
    other = Ed25519PrivateKey.generate()
    actions.set_key(vkey=verifier_key("new", other.public_key()), by=fatma)
    assert answers() == [Answer.MET] and CouncilKey.objects.filter(ended_at=None).count() == 1


@pytest.mark.parametrize("text", ["hello", b"\xff\xfe", b"a" * 20_001, ""])
def test_what_is_no_checkpoint_is_refused_with_a_sentence(enter, fatma, key, text):
    response = look(enter(fatma), text)
    assert response.status_code == 422 and b"errorlist" not in response.content


def test_a_checkpoint_of_another_log_is_refused(enter, fatma, key):
    other = make_checkpoint("elsewhere.example/log", 1, b"\7" * 32, KEY)
    assert "another log" in look(enter(fatma), signed(other)).content.decode()


@pytest.mark.parametrize("line", ["", "no key", VKEY[:-2], "x" * 301, "the log's own"])
def test_what_is_no_key_of_the_council_is_refused(enter, fatma, kept, line):
    line = decisions.public_key(decisions.head()) if line == "the log's own" else line
    assert enter(fatma).post("/council/key/", {"vkey": line}).status_code == 422
    assert not CouncilKey.objects.exists()


def test_the_command_signs_and_the_page_takes_it(enter, fatma, kept, tmp_path, capsys):
    client, note = enter(fatma), tmp_path / "checkpoint.txt"
    note.write_bytes(client.get(f"/council/checkpoints/{kept.size}/").content)
    assert main(["cosign", str(note), "--key", str(tmp_path / "council.key")]) == 0
    vkey = next(word for word in capsys.readouterr().out.split() if word.count("+") >= 2)
    assert client.post("/council/key/", {"vkey": vkey.rstrip(".")}).status_code == 302
    assert ">Holds<" in flat(look(client, (tmp_path / "checkpoint.cosigned.txt").read_bytes()))
