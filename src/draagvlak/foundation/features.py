"""Finds what the features of every app bring: a feature is a folder in an app, and Django looks in apps alone."""

from importlib import import_module
from pathlib import Path

from django.apps import apps
from django.utils.module_loading import autodiscover_modules


def discover(name: str) -> None:
    """Import the module of this name of every app, and of every feature folder of our own apps."""
    autodiscover_modules(name)
    for app in apps.get_app_configs():
        if app.name.startswith("draagvlak."):
            for path in sorted(Path(app.path).glob(f"*/{name}.py")):
                import_module(f"{app.name}.{path.parent.name}.{name}")
