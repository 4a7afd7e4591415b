"""`retain`: erase whatever is past its term. Meant for a daily timer."""

from argparse import ArgumentParser
from typing import Any

from django.core.management.base import BaseCommand

from draagvlak.foundation.accounts.started import has_started
from draagvlak.foundation.retention.actions import erase_due
from draagvlak.foundation.retention.queries import all_kept


class Command(BaseCommand):
    help = "Erase what is kept past its term. Run it once a day."

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("--look", action="store_true", help="say what is due and erase nothing")

    def handle(self, *args: Any, look: bool, **options: Any) -> None:
        if not has_started():
            self.stdout.write("There is no organisation yet, so there is nothing to erase.")
            return
        for kept in all_kept():
            count = kept.due if look else erase_due(kind=kept.kind, by="Draagvlak")
            self.stdout.write(f"{kept.kind.code}: {count} {'due' if look else 'erased'} (kept {kept.days} days)")
