"""`draagvlak check`: are the settings, the database and the log in order?"""

import argparse
import io
from collections.abc import Iterator

from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _

from draagvlak.config.commands.base import Outcome, newer, older

NAME = "check"
HELP = "check settings, database and decision log"


def add_arguments(parser: argparse.ArgumentParser) -> None:
    pass


def run(arguments: argparse.Namespace) -> Outcome:
    faults = [*_settings(), *(_database() or _log())]
    if faults:
        return Outcome(1, faults, {"faults": len(faults)})
    return Outcome(0, [_("Settings, database and decision log are in order.")], {"faults": 0})


def _settings() -> Iterator[str]:
    from django.core.management import CommandError, call_command

    try:
        call_command("check", fail_level="WARNING", stdout=io.StringIO(), stderr=io.StringIO())
    except CommandError as error:
        yield _("The settings are not in order: %(reason)s") % {"reason": error}


def _database() -> list[str]:
    from django.conf import settings
    from django.db import DatabaseError

    from draagvlak.config import safekeeping
    from draagvlak.config.steps import steps

    try:
        found = steps()
    except DatabaseError as error:
        return [_("The database cannot be reached: %(reason)s") % {"reason": str(error).strip()}]
    if found.unknown:
        return [newer(found.unknown)]
    if found.pending:
        return [older()]
    return list(safekeeping.faults(settings.DATA))


def _log() -> Iterator[str]:
    """The log as the database holds it, checked as strictly as an export, and what stands beside it."""
    from draagvlak.config.commands import log_beside
    from draagvlak.config.commands.log_faults import gaps, sentence
    from draagvlak.foundation.decisions import queries
    from draagvlak_core.decisions.verify import verify_export

    log = queries.head()
    if log is None:
        return
    columns = log_beside.Columns()
    try:
        lines = queries.export(log, columns.look)
    except ValidationError as refused:  # the key to sign with is gone
        yield from refused.messages
        return
    verdict = verify_export(b"".join(lines))
    for fault in verdict.faults:
        yield _("The decision log is not whole. %(what)s") % {"what": sentence(fault)}
    yield from gaps(verdict)
    yield from columns.faults()
    yield from log_beside.faults()
