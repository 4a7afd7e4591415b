"""`draagvlak export-log FILE`: write the decision log to a file that can be checked anywhere."""

import argparse

from django.utils.translation import gettext as _

from draagvlak.config.commands.base import CouldNot, Outcome, up_to_date_database, writable

NAME = "export-log"
HELP = "write the decision log to a file"


def add_arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("file", metavar="FILE", help="where to write it")


def run(arguments: argparse.Namespace) -> Outcome:
    from draagvlak.foundation.decisions import queries

    path = writable(arguments.file)
    up_to_date_database()
    log = queries.head()
    if log is None:
        raise CouldNot(_("There is no log yet: nothing has happened. Start Draagvlak first."))
    with path.open("wb") as file:
        file.writelines(queries.export(log))
    sentence = _("%(n)s events written to %(name)s. Check it with: draagvlak verify-log %(name)s")
    return Outcome(0, [sentence % {"n": log.size, "name": path}], {"size": log.size, "file": str(path)})
