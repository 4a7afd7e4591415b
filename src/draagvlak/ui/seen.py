"""What a form showed: carried by the form, compared before anything is saved, so that nobody wipes what they never saw.

A page with a form holds, per field, a signed digest of the value that was shown. When the form comes back, the values
are read again under a lock. What somebody else changed meanwhile is then known, field by field, and stands beside what
was typed. The digest is made from what a browser would send, so it is the same for a text, a list or a row of boxes.
"""

import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import Any, cast
from urllib.parse import parse_qsl, urlencode
from zlib import crc32

from django import forms
from django.db import connection
from django.db.models import Model
from django.forms import BoundField
from django.http import HttpRequest, QueryDict
from django.utils.crypto import constant_time_compare, salted_hmac

AS_SEEN = "as_seen"  # the name of the hidden box
BESIDE = "*"  # what stood on the page beside the fields; no field can have this name
_HELD = "_draagvlak_held"

Sent = Mapping[str, list[str]]  # what a browser sends for one field: name of a box, and its values


@dataclass(frozen=True, slots=True)
class Clash:
    """A field that somebody else changed after this reader opened the page."""

    name: str
    label: str
    now: list[str]
    typed: list[str]
    is_theirs: bool  # the reader left it alone, so what the other wrote is taken over


@dataclass(frozen=True, slots=True)
class Conflict:
    """Why nothing was saved: fields with two texts, or what the page showed beside its fields."""

    clashes: list[Clash] = field(default_factory=list)

    @property
    def both(self) -> list[Clash]:
        return [clash for clash in self.clashes if not clash.is_theirs]

    @property
    def theirs(self) -> list[Clash]:
        return [clash for clash in self.clashes if clash.is_theirs]


class Seen:
    """The values a form shows now, at one address: `token` carries them, `conflict` compares them."""

    def __init__(
        self, form: forms.BaseForm, path: str, rows: Iterable[Model] = (), beside: Iterable[object] = ()
    ) -> None:
        self.form, self.path = form, path
        self.fields = {box.name: box for box in form if not box.is_hidden and not _is_file(box)}
        self.now = {name: _sent(box, box.initial) for name, box in self.fields.items()}
        # Where nothing is filled in yet, as with a button alone, the thing itself is what the reader decides about.
        judged = [*beside] if any(map(_is_filled, self.now.values())) else [*beside, *rows]
        self.beside = {BESIDE: [_plain(thing) for thing in judged]}

    @property
    def token(self) -> str:
        """Short enough for a form of fifty fields, and worthless at another address."""
        shown: dict[str, object] = {**self.now, **self.beside}
        return urlencode({name: self._sign(name, value) for name, value in shown.items()})

    def conflict(self, token: str) -> Conflict | None:
        """What changed since the page with this token, or None when saving wipes nothing.

        A form without a token saw nothing: each value that is there and would become another is a conflict.
        """
        saw = dict(parse_qsl(token))
        changed = [name for name, now in self.now.items() if not self._is(saw, name, now)]
        clashes = [clash for name in changed if (clash := self._clash(name, saw))]
        beside_changed = bool(saw) and not self._is(saw, BESIDE, self.beside[BESIDE])
        return Conflict(clashes) if clashes or beside_changed else None

    def take_over(self, conflict: Conflict) -> None:
        """Put what others wrote in the fields this reader had left alone; what was typed stays."""
        data = cast(QueryDict, self.form.data).copy()
        for clash in conflict.theirs:
            for key, values in self.now[clash.name].items():
                data.setlist(key, values)
        self.form.data = data

    def _clash(self, name: str, saw: Mapping[str, str]) -> Clash | None:
        box, now = self.fields[name], self.now[name]
        typed = _sent(box, box.value())
        if typed == now or (name not in saw and not _is_filled(now)):
            return None  # both wrote the same; or there was nothing to wipe
        left_alone = self._is(saw, name, typed)
        return Clash(name, str(box.label), _words(box, box.initial), _words(box, box.value()), left_alone)

    def _is(self, saw: Mapping[str, str], name: str, value: object) -> bool:
        return constant_time_compare(saw.get(name, ""), self._sign(name, value))

    def _sign(self, name: str, value: object) -> str:
        said = json.dumps([self.path, name, value], sort_keys=True)
        return salted_hmac("draagvlak.ui.seen", said, algorithm="sha256").hexdigest()[:16]


def rows_of(save: object) -> list[Model]:
    """The rows that a bound action is about: what it was given by name, but for whoever does it."""
    given: Mapping[str, object] = getattr(save, "keywords", {})
    return [row for name, row in given.items() if name != "by" and isinstance(row, Model) and row.pk]


def is_held(request: HttpRequest) -> bool:
    """Whether this request has its lock already."""
    return bool(getattr(request, _HELD, False))


def hold(request: HttpRequest, rows: Iterable[Model]) -> None:
    """Within a transaction: nobody else saves this form or changes these rows until it ends.

    SQLite lets one writer in at a time, so there the transaction is enough. Always the address first and then the
    rows by name and number, so that two requests never wait for each other.
    """
    setattr(request, _HELD, True)
    if connection.vendor == "postgresql":
        with connection.cursor() as cursor:
            cursor.execute("SELECT pg_advisory_xact_lock(%s)", [crc32(request.path.encode())])
    for row in sorted(rows, key=lambda row: (row._meta.label, row.pk)):
        list(row._meta.model._default_manager.select_for_update(of=("self",)).filter(pk=row.pk).values_list("pk"))


def _is_filled(sent: Sent) -> bool:
    return any(map(any, sent.values()))


def _is_file(box: BoundField) -> bool:
    return isinstance(box.field, forms.FileField)


def _plain(thing: object) -> object:
    """A row as its columns; anything else as its words."""
    if isinstance(thing, Model):
        return [thing._meta.label, *(str(column.value_from_object(thing)) for column in thing._meta.concrete_fields)]
    return str(thing)


def _context(box: BoundField, value: Any) -> dict[str, Any]:
    prepared = box.field.prepare_value(value)
    widget: dict[str, Any] = box.field.widget.get_context(box.html_name, prepared, {})["widget"]
    return widget


def _sent(box: BoundField, value: Any) -> Sent:
    return dict(_boxes(_context(box, value)))


def _boxes(widget: Mapping[str, Any]) -> list[tuple[str, list[str]]]:
    if "subwidgets" in widget:
        return [pair for part in widget["subwidgets"] for pair in _boxes(part)]
    if "optgroups" in widget:
        return [(widget["name"], [_one_line_end(option["value"]) for option in _chosen(widget)])]
    if widget.get("type") == "checkbox":
        return [(widget["name"], ["on"] if widget["attrs"].get("checked") else [])]
    return [(widget["name"], [_one_line_end(widget["value"])] if widget["value"] is not None else [""])]


def _one_line_end(value: object) -> str:
    # A browser sends \r\n where the page had \n, and drops nothing else.
    return str(value).replace("\r\n", "\n").strip()


def _chosen(widget: Mapping[str, Any]) -> list[Mapping[str, Any]]:
    return [option for _name, options, _index in widget["optgroups"] for option in options if option["selected"]]


def _words(box: BoundField, value: Any) -> list[str]:
    """What the field holds as somebody reads it: labels instead of codes, and texts with their language."""
    return _read(_context(box, value))


def _read(widget: Mapping[str, Any]) -> list[str]:
    if "subwidgets" in widget:
        parts = [(part.get("language"), words) for part in widget["subwidgets"] for words in _read(part)]
        return [f"{language}: {words}" if language else words for language, words in parts]
    if "optgroups" in widget:
        return [str(option["label"]).strip() for option in _chosen(widget)]
    if widget.get("type") == "checkbox":
        return ["✓"] if widget["attrs"].get("checked") else []
    return [str(widget["value"])] if widget["value"] else []
