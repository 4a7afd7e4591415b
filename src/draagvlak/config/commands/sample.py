"""`draagvlak sample load|remove`: bring in the sample organisation, or take it away."""

import argparse

from django.utils.translation import gettext as _

from draagvlak.config.commands.base import CouldNot, Outcome, progress, up_to_date_database

NAME = "sample"
HELP = "load or remove the sample organisation"


def add_arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("what", choices=["load", "remove"])


def run(arguments: argparse.Namespace) -> Outcome:
    from draagvlak.foundation.sample import actions

    up_to_date_database()
    try:
        if arguments.what == "remove":
            actions.remove(by=_("command line"))
            return Outcome(0, [_("The sample organisation is gone.")])
        with progress(_("Building the sample organisation")) as tick:
            actions.load(progress=tick)
    except actions.Refused as refusal:
        raise CouldNot(str(refusal)) from refusal
    return Outcome(0, [_("The sample organisation is there. Start Draagvlak and look around.")])
