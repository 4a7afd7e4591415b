"""`draagvlak export-register --format json|csv|xlsx FILE`: write the register to a file."""

import argparse

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from draagvlak.config.commands.base import Outcome, up_to_date_database, writable

NAME = "export-register"
HELP = "export the register: publication standard 1.0 as JSON, or CSV or XLSX for spreadsheets"


def add_arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("file", metavar="FILE", help="where to write it")
    parser.add_argument("--format", choices=["json", "csv", "xlsx"], default="json")


def run(arguments: argparse.Namespace) -> Outcome:
    from draagvlak.foundation.register.exchange import exporting

    path = writable(arguments.file)
    up_to_date_database()
    written, problems = exporting.export_file(path, arguments.format)
    sentence = ngettext("%(n)s use case written to %(name)s.", "%(n)s use cases written to %(name)s.", written)
    sentences = [sentence % {"n": written, "name": path}]
    if problems:
        beyond = ngettext(
            "%(n)s field does not keep to the publication standard:",
            "%(n)s fields do not keep to the publication standard:",
            len(problems),
        )
        sentences += [beyond % {"n": len(problems)}, *problems[:20]]
        if len(problems) > 20:
            sentences.append(_("… and %(n)s more.") % {"n": len(problems) - 20})
    return Outcome(1 if problems else 0, sentences, {"written": written, "problems": len(problems)})
