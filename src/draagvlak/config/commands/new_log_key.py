"""`draagvlak new-log-key`: sign the decision log with another key from now on."""

import argparse

from django.utils.translation import gettext as _

from draagvlak.config.commands.base import Outcome, up_to_date_database

NAME = "new-log-key"
HELP = "sign the decision log with a new key; old checkpoints hold under the old one"


def add_arguments(parser: argparse.ArgumentParser) -> None:
    pass


def run(arguments: argparse.Namespace) -> Outcome:
    from draagvlak.foundation.decisions.actions import change_key

    up_to_date_database(keep=True)
    head = change_key()
    sentences = [
        _("The log is signed with a new key from now on: %(key)s") % {"key": head.vkey},
        _("Give it to the works council. What the old key signed still holds: the old key signed the new one."),
    ]
    return Outcome(0, sentences, {"key": head.vkey})
