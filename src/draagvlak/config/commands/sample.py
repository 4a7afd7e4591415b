"""`draagvlak sample load|remove`: bring in the sample organisation, or take it away."""

import argparse

from django.utils.translation import gettext as _

from draagvlak.config.commands.base import CouldNot, Outcome, progress, up_to_date_database

NAME = "sample"
HELP = "load or remove the sample organisation"


def add_arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("what", choices=["load", "remove"])


def run(arguments: argparse.Namespace) -> Outcome:
    up_to_date_database()
    return _remove() if arguments.what == "remove" else _load()


def _load() -> Outcome:
    from draagvlak.foundation.organisation.actions import AlreadyStarted
    from draagvlak.foundation.sample import actions, work

    try:
        with progress(_("Building the sample organisation")) as tick:
            actions.load_sample(tick)
    except AlreadyStarted as refusal:
        raise CouldNot(
            _("There is something here already. The sample never mixes with it: choose another DRAAGVLAK_DATA.")
        ) from refusal
    except work.Busy as refusal:
        raise CouldNot(_("The sample organisation is being built already. Wait a moment.")) from refusal
    return Outcome(0, [_("The sample organisation is there. Start Draagvlak and look around.")])


def _remove() -> Outcome:
    from draagvlak.foundation.sample import actions

    try:
        count = actions.remove(by=_("command line"))
    except actions.NotASample as refusal:
        raise CouldNot(_("There is no sample organisation here, so nothing was removed.")) from refusal
    return Outcome(0, [_("The sample organisation is gone.")], {"rows": count})
