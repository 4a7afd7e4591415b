"""Does a checkpoint hold? Three answers: it holds, it does not, or nobody can tell. Only with a co-signature it can."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from draagvlak.foundation.decisions.models import LogEntry
from draagvlak_core.decisions.checkpoint import CheckpointError, read_checkpoint
from draagvlak_core.decisions.cosign import cosigning_fault
from draagvlak_core.decisions.tree import Tree
from draagvlak_core.shared.answers import Answer

WORDS: dict[str, str | Promise] = {
    "": _("The works council signed it, and the log still begins with these events."),
    "shorter": _("The log is shorter than this: events were taken out of it."),
    "rewritten": _("The log no longer begins with these events: it was rewritten."),
    "log-signature": _("The log's own signature under it is gone or wrong."),
    "not-cosigned": _("The key of the works council that is written down here did not sign it."),
    "cosignature": _("The signature of the works council is wrong: the file was changed after signing."),
    "no-key": _("No key of the works council is written down here, so nobody can check its signature."),
    "only-a-name": _("The log still begins with these events, but only a name stands under it: no signature."),
}
_CANNOT_TELL = ("no-key", "only-a-name")


@dataclass(frozen=True, slots=True)
class Judged:
    """What a look at a checkpoint gives. `reason` is a key of WORDS."""

    reason: str

    @property
    def answer(self) -> Answer:
        if self.reason in _CANNOT_TELL:
            return Answer.CANNOT_TELL
        return Answer.NOT_MET if self.reason else Answer.MET

    @property
    def words(self) -> str | Promise:
        return WORDS[self.reason]


def roots(sizes: Iterable[int]) -> dict[int, bytes]:
    """Root of the log as it was at each of these sizes; a size it never reached is left out. Grows the tree once."""
    wanted, tree = set(sizes), Tree()
    roots: dict[int, bytes] = {}
    if not wanted:
        return roots
    leaves = LogEntry.objects.filter(index__lt=max(wanted)).order_by("index").values_list("leaf", flat=True)
    for leaf in leaves.iterator(2000):
        tree = tree.append(bytes(leaf))
        if tree.size in wanted:
            roots[tree.size] = tree.root()
    return roots


def judge(
    note: str, known: Mapping[int, bytes], log_vkeys: Sequence[str], council_vkey: str, signed: bool = True
) -> Judged:
    """Look at a checkpoint beside the log of today. `signed`: whether the works council claims to have signed it.

    What is wrong with the log is said before what is wrong with a signature. Raises CheckpointError when it is none.
    """
    checkpoint = read_checkpoint(note)
    if checkpoint.size not in known:
        return Judged("shorter")
    if checkpoint.root != known[checkpoint.size]:
        return Judged("rewritten")
    if not council_vkey:
        return Judged("no-key" if signed else "only-a-name")
    fault = cosigning_fault(note, note, log_vkeys, council_vkey)
    if fault == "not-cosigned" and not signed:
        return Judged("only-a-name")
    return Judged("not-cosigned" if fault == "unreadable" else fault)


def origin_of(note: str) -> str:
    """The name of the log a checkpoint is of; "" when this is no checkpoint."""
    try:
        return read_checkpoint(note).origin
    except CheckpointError:
        return ""
