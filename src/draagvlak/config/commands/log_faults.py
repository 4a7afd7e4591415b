"""What is wrong with an exported log, in sentences: where, and what it means."""

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from draagvlak_core.decisions.erasure import spell
from draagvlak_core.decisions.verify import Fault, Verdict

WORDS = {
    "empty": gettext_lazy("The file is empty."),
    "format": gettext_lazy("This is not an exported decision log, or its first line was changed."),
    "header": gettext_lazy("A line above the events was changed."),
    "origin": gettext_lazy("The name of the log does not fit its key."),
    "key": gettext_lazy("The key of the log was changed."),
    "cosigner-key": gettext_lazy("The key of somebody who co-signed was changed."),
    "key-other": gettext_lazy("The key in the file is not the key you wrote down."),
    "entry": gettext_lazy("This event was changed: it is not written as it should be."),
    "missing": gettext_lazy("One or more events were cut out here."),
    "repeated": gettext_lazy("An event that was there already stands here again."),
    "out-of-order": gettext_lazy("Another event stands here than the one that belongs here."),
    "leaf": gettext_lazy("The text of this event was changed."),
    "history": gettext_lazy("Up to here all fits. This event was changed, or one before it was replaced."),
    "layout": gettext_lazy("The line that closes the events was changed."),
    "cut-off": gettext_lazy("The file was cut off here."),
    "trailing": gettext_lazy("Something was added after the end of the file."),
    "truncated": gettext_lazy("Events at the end were cut off: the checkpoint counts more."),
    "surplus": gettext_lazy("There are more events than the checkpoint counts."),
    "checkpoint": gettext_lazy("The checkpoint in the file was changed: it cannot be read."),
    "checkpoint-origin": gettext_lazy("The checkpoint in the file belongs to another log."),
    "signature": gettext_lazy("The checkpoint in the file was changed: the signature does not fit it."),
    "cosignature": gettext_lazy("A co-signature does not fit, or its key is not in the file."),
    "root": gettext_lazy("The events are not those that were signed."),
    "trusted-key": gettext_lazy("The key you gave is not a key."),
    "kept-checkpoint": gettext_lazy("The checkpoint you kept cannot be read."),
    "kept-origin": gettext_lazy("The checkpoint you kept belongs to another log."),
    "kept-signature": gettext_lazy("The checkpoint you kept is not signed with the key of this log."),
    "kept-ahead": gettext_lazy("The checkpoint you kept counts more events: events were cut off."),
    "kept-differs": gettext_lazy("The log does not begin as it did when you kept the checkpoint: it was rewritten."),
    "more": gettext_lazy("There is more wrong than is listed here."),
}


def gaps(verdict: Verdict) -> list[str]:
    """One sentence about texts that are gone without an event that tells of it; none when there are none."""
    if not verdict.unaccounted:
        return []
    told = _(
        "The text of these events is gone, and no event in the log tells that it was erased: %(events)s. Somebody "
        "may have erased them to hide something."
    )
    return [told % {"events": spell(verdict.unaccounted)}]


def sentence(fault: Fault) -> str:
    """Where it goes wrong, then what: "Line 12, event 7: …"."""
    words = str(WORDS[fault.code])
    place = []
    if fault.line is not None:
        place.append(_("line %(n)s") % {"n": fault.line})
    if fault.index is not None:
        place.append(_("event %(n)s") % {"n": fault.index})
    if not place:
        return words
    where = ", ".join(place)
    return f"{where[0].upper()}{where[1:]}: {words}"
