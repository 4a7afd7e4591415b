"""`draagvlak verify-log FILE`: is this log whole, and if not, where does it go wrong? Works without any database."""

import argparse

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from draagvlak.config.commands.base import CouldNot, Outcome, existing_file
from draagvlak.config.commands.log_faults import sentence
from draagvlak_core.decisions.checkpoint import check_signature
from draagvlak_core.decisions.cosign import as_written
from draagvlak_core.decisions.verify import Verdict, verify_export

NAME = "verify-log"
HELP = "check a downloaded decision log, offline"
OFFLINE = True


def add_arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("file", metavar="FILE", help="the log as it was downloaded")
    parser.add_argument("--checkpoint", metavar="FILE", help="a checkpoint that was kept earlier")
    parser.add_argument("--cosigner", metavar="KEY", help="a public key that has to stand under that checkpoint too")
    parser.add_argument("--key", metavar="KEY", help="the key of the log, as it was written down earlier")


def run(arguments: argparse.Namespace) -> Outcome:
    data = existing_file(arguments.file).read_bytes()
    kept = _kept(arguments.checkpoint) if arguments.checkpoint else None
    verdict = verify_export(data, kept, arguments.key)
    cosigned = _cosigned(kept, arguments.cosigner) if arguments.cosigner else None
    facts = {
        "whole": verdict.whole,
        "anchored": verdict.anchored,
        "size": verdict.size,
        "erased": verdict.erased,
        "cosigned": cosigned,
        "faults": [{"code": f.code, "line": f.line, "event": f.index} for f in verdict.faults],
    }
    sentences = list(_sentences(verdict))
    if cosigned is not None:
        sentences.append(
            _("The checkpoint you kept has the co-signature you asked for.")
            if cosigned
            else _("The checkpoint you kept does NOT have the co-signature you asked for.")
        )
    return Outcome(0 if verdict.whole and cosigned is not False else 1, sentences, facts)


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
        return [_("The log is NOT whole."), *(sentence(fault) for fault in verdict.faults)]
    size = ngettext("The log is whole: %(n)s event.", "The log is whole: %(n)s events.", verdict.size)
    sentences = [size % {"n": verdict.size}]
    if verdict.erased:
        erased = ngettext(
            "The text of %(n)s event was erased for privacy; its place in the log still stands.",
            "The text of %(n)s events was erased for privacy; their places in the log still stand.",
            verdict.erased,
        )
        sentences.append(erased % {"n": verdict.erased})
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
