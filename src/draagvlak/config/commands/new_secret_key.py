"""`draagvlak new-secret-key`: sign sessions and links with another key from the next start on."""

import argparse

from django.utils.translation import gettext as _

from draagvlak.config.commands.base import CouldNot, Outcome

NAME = "new-secret-key"
HELP = "sign sessions with a new key from the next start on; nobody is logged out"


def add_arguments(parser: argparse.ArgumentParser) -> None:
    pass


def run(arguments: argparse.Namespace) -> Outcome:
    from django.conf import settings

    from draagvlak.config import environment

    if environment.env.str("DRAAGVLAK_SECRET_KEY", default=""):
        raise CouldNot(
            _("The key is set from outside. Put a new one in DRAAGVLAK_SECRET_KEY, and the old one in %(older)s.")
            % {"older": "DRAAGVLAK_OLDER_SECRET_KEYS"}
        )
    environment.change_secret_key(settings.DATA)
    sentences = [
        _("A new key is made. Start Draagvlak again: from then on it signs."),
        _("What the old key signed holds until you do this once more; then it no longer counts."),
    ]
    return Outcome(0, sentences, {})
