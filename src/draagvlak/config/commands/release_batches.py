"""`draagvlak release-batches`: close rounds that are over and let posts out of the pool whose day has come."""

import argparse

from django.utils.translation import ngettext

from draagvlak.config.commands.base import Outcome, up_to_date_database

NAME = "release-batches"
HELP = "close rounds that are over, let batches out of the pool; safe to repeat, also done by `start`"


def add_arguments(parser: argparse.ArgumentParser) -> None:
    pass


def run(arguments: argparse.Namespace) -> Outcome:
    from draagvlak.foundation.voice.actions import release_due

    up_to_date_database()
    left = release_due()
    return Outcome(0, [ngettext("%(n)s batch left the pool.", "%(n)s batches left the pool.", left) % {"n": left}])
