"""What a start may load: heavy libraries come in where they work, so that the first page need not wait for them."""

import json
import os
import subprocess
import sys

import pytest

HEAVY = {
    "altair",
    "duckdb",
    "narwhals",
    "numpy",
    "openpyxl",
    "ortools",
    "pandas",
    "rich",
    "scipy",
    "sklearn",
    "vl_convert",
}
# The quiet room holds no accounts and no people, so what serves those has no business in its memory either.
NOT_IN_THE_QUIET_ROOM = HEAVY | {"allauth", "requests", "ijson", "django.contrib.auth"}
LOADED = """
import json, sys
from importlib import import_module
import_module(sys.argv[1])
from django.urls import get_resolver
get_resolver().url_patterns
print(json.dumps(sorted(sys.modules)))
"""


def _loaded(entry, settings, folder):
    """The modules in a process that has imported this entry point and every address."""
    environment = {**os.environ, "DRAAGVLAK_DATA": str(folder), "DJANGO_SETTINGS_MODULE": settings}
    words = [sys.executable, "-W", "ignore", "-c", LOADED, entry]
    return set(json.loads(subprocess.run(words, env=environment, capture_output=True, check=True, text=True).stdout))


@pytest.mark.parametrize(
    ("entry", "settings", "heavy"),
    [
        ("draagvlak.config.wsgi", "draagvlak.config.settings", HEAVY),
        ("draagvlak.config.quiet_wsgi", "draagvlak.config.quiet_settings", NOT_IN_THE_QUIET_ROOM),
    ],
)
def test_a_start_loads_nothing_heavy(entry, settings, heavy, tmp_path):
    loaded = _loaded(entry, settings, tmp_path)
    assert entry in loaded and "django.urls" in loaded
    assert not heavy & loaded
