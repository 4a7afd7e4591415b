"""`draagvlak audit-figures FILE`: can somebody be found in what was published? Works without any database."""

import argparse

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from draagvlak.config.commands.base import CouldNot, Outcome, existing_file
from draagvlak_core.figures.audit import Exposure, audit
from draagvlak_core.figures.published_file import MAX_BYTES, PublishedFile, read_published
from draagvlak_core.shared.json_texts import NotRead

NAME = "audit-figures"
HELP = "try to find people in downloaded figures, offline"
OFFLINE = True


def add_arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("file", metavar="FILE", help="the figures as they were downloaded")


def run(arguments: argparse.Namespace) -> Outcome:
    published = _read(arguments.file)
    rows = published.rows
    exposures = audit(rows, published.sizes, published.k)
    looked = ngettext("Looked at %(n)s figure.", "Looked at %(n)s figures.", len(rows)) % {"n": len(rows)}
    if not exposures:
        return Outcome(
            0, [looked, _("No smaller group and nobody's answer can be worked out.")], {"figures": len(rows)}
        )
    return Outcome(1, [looked, *map(_sentence, exposures)], {"figures": len(rows), "found": len(exposures)})


def _read(name: str) -> PublishedFile:
    try:
        with existing_file(name).open("rb") as file:
            return read_published(file.read(MAX_BYTES + 1))
    except NotRead as error:
        raise CouldNot(_("“%(name)s” is not a file with figures from Draagvlak.") % {"name": name}) from error


def _sentence(exposure: Exposure) -> str:
    if exposure.kind == "small_group":
        return _("A group of %(n)s can be worked out.") % {"n": exposure.n}
    return _("The answers of a group of %(n)s leave no choice: who knows two of them knows all.") % {"n": exposure.n}
