"""Reads the log: as sentences for a page, and as the file that can be checked elsewhere."""

import json
import re
from collections.abc import Callable, Collection, Iterator
from dataclasses import dataclass, field
from datetime import date, datetime
from typing import Any

from django.db.models import QuerySet
from django.utils.formats import date_format
from django.utils.translation import gettext as _

from draagvlak.foundation.decisions.events import SENTENCES
from draagvlak.foundation.decisions.keys import private_key
from draagvlak.foundation.decisions.models import LogEntry, LogHead
from draagvlak.ui.text import Text
from draagvlak_core.decisions.checkpoint import make_checkpoint, read_verifier_key
from draagvlak_core.decisions.columns import differing, is_as_signed
from draagvlak_core.decisions.entry import Entry
from draagvlak_core.decisions.erasure import ERASED, Accounted
from draagvlak_core.decisions.export import write_export
from draagvlak_core.decisions.succession import KEY_CHANGED, Succession
from draagvlak_core.decisions.tree import Tree

DAY = re.compile(r"\d{4}-\d\d-\d\d")


@dataclass(frozen=True, slots=True)
class Event:
    """One entry as a reader sees it."""

    index: int
    sentence: str
    at: datetime | None = None  # nobody signed a time for what was erased
    about: str = ""
    details: dict[str, Any] = field(default_factory=dict)
    changed: bool = False  # the row is no longer as it was signed


def events(*, about: str = "", kind: str = "") -> QuerySet[LogEntry]:
    """The log, newest first, perhaps about one thing or of one kind (`gates.` takes all of an app)."""
    found = LogEntry.objects.order_by("-index")
    if about:
        found = found.filter(about=about)
    return found.filter(kind__startswith=kind) if kind else found


def tell(entry: LogEntry) -> Event:
    """An entry as a sentence in the reader's language, wholly from the body that its leaf commits to.

    Nothing comes from the columns beside it, which nobody signed. An erased one says so, whoever erased it.
    """
    if not entry.body:
        return Event(entry.index, _("The text of this event was erased, for privacy."))
    body = json.loads(entry.body)
    kind, details = body["kind"], body["details"]
    template = SENTENCES.get(kind)
    # A kind of an older version, whose sentence is gone, is still shown by its name: the log hides nothing.
    sentence = str(template) % _Forgiving(details, by=body["by"]) if template else f"{body['by']}: {kind}"
    at = datetime.fromisoformat(body["at"])
    changed = not is_as_signed(bytes(entry.leaf), bytes(entry.salt), body) or bool(changed_columns(entry, body))
    return Event(entry.index, sentence, at, body["about"], details, changed)


def tell_all(shown: Collection[LogEntry]) -> list[Event]:
    """These entries as sentences. A text that is gone without an event that tells of it does not pass for erased."""
    gone = set(unaccounted()) if any(not entry.body for entry in shown) else set()
    return [_gone(entry) if entry.index in gone else tell(entry) for entry in shown]


def _gone(entry: LogEntry) -> Event:
    return Event(entry.index, _("The text of this event is gone, and no event tells that it was erased."), changed=True)


def unaccounted() -> tuple[int, ...]:
    """The events whose text is gone without an event of erasing that tells of it."""
    accounted = Accounted()
    erasing = LogEntry.objects.filter(kind=ERASED).exclude(body="").order_by("index")
    for index, text in erasing.values_list("index", "body").iterator(2000):
        accounted.hear(index, json.loads(text))
    return accounted.gaps(list(LogEntry.objects.filter(body="").values_list("index", flat=True)))


def changed_columns(entry: LogEntry, body: dict[str, Any]) -> tuple[str, ...]:
    """The columns of this entry that say something else than its body."""
    return differing(body, kind=entry.kind, about=entry.about, at=entry.at)


class _Forgiving(dict[str, Any]):
    """Fills a named place that an older event did not have with a dash."""

    def __init__(self, details: dict[str, Any], by: str) -> None:
        super().__init__({key: _in_words(value) for key, value in details.items()}, by=by)

    def __missing__(self, key: str) -> str:
        return "–"


def _in_words(value: Any) -> Any:
    """A text in several languages is shown in the reader's, and a day as people write it."""
    if isinstance(value, dict) and value and all(isinstance(words, str) for words in value.values()):
        return str(Text(value))
    if isinstance(value, str) and DAY.fullmatch(value):
        return _day_in_words(value)
    return ", ".join(map(str, value)) if isinstance(value, list) else value


def _day_in_words(written: str) -> str:
    try:
        return date_format(date.fromisoformat(written), "DATE_FORMAT")
    except ValueError:  # it only looks like a day
        return written


Look = Callable[[LogEntry, dict[str, Any] | None], None]


def entries(look: Look | None = None) -> Iterator[Entry]:
    """The log in order, one entry at a time, as the core knows it; `look` sees each row with its body on the way."""
    for row in LogEntry.objects.order_by("index").iterator(2000):
        body = json.loads(row.body) if row.body else None
        if look is not None:
            look(row, body)
        yield Entry(row.index, bytes(row.salt) if row.body else None, body, bytes(row.leaf))


def head() -> LogHead | None:
    return LogHead.objects.first()


def signed_checkpoint(log: LogHead) -> str:
    """A signed note of how long the log is and what its root is. Raises Refused when the key is not there."""
    tree = Tree(log.size, tuple(bytes.fromhex(piece) for piece in log.edge))
    return make_checkpoint(log.origin, tree.size, tree.root(), private_key(log.vkey))


def public_key(log: LogHead) -> str:
    """The key to check signatures with, in the text form of C2SP signed notes."""
    return log.vkey


def public_keys(log: LogHead) -> list[str]:
    """That key and those the log had before, the latest first: an old checkpoint holds under an old key."""
    succession, named = Succession(), {}
    for text in (
        LogEntry.objects.filter(kind=KEY_CHANGED).exclude(body="").order_by("index").values_list("body", flat=True)
    ):
        body = json.loads(text)
        succession.hear(body)
        named[read_verifier_key(body["details"]["old"])] = body["details"]["old"]
    return [log.vkey, *(named[key] for key in succession.before(read_verifier_key(log.vkey)))]


def export(log: LogHead, look: Look | None = None) -> Iterator[bytes]:
    """The whole log as a file that `draagvlak verify-log` checks without Draagvlak's database."""
    return write_export(log.origin, public_key(log), entries(look), signed_checkpoint(log))
