"""`describe_permissions FILE`: write the page on who may do what."""

from argparse import ArgumentParser
from pathlib import Path
from typing import Any

from django.core.management.base import BaseCommand

from draagvlak.foundation.accounts.describe import permissions_page


class Command(BaseCommand):
    help = "Write docs/permissions.md from the roles and rights in code."

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("file", nargs="?", default="docs/permissions.md", type=Path)

    def handle(self, *args: Any, file: Path, **options: Any) -> None:
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(permissions_page(), encoding="utf-8")
        self.stdout.write(f"{file} is up to date.")
