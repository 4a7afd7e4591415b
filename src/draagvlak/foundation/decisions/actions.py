"""Writes the decision log. Every action in every app ends here, inside its own transaction."""

import json
import secrets
from collections.abc import Collection
from functools import partial
from typing import Any
from urllib.parse import urlsplit

from django.conf import settings
from django.db import connection, transaction
from django.db.models import Model

from draagvlak.foundation import clock
from draagvlak.foundation.decisions.events import SENTENCES
from draagvlak.foundation.decisions.keys import forget_key, make_key, private_key
from draagvlak.foundation.decisions.models import LogEntry, LogHead
from draagvlak.foundation.decisions.queries import unaccounted
from draagvlak.ui.refused import Refused
from draagvlak_core.decisions.entry import canonical_json, leaf_hash
from draagvlak_core.decisions.erasure import ERASED, numbers_in, spell
from draagvlak_core.decisions.succession import KEY_CHANGED, hand_over
from draagvlak_core.decisions.tree import Tree

ITSELF = "Draagvlak"  # who did what no person did
# Whom an event names by number, under the word that `about` has for them.
PEOPLE = {"accounts.User": "user", "organisation.Person": "person"}


class NoTransaction(RuntimeError):
    """An event was recorded outside a transaction: change and event could then part ways."""


def start_log(*, origin: str, is_sample: bool) -> LogHead:
    """Begin the log with a key of its own, or give the one there is: a log is never restarted.

    The command line may begin it (an import before anybody logged in) and the first administrator goes on with it.
    Raises RuntimeError when a sample and a real organisation would share one log.
    """
    head = LogHead.objects.first()
    if head is None:
        return LogHead.objects.create(origin=origin, vkey=make_key(origin), is_sample=is_sample)
    if head.is_sample != is_sample:
        raise RuntimeError("a sample organisation and a real one never share a log")
    return head


@transaction.atomic
def change_key() -> LogHead:
    """Sign the log with a new key from now on. The old one signs the new one first, and is then thrown away.

    Raises Refused `decisions.no_log`, or `decisions.key_gone` when the old key is not there to sign.
    """
    head = LogHead.objects.select_for_update().first()
    if head is None:
        raise Refused("decisions.no_log")
    old, private = head.vkey, private_key(head.vkey)
    head.vkey = make_key(head.origin)
    head.save(update_fields=["vkey"])
    record(KEY_CHANGED, by=ITSELF, old=old, new=head.vkey, signed=hand_over(private, head.vkey))
    transaction.on_commit(partial(forget_key, old))
    return LogHead.objects.get(pk=head.pk)


def begin_log() -> None:
    """Begin a real log when there is none yet: for what can happen before an organisation is started."""
    if not LogHead.objects.exists():
        start_log(origin=f"{urlsplit(settings.ADDRESS).netloc}/log", is_sample=False)


def record(kind: str, *, by: object, about: str = "", **details: Any) -> int:
    """Add one event and give its index. `by` is who did it, `about` such as `use_case:12`.

    `details` fill the named places in the sentence of this kind (see `events.py`): JSON, or an account or a person. Of
    these and of `by` the name is kept, and beside it a number, so that two people of one name stay two people.
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
    told = {key: value if number_of(value) is None else str(value) for key, value in details.items()}
    numbers = {place: number for place, value in {**details, "by": by}.items() if (number := number_of(value))}
    said = {"about": about, "at": now.isoformat(timespec="seconds"), "by": str(by), "details": told, "kind": kind}
    body = canonical_json(said | ({"people": numbers} if numbers else {}))
    salt = secrets.token_bytes(16)
    leaf = leaf_hash(salt, body)
    LogEntry.objects.create(index=head.size, kind=kind, about=about, at=now, salt=salt, body=body.decode(), leaf=leaf)
    _grow(head, leaf)
    return head.size - 1


def _grow(head: LogHead, leaf: bytes) -> None:
    tree = Tree(head.size, tuple(bytes.fromhex(piece) for piece in head.edge)).append(leaf)
    head.size, head.edge = tree.size, [piece.hex() for piece in tree.edge]
    head.save(update_fields=["size", "edge"])


def number_of(value: object) -> str | None:
    """`person:3` or `user:12` for a person or an account, None for anything else."""
    if isinstance(value, Model) and value._meta.label in PEOPLE and value.pk:
        return f"{PEOPLE[value._meta.label]}:{value.pk}"
    return None


@transaction.atomic
def erase_bodies(*, events: Collection[int], by: object) -> int:
    """Erase body and salt of these events and give how many; their leaves stay, so the tree stays valid."""
    found = list(LogEntry.objects.filter(index__in=events).exclude(body="").values_list("index", flat=True))
    return _erase(found, by) if found else 0


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
