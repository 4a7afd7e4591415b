"""`draagvlak ready ADDRESS`: for a service manager or container engine that has no program to ask a web address."""

import argparse
import http.client
from urllib.error import HTTPError
from urllib.request import urlopen

from django.utils.translation import gettext as _

from draagvlak.config.addresses import read_address
from draagvlak.config.commands.base import CouldNot, Outcome
from draagvlak.config.health import READY

NAME = "ready"
HELP = "ask a running Draagvlak, or its quiet room, whether it has all it needs"
OFFLINE = True  # it asks the one that runs, and needs no settings of its own


def add_arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("address", metavar="ADDRESS", help="where it listens, such as http://127.0.0.1:8000")


def run(arguments: argparse.Namespace) -> Outcome:
    address = read_address(arguments.address)  # http or https, never a file
    try:
        with urlopen(f"{address}{READY}", timeout=5) as answer:  # noqa: S310 (read_address saw to it)
            return Outcome(0, answer.read().decode().split("\n")[:-1])
    except HTTPError as refusal:
        if refusal.code != http.HTTPStatus.SERVICE_UNAVAILABLE:
            raise CouldNot(_("At %(address)s is something else than Draagvlak.") % {"address": address}) from refusal
        return Outcome(1, refusal.read().decode().split("\n")[:-1])
    except OSError as error:
        raise CouldNot(
            _("Nothing answers at %(address)s (%(reason)s). Start Draagvlak: draagvlak start")
            % {"address": address, "reason": error}
        ) from error
