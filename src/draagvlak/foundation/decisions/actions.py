"""Writes the decision log. Every action in every app ends here, inside its own transaction."""

import json
import re
import secrets
from collections.abc import Collection, Iterator
from typing import Any
from urllib.parse import urlsplit

from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey
from django.conf import settings
from django.db import connection, transaction

from draagvlak.foundation import clock
from draagvlak.foundation.decisions.events import SENTENCES
from draagvlak.foundation.decisions.models import LogEntry, LogHead
from draagvlak.foundation.decisions.queries import unaccounted
from draagvlak_core.decisions.entry import canonical_json, leaf_hash
from draagvlak_core.decisions.erasure import ERASED, numbers_in, spell
from draagvlak_core.decisions.tree import Tree


class NoTransaction(RuntimeError):
    """An event was recorded outside a transaction: change and event could then part ways."""


def start_log(*, origin: str, is_sample: bool) -> LogHead:
    """Begin the log with a key of its own, or give the one there is: a log is never restarted.

    The command line may begin it (an import before anybody logged in) and the first administrator goes on with it.
    Raises RuntimeError when a sample and a real organisation would share one log.
    """
    head = LogHead.objects.first()
    if head is None:
        key = Ed25519PrivateKey.generate().private_bytes_raw()
        return LogHead.objects.create(origin=origin, private_key=key, is_sample=is_sample)
    if head.is_sample != is_sample:
        raise RuntimeError("a sample organisation and a real one never share a log")
    return head


def begin_log() -> None:
    """Begin a real log when there is none yet: for what can happen before an organisation is started."""
    if not LogHead.objects.exists():
        start_log(origin=f"{urlsplit(settings.ADDRESS).netloc}/log", is_sample=False)


def record(kind: str, *, by: object, about: str = "", **details: Any) -> int:
    """Add one event and give its index. `by` is who did it (a name is kept), `about` such as `use_case:12`.

    `details` must be JSON: they fill the named places in the sentence of this kind (see `events.py`).
    An unknown kind raises: an event nobody can read back is worth nothing.
    """
    if kind not in SENTENCES:
        raise KeyError(f"no sentence tells the event {kind}")
    if not connection.in_atomic_block:
        raise NoTransaction(kind)
    head = LogHead.objects.select_for_update().first()
    if head is None:
        raise RuntimeError("the log has not been started")
    now = clock.now()
    body = canonical_json(
        {"about": about, "at": now.isoformat(timespec="seconds"), "by": str(by), "details": details, "kind": kind}
    )
    salt = secrets.token_bytes(16)
    leaf = leaf_hash(salt, body)
    LogEntry.objects.create(index=head.size, kind=kind, about=about, at=now, salt=salt, body=body.decode(), leaf=leaf)
    _grow(head, leaf)
    return head.size - 1


def _grow(head: LogHead, leaf: bytes) -> None:
    tree = Tree(head.size, tuple(bytes.fromhex(piece) for piece in head.edge)).append(leaf)
    head.size, head.edge = tree.size, [piece.hex() for piece in tree.edge]
    head.save(update_fields=["size", "edge"])


@transaction.atomic
def erase_bodies(*, mentions: str, by: object) -> int:
    """Erase body and salt of events that name `mentions`; their leaves stay, so the tree stays valid.

    Only whole words within values count: whoever is called Bo must not take every event *about* something along.
    """
    written = json.dumps(mentions, ensure_ascii=False)[1:-1]  # as it stands within JSON
    word = re.compile(rf"(?<!\w){re.escape(mentions)}(?!\w)")
    bodies = LogEntry.objects.filter(body__contains=written).values_list("index", "body")
    found = [index for index, body in bodies.iterator(2000) if any(map(word.search, _words(json.loads(body))))]
    return _erase(found, by)


def _erase(indexes: Collection[int], by: object) -> int:
    """The event lists which: a text that is gone and stands in no such list was not erased by Draagvlak."""
    accounted, going = _accounted_for(), set(indexes)
    listed = going.union(*(numbers for index, numbers in accounted.items() if index in going))
    if not accounted.keys() - going:  # the first that lists, or the last of those that did goes now
        erased = LogEntry.objects.filter(body="").values_list("index", flat=True)
        listed |= set(erased).difference(unaccounted())  # what nothing accounted for is not made good here
    ordered = sorted(going)
    for start in range(0, len(ordered), 500):
        these = LogEntry.objects.filter(index__in=ordered[start : start + 500])
        these.update(body="", salt=b"", erased_at=clock.now())
    record(ERASED, by=by, count=len(going), events=spell(listed))
    return len(going)


def _accounted_for() -> dict[int, set[int]]:
    """What each event of erasing lists, by its index; an event of before lists nothing and is not here."""
    bodies = LogEntry.objects.filter(kind=ERASED).exclude(body="").values_list("index", "body")
    details = {index: json.loads(body)["details"] for index, body in bodies}
    return {index: numbers_in(found["events"]) for index, found in details.items() if "events" in found}


def _words(value: Any, key: str = "") -> Iterator[str]:
    """Every text in a body, but not the names of its fields nor the kind of event."""
    if isinstance(value, dict):
        for inner, part in value.items():
            yield from _words(part, inner)
    elif isinstance(value, list):
        for part in value:
            yield from _words(part)
    elif isinstance(value, str) and key not in ("kind", "at", "about"):
        yield value
