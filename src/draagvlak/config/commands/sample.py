"""`draagvlak sample load|remove`: bring in the sample organisation, or take it away."""

import argparse

from django.utils.translation import gettext as _

from draagvlak.config.commands.base import Outcome, progress, up_to_date_database

NAME = "sample"
HELP = "load or remove the sample organisation"


def add_arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("what", choices=["load", "remove"])


def run(arguments: argparse.Namespace) -> Outcome:
    up_to_date_database()
    return _remove() if arguments.what == "remove" else _load()


def _load() -> Outcome:
    from draagvlak.foundation.sample import actions

    with progress(_("Building the sample organisation")) as tick:
        actions.load_sample(tick)
    return Outcome(0, [_("The sample organisation is there. Start Draagvlak and look around.")])


def _remove() -> Outcome:
    from draagvlak.foundation.sample import actions

    count = actions.remove(by=_("command line"))
    return Outcome(0, [_("The sample organisation is gone.")], {"rows": count})
