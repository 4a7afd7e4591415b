"""Is there a known weakness in a package of the lock? Looked up offline, in a database that was pinned.

./.venv/bin/python tools/advisories.py                       # the database DRAAGVLAK_ADVISORIES names
./.venv/bin/python tools/advisories.py --database all.zip    # this one
./.venv/bin/python tools/advisories.py --pin all.zip         # note which file it is, by its hash, and of which day

The database is an archive of records in the OSV format, one JSON file each, such as the one osv.dev gives for PyPI. It
is no part of the source. Exit status: 0 nothing known, 1 something known, 2 could not look: no database, another than
was pinned, or one that is older than 30 days. Not being able to look is never told as nothing found.
"""

import argparse
import datetime as dt
import hashlib
import json
import os
import sys
import zipfile
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

sys.path[:0] = [str(Path(__file__).resolve().parent)]

from packaging.version import InvalidVersion, Version  # noqa: E402
from sbom import ROOT, Locked, plain, read_lock  # noqa: E402

PIN = ROOT / "tools" / "advisories.pin.json"
DATABASE = "DRAAGVLAK_ADVISORIES"
OLDEST = dt.timedelta(days=30)
LARGEST = 1024 * 1024  # bytes of one record


class CouldNot(Exception):
    """Nobody looked; the message says why and what to do."""


@dataclass(frozen=True)
class Known:
    """One weakness that a locked version has."""

    package: str
    version: str
    advisory: str
    words: str


def main(words: list[str]) -> int:
    parser = argparse.ArgumentParser(description="Is there a known weakness in a package of the lock?")
    parser.add_argument("--database", type=Path, default=os.environ.get(DATABASE) or None)
    parser.add_argument("--pin", type=Path, metavar="FILE")
    parser.add_argument("--lock", type=Path, default=ROOT / "requirements.lock")
    asked = parser.parse_args(words)
    if asked.pin:
        PIN.write_text(json.dumps(pin_of(asked.pin, dt.date.today()), indent=1) + "\n")
        print(f"{PIN.relative_to(ROOT)} names {asked.pin.name}")
        return 0
    try:
        packages = read_lock(asked.lock.read_text("utf-8"))
        database = pinned(asked.database, dt.date.today(), PIN)
        found = sorted(set(known(packages, records(database))), key=lambda one: (one.package, one.advisory))
    except (KeyError, TypeError, AttributeError, StopIteration) as error:
        print(f"Could not look for known weaknesses: a record is not of the OSV format ({error}).")
        return 2
    except CouldNot as trouble:
        print(f"Could not look for known weaknesses: {trouble}")
        return 2
    for one in found:
        print(f"{one.package} {one.version}: {one.advisory} {one.words}")
    print(f"{len(packages)} packages looked at, {len(found)} known weaknesses")
    return 1 if found else 0


def pin_of(database: Path, today: dt.date) -> dict[str, str]:
    return {"sha256": _hash(database), "day": today.isoformat()}


def pinned(database: Path | None, today: dt.date, pin: Path) -> Path:
    """The database, when it is here, is the one that was pinned, and is young enough to say something."""
    if database is None or not Path(database).is_file():
        raise CouldNot(f"there is no database here. Fetch one and name it in {DATABASE}; docs/running.md says where.")
    if not pin.is_file():
        raise CouldNot("no database was pinned. Look at the file and pin it: --pin FILE.")
    noted = json.loads(pin.read_text("utf-8"))
    if noted["sha256"] != _hash(database):
        raise CouldNot("this is another database than was pinned. Look at it and pin it: --pin FILE.")
    if today - dt.date.fromisoformat(noted["day"]) > OLDEST:
        raise CouldNot(f"the database is of {noted['day']}, older than {OLDEST.days} days. Fetch a new one and pin it.")
    return Path(database)


def _hash(file: Path) -> str:
    with Path(file).open("rb") as handle:
        return hashlib.file_digest(handle, "sha256").hexdigest()


def records(database: Path) -> Iterator[Mapping[str, Any]]:
    try:
        with zipfile.ZipFile(database) as archive:
            for member in archive.infolist():
                if member.file_size > LARGEST:
                    raise CouldNot(f"{member.filename} is larger than any record. Look at the database.")
                if member.filename.endswith(".json"):
                    yield json.loads(archive.read(member))
    except (zipfile.BadZipFile, ValueError) as error:
        raise CouldNot("the database cannot be read; fetch it once more.") from error


def known(packages: Iterable[Locked], advisories: Iterable[Mapping[str, Any]]) -> Iterator[Known]:
    by_name: dict[str, list[Locked]] = {}
    for one in packages:
        by_name.setdefault(plain(one.name), []).append(one)
    for advisory in advisories:
        for affected in advisory.get("affected", []) if not advisory.get("withdrawn") else []:
            package = affected.get("package", {})
            for one in by_name.get(plain(package.get("name", "")), []):
                if package.get("ecosystem") == "PyPI" and is_affected(one.version, affected):
                    yield Known(one.name, one.version, advisory["id"], str(advisory.get("summary", ""))[:120])


def is_affected(version: str, affected: Mapping[str, Any]) -> bool:
    """By the list of versions, or by a range; what cannot be compared counts as affected, so that somebody looks."""
    if version in affected.get("versions", []):
        return True
    ranges = (one for one in affected.get("ranges", []) if one.get("type") == "ECOSYSTEM")
    try:
        return any(_within(Version(version), one.get("events", [])) for one in ranges)
    except InvalidVersion:
        return True


def _within(version: Version, events: Iterable[Mapping[str, str]]) -> bool:
    """Events in order: introduced here, fixed there, introduced again; `last_affected` is the last that has it."""
    inside = False
    for event in sorted(events, key=_place):
        (kind, at), *_rest = event.items()
        place = _version(at)
        if kind == "introduced" and version >= place:
            inside = True
        elif (kind == "fixed" and version >= place) or (kind == "last_affected" and version > place):
            inside = False
    return inside


def _place(event: Mapping[str, str]) -> Version:
    return _version(next(iter(event.values())))


def _version(written: str) -> Version:
    return Version("0.dev0" if written == "0" else written)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
