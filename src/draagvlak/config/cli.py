"""The product's own command: `draagvlak start`, `draagvlak verify-log FILE` and the others.

Exit status: 0 done, 1 found wanting, 2 could not. `--json` adds a last line for machines.
"""

import argparse
import json
import os
import sys
from collections.abc import Sequence
from importlib import import_module
from typing import Any

from django.core.exceptions import ImproperlyConfigured, ValidationError

from draagvlak.config.commands.base import CouldNot, Outcome

# Each module has NAME, HELP (English, shown before any settings are read), add_arguments and run.
MODULES = (
    "start",
    "import_register",
    "export_register",
    "may_i",
    "export_log",
    "verify_log",
    "cosign",
    "audit_figures",
    "sample",
    "check",
    "backup",
    "new_log_key",
    "new_secret_key",
    "release_batches",
    "ready",
)


def main(words: Sequence[str] | None = None) -> int:
    """Run one command; give its exit status."""
    arguments = _parser().parse_args(words)
    command = arguments.command
    try:
        _prepare(offline=getattr(command, "OFFLINE", False) and not getattr(arguments, "here", False))
        outcome: Outcome = command.run(arguments)
    except (CouldNot, ImproperlyConfigured) as trouble:
        return _finish(Outcome(2, [str(trouble)]), arguments.json)
    except ValidationError as refused:  # what an action refuses comes with its own words
        return _finish(Outcome(2, refused.messages), arguments.json)
    except KeyboardInterrupt:
        return 2
    return _finish(outcome, arguments.json)


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="draagvlak", description="Is this organisation human enough to scale AI, and what is the one next step?"
    )
    commands = parser.add_subparsers(metavar="COMMAND", required=True)
    for name in MODULES:
        module = import_module(f"draagvlak.config.commands.{name}")
        sub = commands.add_parser(module.NAME, help=module.HELP, description=module.HELP)
        sub.add_argument("--json", action="store_true", help="end with one line of JSON that machines can read")
        module.add_arguments(sub)
        sub.set_defaults(command=module)
    return parser


def _prepare(*, offline: bool) -> None:
    """Wake Django. What works offline (checking a log) touches no data folder and no database."""
    import django
    from django.conf import settings
    from django.utils import translation

    if offline and not os.environ.get("DJANGO_SETTINGS_MODULE") and not settings.configured:
        from pathlib import Path

        settings.configure(USE_I18N=True, LOCALE_PATHS=[Path(__file__).parent / "locale"], LANGUAGE_CODE="en")
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "draagvlak.config.settings")
    django.setup()
    translation.activate("nl" if _language().startswith("nl") else "en")


def _language() -> str:
    for name in ("LC_ALL", "LC_MESSAGES", "LANG"):
        if os.environ.get(name):
            return os.environ[name].lower()
    return "en"


def _finish(outcome: Outcome, as_json: bool) -> int:
    stream = sys.stderr if outcome.status == 2 else sys.stdout
    for sentence in outcome.sentences:
        stream.write(f"{sentence}\n")
    if as_json:
        line: dict[str, Any] = {"status": outcome.status, "sentences": outcome.sentences, **outcome.facts}
        sys.stdout.write(json.dumps(line, ensure_ascii=False, default=str) + "\n")
    return outcome.status


if __name__ == "__main__":
    sys.exit(main())
