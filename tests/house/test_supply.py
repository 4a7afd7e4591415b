"""What the product is made of is written down, and known weaknesses are looked up or said not to be."""

import datetime as dt
import json
import re
import zipfile

import pytest

from tests.house.test_locks import ROOT
from tools import advisories, sbom

LOCK = """\
alpha==1.4.0 \\
    --hash=sha256:aa
    # via draagvlak (pyproject.toml)
beta-two==2.0.post1 ; python_version < '3.13' \\
    --hash=sha256:bb
    # via
    #   alpha
"""


def test_the_bill_of_materials_fits_the_lock():
    assert sbom.FILE.read_text("utf-8") == sbom.written()
    told = json.loads(sbom.FILE.read_text("utf-8"))
    lock = (ROOT / "requirements.lock").read_text()
    assert (told["bomFormat"], told["specVersion"]) == ("CycloneDX", "1.6")
    assert len(told["components"]) == len(re.findall(r"^[a-zA-Z]\S*==", lock, re.MULTILINE))
    refs = {one["bom-ref"] for one in told["components"]} | {told["metadata"]["component"]["bom-ref"]}
    assert {one["ref"] for one in told["dependencies"]} == refs
    assert {ref for one in told["dependencies"] for ref in one["dependsOn"]} <= refs


def test_every_package_of_the_bill_is_asked_for_by_another():
    told = json.loads(sbom.FILE.read_text("utf-8"))
    asked = {ref for one in told["dependencies"] for ref in one["dependsOn"]}
    assert {one["bom-ref"] for one in told["components"]} == asked


@pytest.fixture
def packages():
    return sbom.read_lock(LOCK)


def test_a_lock_is_read_with_who_asks_for_what(packages):
    assert [(one.name, one.version, one.marker, one.via) for one in packages] == [
        ("alpha", "1.4.0", "", ("draagvlak",)),
        ("beta-two", "2.0.post1", "python_version < '3.13'", ("alpha",)),
    ]


def record(name="Alpha", events=(), versions=(), ecosystem="PyPI", **more):
    ranges = [{"type": "ECOSYSTEM", "events": list(events)}]
    affected = [{"package": {"name": name, "ecosystem": ecosystem}, "ranges": ranges, "versions": list(versions)}]
    return {"id": "TEST-1", "summary": "what goes wrong", "affected": affected, **more}


@pytest.mark.parametrize(
    ("advisory", "affects"),
    [
        (record(events=[{"introduced": "0"}, {"fixed": "1.4.1"}]), True),
        (record(events=[{"introduced": "0"}, {"fixed": "1.4.0"}]), False),
        (record(events=[{"introduced": "1.4.1"}]), False),
        (record(events=[{"introduced": "1.0"}, {"last_affected": "1.4.0"}]), True),
        (record(events=[{"introduced": "1.0"}, {"last_affected": "1.3"}]), False),
        (record(events=[{"fixed": "1.2"}, {"introduced": "1.4"}, {"introduced": "0"}]), True),
        (record(versions=["1.4.0"]), True),
        (record(name="beta_two", versions=["2.0.post1"]), True),
        (record(versions=["1.4.0"], ecosystem="npm"), False),
        (record(versions=["1.4.0"], withdrawn="2026-01-01"), False),
        (record(events=[{"introduced": "no version"}]), True),
        (record(name="gamma", versions=["1.4.0"]), False),
    ],
)
def test_a_weakness_is_known_by_version_and_range(packages, advisory, affects):
    assert bool(list(advisories.known(packages, [advisory]))) is affects


@pytest.fixture
def looked(tmp_path, monkeypatch, capsys):
    """Looks up the lock above, in a database with these records; gives the exit status and what was said."""
    monkeypatch.setattr(advisories, "PIN", tmp_path / "pin.json")
    (tmp_path / "lock").write_text(LOCK)
    database = tmp_path / "all.zip"

    def _looked(*found, day=None, pin=True):
        with zipfile.ZipFile(database, "w") as archive:
            for number, one in enumerate(found):
                archive.writestr(f"{number}.json", json.dumps(one))
        if pin:
            told = advisories.pin_of(database, day or dt.date.today())
            advisories.PIN.write_text(json.dumps(told))
        status = advisories.main(["--database", str(database), "--lock", str(tmp_path / "lock")])
        return status, capsys.readouterr().out

    return _looked


def test_known_weaknesses_are_told_and_none_is_told_as_none(looked):
    assert looked(record(name="gamma", versions=["1"])) == (0, "2 packages looked at, 0 known weaknesses\n")
    status, said = looked(record(versions=["1.4.0"]))
    assert status == 1
    assert "alpha 1.4.0: TEST-1 what goes wrong" in said


def test_who_could_not_look_says_so(looked, tmp_path, capsys):
    assert advisories.main(["--database", str(tmp_path / "nowhere.zip")]) == 2
    assert "Could not look" in capsys.readouterr().out
    assert looked(pin=False)[0] == 2
    old = looked(day=dt.date.today() - dt.timedelta(days=31))
    assert old[0] == 2 and "older than 30 days" in old[1]
    assert looked(record(), ["no record"])[0] == 2
    other = looked(record(name="gamma"))
    assert other[0] == 0
    changed = looked(record(name="delta"), pin=False)
    assert changed[0] == 2 and "another database" in changed[1]
