"""Is an exported decision log whole, and if not, where does it go wrong first?

Made for someone who has only the file, and perhaps a checkpoint or a key they kept themselves. It works on any bytes
whatever and never raises. What cannot be checked is a fault: unknown never passes.

Fault codes (`line` counts from 1; `index` is the number of an entry; both None where they make no sense):
  empty              there is nothing in the file
  format             the first line is not that of a decision log (detail "line-endings": a CR was added)
  header             a line above the entries is not written as it should be (detail: which)
  origin             the log calls itself otherwise than its key does
  key                the key of the log is no key, or its key id does not fit
  cosigner-key       the same, for a cosigner (detail: which line of the list, from 0)
  key-other          the key in the file is not the one that was given as trusted, nor one that it led to
  entry              an entry is not written as it should be, or cannot be read
  missing            entries are missing here (index: the first; detail: "first-last")
  repeated           an entry that was there already stands here again
  out-of-order       another entry stands where this one belongs (index: expected; detail: found)
  leaf               body and salt do not belong to the leaf: one of them was changed
  history            up to here all fits, but with this entry the log has another root than is written
  layout             the line that closes the entries is not as it should be
  cut-off            the file stops before its end
  trailing           the file goes on after its end
  truncated          the checkpoint counts more entries than there are (index: the first missing; detail: last one)
  surplus            there are more entries than the checkpoint counts (index: the first too many)
  checkpoint         the checkpoint cannot be read
  checkpoint-origin  the checkpoint is of another log
  signature          the key of the log did not sign this checkpoint
  cosignature        a signature is wrong, of a key not in the file, or not there for a key that is (detail: name)
  root               the entries have another root than the checkpoint (detail: root found)
  trusted-key        the key that was given as trusted is no key
  kept-checkpoint    the checkpoint that was kept cannot be read
  kept-origin        it is of another log
  kept-signature     it is not signed with the key of this log, nor with one that led to it
  kept-ahead         it counts more entries than there are: the log was cut (index: the first missing)
  kept-differs       the log does not begin as it did then (index: last entry of then; detail: root found)
  more               there are more faults than are listed
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any

from draagvlak_core.decisions.checkpoint import (
    Checkpoint,
    CheckpointError,
    VerifierKey,
    is_signed_by,
    read_checkpoint,
    read_verifier_key,
)
from draagvlak_core.decisions.entry import encode
from draagvlak_core.decisions.erasure import Accounted
from draagvlak_core.decisions.export import CLOSING_LINE, ENTRIES_LINE, FORMAT_LINE, header_line
from draagvlak_core.decisions.lines import CHECKPOINT_START, ENTRY_START, Lines, Row, index_of, read_json, read_row
from draagvlak_core.decisions.succession import Succession
from draagvlak_core.decisions.tree import Tree

MAX_FAULTS = 100


@dataclass(frozen=True, slots=True)
class Fault:
    """One thing that is wrong: a code (see above), the line and the entry where, and a detail without prose."""

    code: str
    line: int | None = None
    index: int | None = None
    detail: str = ""


@dataclass(frozen=True, slots=True)
class Verdict:
    """What can be said of an export.

    `size` counts the entries in the file, `erased` those without body, `erased_entries` says which. `root` is the
    root worked out from the entries, in hex, or "" when it could not be. `signed_by`: names whose signature
    under the checkpoint is right, the log first; the names of cosigners are only as good as their keys in the file.
    `unaccounted`: erased entries that no event of erasing in this file tells of.
    `anchored`: whole, and measured against something kept outside the file. Whole without anchored says that the
    file agrees with itself, which the holder of the log's key can bring about for any story.
    """

    whole: bool
    size: int
    erased: int
    erased_entries: tuple[int, ...]
    unaccounted: tuple[int, ...]
    root: str
    signed_by: tuple[str, ...]
    anchored: bool
    faults: tuple[Fault, ...]


def verify_export(data: bytes, checkpoint: str | None = None, trusted_vkey: str | None = None) -> Verdict:
    """Check an export line by line; `checkpoint` and `trusted_vkey` are an older checkpoint and a key kept outside."""
    run = _Run(Lines(data))
    run.check_trusted(trusted_vkey)
    run.read_kept(checkpoint)
    if run.check_first_line():
        run.check_header()
        run.check_entries()
        if not run.is_full():
            run.check_end()
            run.check_key()
            run.check_kept()
    faults = tuple(sorted(run.faults, key=lambda fault: (fault.line is None, fault.line or 0)))
    return Verdict(
        whole=not faults,
        size=run.count,
        erased=len(run.erased),
        erased_entries=tuple(run.erased),
        unaccounted=run.accounted.gaps(run.erased),
        root=run.tree.root().hex() if run.tree is not None and run.reached_end else "",
        signed_by=tuple(run.signers),
        anchored=not faults and (checkpoint is not None or trusted_vkey is not None),
        faults=faults,
    )


@dataclass
class _Run:
    """The state of one check. `tree` is None once entries are missing or unreadable: no root can be known then."""

    lines: Lines
    faults: list[Fault] = field(default_factory=list)
    tree: Tree | None = field(default_factory=Tree)
    expected: int = 0  # index of the next entry
    count: int = 0
    unreadable: int = 0  # entry lines in a row that could not be read
    reached_end: bool = False
    history_fits: bool = True
    erased: list[int] = field(default_factory=list)
    accounted: Accounted = field(default_factory=Accounted)
    succession: Succession = field(default_factory=Succession)
    signers: list[str] = field(default_factory=list)
    origin: str | None = None
    key: VerifierKey | None = None
    trusted: VerifierKey | None = None
    cosigners: list[VerifierKey] = field(default_factory=list)
    kept: Checkpoint | None = None
    kept_root: bytes | None = None  # root of this log when it was as long as the kept checkpoint says
    closing_line: int | None = None

    def fault(self, code: str, line: int | None = None, index: int | None = None, detail: object = "") -> None:
        if len(self.faults) < MAX_FAULTS:
            self.faults.append(Fault(code, line, index, str(detail)))
        elif not self.is_full():
            self.faults.append(Fault("more", line))

    def is_full(self) -> bool:
        return len(self.faults) > MAX_FAULTS

    # what was kept outside

    def check_trusted(self, vkey: str | None) -> None:
        self.trusted = _key(vkey) if vkey is not None else None
        if vkey is not None and self.trusted is None:
            self.fault("trusted-key")

    def read_kept(self, text: str | None) -> None:
        self.kept = _checkpoint(text) if text is not None else None
        if text is not None and self.kept is None:
            self.fault("kept-checkpoint")
        self._note_kept_root()

    def _note_kept_root(self) -> None:
        if self.kept is not None and self.tree is not None and self.tree.size == self.kept.size:
            self.kept_root = self.tree.root()

    def check_key(self) -> None:
        """Is the key in the file the one that was given as trusted, or one that it led to?"""
        if self.key is not None and self.trusted is not None and self.trusted not in self._keys():
            self.fault("key-other", 3)

    def _keys(self) -> tuple[VerifierKey, ...]:
        """The key of the log, and those that it had before."""
        return (self.key, *self.succession.before(self.key)) if self.key is not None else ()

    def check_kept(self) -> None:
        """Does the log still begin with the tree of the kept checkpoint, and is it of the same log and key?"""
        if self.kept is None:
            return
        if self.origin is not None and self.kept.origin != self.origin:
            self.fault("kept-origin", 2, detail=self.kept.origin)
        keys = self._keys()
        if self.trusted is not None and self.trusted not in keys:
            keys = (self.trusted,)
        if keys and not any(is_signed_by(self.kept, key) for key in keys):
            self.fault("kept-signature")
        if self.kept.size > self.expected:
            self.fault("kept-ahead", self.closing_line, self.expected, self.kept.size - 1)
        elif self.kept_root is not None and self.kept_root != self.kept.root:
            last = self.kept.size - 1
            line = None if last < 0 else last + 6  # five lines stand above the entries
            self.fault("kept-differs", line, None if last < 0 else last, self.kept_root.hex())

    # above the entries

    def check_first_line(self) -> bool:
        line = self.lines.take()
        if line is None:
            self.fault("empty", 1)
        elif line != FORMAT_LINE:
            self.fault("format", 1, detail="line-endings" if line == FORMAT_LINE + b"\r" else "")
        return line == FORMAT_LINE

    def check_header(self) -> None:
        origin, vkey, cosigners = self._header("origin"), self._header("vkey"), self._header("cosigners")
        self.origin = origin if isinstance(origin, str) else None
        self.key = _key(vkey) if isinstance(vkey, str) else None
        if vkey is not None and self.key is None:
            self.fault("key", 3)
        if origin is not None and (self.origin is None or (self.key is not None and self.key.name != self.origin)):
            self.fault("origin", 2)
        self._read_cosigners(cosigners)
        if self.lines.take() != ENTRIES_LINE:
            self.fault("header", self.lines.number, detail="entries")

    def _read_cosigners(self, value: Any) -> None:
        if value is not None and not isinstance(value, list):
            self.fault("header", 4, detail="cosigners")
            return
        for place, vkey in enumerate(value or []):
            key = _key(vkey) if isinstance(vkey, str) else None
            if key is None:
                self.fault("cosigner-key", 4, detail=place)
            else:
                self.cosigners.append(key)

    def _header(self, name: str) -> Any:
        """The value on the next line, or None with a fault when it is not the one right spelling of this member."""
        line = self.lines.take() or b""
        value = read_json(line[len(name) + 3 : -1])
        if value is None or line != header_line(name, value):
            self.fault("header", self.lines.number, detail=name)
            return None
        return value

    # the entries

    def check_entries(self) -> None:
        while (line := self.lines.peek()) is not None and not self.is_full():
            if line == CLOSING_LINE:
                self.lines.take()
                self.closing_line, self.reached_end = self.lines.number, True
                return
            if line.startswith(CHECKPOINT_START):
                self.closing_line = self.lines.number + 1
                self.fault("layout", self.closing_line)
                return
            self.lines.take()
            if self._is_damaged_closing(line):
                self.closing_line = self.lines.number
                self.fault("layout", self.closing_line)
                return
            self._check_entry(line)
        self.closing_line = self.lines.number

    def _is_damaged_closing(self, line: bytes) -> bool:
        following = self.lines.peek()
        before_checkpoint = following is not None and following.startswith(CHECKPOINT_START)
        return line.startswith(CLOSING_LINE) or (before_checkpoint and not line.startswith(ENTRY_START))

    def _check_entry(self, line: bytes) -> None:
        number, following = self.lines.number, self.lines.peek()
        comma = line.endswith(b",")
        row = read_row(line[:-1] if comma else line)
        self.count += 1
        if row is None:
            self.fault("entry", number, self.expected)
            self.tree, self.expected, self.unreadable = None, self.expected + 1, self.unreadable + 1
            return
        if following == CLOSING_LINE if comma else self.lines.goes_on_with_entry():
            # before a line that is damaged itself, that line gets the blame for a comma too few or too many
            self.fault("entry", number, row.index, "comma")
        if row.computed is None:
            self.erased.append(row.index)
        elif row.computed != row.leaf:
            self.fault("leaf", number, row.index)
        elif row.body is not None:
            self.accounted.hear(row.index, row.body)
            self.succession.hear(row.body)
        self._check_order(row, number, following)
        self._grow(row, number)
        self.unreadable = 0

    def _check_order(self, row: Row, number: int, following: bytes | None) -> None:
        """Name the first place where the numbers do not run on; the line after it tells which of two is odd."""
        expected, index = self.expected, row.index
        self.expected = index + 1
        if index == expected or expected - self.unreadable <= index < expected:
            return  # after unreadable lines nobody knows whether they were one entry or several
        self.tree = None
        after = index_of(following)
        if index > expected and after in (None, index + 1):
            self.fault("missing", number, expected, f"{expected}-{index - 1}")
        elif index < expected and after in (index + 1, expected):
            self.fault("repeated", number, index)
            self.expected = expected
        else:
            self.fault("out-of-order", number, expected, index)
            self.expected = expected if after == expected else expected + 1

    def _grow(self, row: Row, number: int) -> None:
        """Add the leaf. Where leaf and body differ, the one that gives the root on this line was left alone."""
        if self.tree is None:
            return
        grown = self.tree.append(row.leaf)
        fits = grown.root() == row.root
        if not fits and row.computed not in (None, row.leaf):
            other = self.tree.append(row.computed or row.leaf)
            fits = other.root() == row.root
            grown = other if fits else grown
        if not fits and self.history_fits:
            self.fault("history", number, row.index)
        self.tree, self.history_fits = grown, fits
        self._note_kept_root()

    # below the entries

    def check_end(self) -> None:
        line = self.lines.take()
        number = self.lines.number
        if line is None or not self.lines.complete:
            self.fault("cut-off", max(number, 1), None if self.reached_end else self.expected)
            return
        if self.lines.peek() is not None:
            self.fault("trailing", number + 1)
        text = read_json(line[len(CHECKPOINT_START) : -1])
        right = isinstance(text, str) and line == CHECKPOINT_START + encode(text) + b"}"
        checkpoint = _checkpoint(text) if right else None
        if checkpoint is None:
            self.fault("checkpoint", number)
        else:
            self._check_checkpoint(checkpoint, number)

    def _check_checkpoint(self, checkpoint: Checkpoint, number: int) -> None:
        if self.origin is not None and checkpoint.origin != self.origin:
            self.fault("checkpoint-origin", number, detail=checkpoint.origin)
        signed = self.key is not None and is_signed_by(checkpoint, self.key)
        if signed and self.key is not None:
            self.signers.append(self.key.name)
            self._check_size(checkpoint.size)
        elif self.key is not None:
            self.fault("signature", number)
        self._check_cosignatures(checkpoint, number)
        if self.tree is not None and self.tree.root() != checkpoint.root:
            self.fault("root", number, detail=self.tree.root().hex())
        elif self.tree is not None and self.tree.size != checkpoint.size and not signed:
            self.fault("checkpoint", number, detail=checkpoint.size)

    def _check_size(self, size: int) -> None:
        """Only a signed checkpoint can say that the log is too short or too long."""
        if self.expected < size and self.count < size:
            self.fault("truncated", self.closing_line, self.expected, size - 1)
        elif self.expected > size and self.count > size:
            self.fault("surplus", size + 6, size)

    def _check_cosignatures(self, checkpoint: Checkpoint, number: int) -> None:
        own = (self.key.name, self.key.key_id) if self.key is not None else None
        known = {(key.name, key.key_id): key for key in self.cosigners}
        for line in checkpoint.signatures:
            name = (line.name, line.key_id)
            if name == own or (own is None and line is checkpoint.signatures[0]):
                continue
            if name in known and is_signed_by(checkpoint, known[name]):
                self.signers.append(line.name)
            else:
                self.fault("cosignature", number, detail=line.name)
        signers = {(line.name, line.key_id) for line in checkpoint.signatures}
        for name in known.keys() - signers:
            self.fault("cosignature", number, detail=name[0])


def _key(vkey: str) -> VerifierKey | None:
    try:
        return read_verifier_key(vkey)
    except CheckpointError:
        return None


def _checkpoint(text: str) -> Checkpoint | None:
    try:
        return read_checkpoint(text)
    except CheckpointError:
        return None
