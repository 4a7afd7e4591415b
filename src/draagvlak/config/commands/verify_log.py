"""`draagvlak verify-log FILE`: is this log whole, and if not, where does it go wrong? Works without any database.

With `--here` instead of a file: the log of this installation, together with what stands beside it in the database.
"""

import argparse

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from draagvlak.config.commands.base import CouldNot, Outcome, existing_file, up_to_date_database
from draagvlak.config.commands.log_faults import gaps, sentence
from draagvlak_core.decisions.checkpoint import check_signature
from draagvlak_core.decisions.cosign import as_written
from draagvlak_core.decisions.verify import Verdict, verify_export

NAME = "verify-log"
HELP = "check a downloaded decision log, offline"
OFFLINE = True


def add_arguments(parser: argparse.ArgumentParser) -> None:
    which = parser.add_mutually_exclusive_group(required=True)
    which.add_argument("file", metavar="FILE", nargs="?", help="the log as it was downloaded")
    which.add_argument("--here", action="store_true", help="the log in the database of this installation")
    parser.add_argument("--checkpoint", metavar="FILE", help="a checkpoint that was kept earlier")
    parser.add_argument("--cosigner", metavar="KEY", help="a public key that has to stand under that checkpoint too")
    parser.add_argument("--key", metavar="KEY", help="the key of the log, as it was written down earlier")


def run(arguments: argparse.Namespace) -> Outcome:
    data, beside = _here() if arguments.here else (existing_file(arguments.file).read_bytes(), [])
    kept = _kept(arguments.checkpoint) if arguments.checkpoint else None
    verdict = verify_export(data, kept, arguments.key)
    cosigned = _cosigned(kept, arguments.cosigner) if arguments.cosigner else None
    facts = {
        "whole": verdict.whole,
        "anchored": verdict.anchored,
        "size": verdict.size,
        "erased": verdict.erased,
        "unaccounted": list(verdict.unaccounted),
        "cosigned": cosigned,
        "beside": len(beside),
        "faults": [{"code": f.code, "line": f.line, "event": f.index} for f in verdict.faults],
    }
    sentences = [*_sentences(verdict), *beside]
    if cosigned is not None:
        sentences.append(
            _("The checkpoint you kept has the co-signature you asked for.")
            if cosigned
            else _("The checkpoint you kept does NOT have the co-signature you asked for.")
        )
    is_right = verdict.whole and not verdict.unaccounted and not beside and cosigned is not False
    return Outcome(0 if is_right else 1, sentences, facts)


def _here() -> tuple[bytes, list[str]]:
    """The log of this installation, and what in its database says something else than the log."""
    from draagvlak.config.commands import log_beside
    from draagvlak.foundation.decisions import queries

    up_to_date_database(keep=True)
    log = queries.head()
    if log is None:
        raise CouldNot(_("There is no log yet: nothing has happened. Start Draagvlak first."))
    columns = log_beside.Columns()
    data = b"".join(queries.export(log, columns.look))
    return data, [*columns.faults(), *log_beside.faults()]


def _cosigned(kept: str | None, vkey: str) -> bool:
    """Whether this key stands, rightly, under the checkpoint that was kept. No checkpoint, no co-signature."""
    return kept is not None and check_signature(kept, vkey)


def _kept(name: str) -> str:
    try:
        return as_written(existing_file(name).read_text("utf-8"))
    except UnicodeDecodeError as error:
        raise CouldNot(_("“%(name)s” is not a checkpoint: it is not text.") % {"name": name}) from error


def _sentences(verdict: Verdict) -> list[str]:
    if not verdict.whole:
        return [_("The log is NOT whole."), *(sentence(fault) for fault in verdict.faults), *gaps(verdict)]
    size = ngettext("The log is whole: %(n)s event.", "The log is whole: %(n)s events.", verdict.size)
    sentences = [size % {"n": verdict.size}]
    if verdict.erased:
        erased = ngettext(
            "The text of %(n)s event was erased for privacy; its place in the log still stands.",
            "The text of %(n)s events was erased for privacy; their places in the log still stand.",
            verdict.erased,
        )
        sentences.append(erased % {"n": verdict.erased})
    sentences += gaps(verdict)
    sentences.append(_("Signed by: %(names)s.") % {"names": ", ".join(verdict.signed_by)})
    if verdict.anchored:
        sentences.append(_("It fits what you kept yourself: nothing from before was rewritten."))
    else:
        sentences.append(
            _(
                "The file agrees with itself. To know that it was not replaced as a whole, "
                "check it with a checkpoint that you kept: --checkpoint FILE."
            )
        )
    return sentences
