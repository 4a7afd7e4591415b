"""`draagvlak import-register FILE`: bring a register in, and say what was found and what is missing."""

import argparse

from django.utils.translation import gettext as _

from draagvlak.config.commands.base import CouldNot, Outcome, existing_file, progress, up_to_date_database

NAME = "import-register"
HELP = "import a register: Dutch register JSON, publication standard 1.0, CSV or XLSX"


def add_arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("file", metavar="FILE", help="the file to import")
    parser.add_argument("--organisation", metavar="NAME", help="take only the records of this organisation")
    parser.add_argument("--mapping", metavar="NAME", help="a mapping of columns that was kept under this name")


def run(arguments: argparse.Namespace) -> Outcome:
    from draagvlak.foundation.register.exchange import importing

    path = existing_file(arguments.file)
    up_to_date_database()
    try:
        with progress(_("Importing")) as tick:
            report = importing.import_file(
                path,
                mapping=arguments.mapping,
                organisation=arguments.organisation,
                by=_("command line"),
                progress=tick,
            )
    except importing.Refused as refusal:
        raise CouldNot(importing.in_words(refusal.problem)) from refusal
    return Outcome(0, importing.sentences(report), importing.facts(report))
