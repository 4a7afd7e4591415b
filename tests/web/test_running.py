"""The administrator's page does what it says: every command is run in order, every setting is listed."""

import os
import re
import subprocess
import sys
from pathlib import Path

from tests.tiers import optional

ROOT = Path(__file__).resolve().parents[2]
PAGE = (ROOT / "docs" / "running.md").read_text()
SCRIPT = "\n".join(re.findall(r"```sh\n(.*?)```", PAGE, re.S))


def test_every_setting_is_on_the_page():
    source = "".join((ROOT / f"src/draagvlak/config/{name}.py").read_text() for name in ("environment", "settings"))
    settings = set(re.findall(r'"(DRAAGVLAK_[A-Z_]+|DATABASE_URL|EMAIL_URL)"', source))
    assert len(settings) > 8
    assert {name for name in settings if f"`{name}`" not in PAGE} == set()


def test_the_page_names_no_setting_that_is_not_there():
    source = "".join((ROOT / f"src/draagvlak/config/{name}.py").read_text() for name in ("environment", "settings"))
    assert {name for name in re.findall(r"^\| `([A-Z_]+)`", PAGE, re.M) if f'"{name}"' not in source} == set()


@optional(not os.environ.get("DATABASE_URL"), "the page is about the one SQLite file")
def test_the_commands_on_the_page_work_in_order(tmp_path):
    environment = {name: value for name, value in os.environ.items() if not name.startswith(("DRAAGVLAK", "DJANGO"))}
    tools = tmp_path / "tools"
    tools.mkdir()
    for name, module in (("draagvlak", "draagvlak.config.cli"), ("django-admin", "django")):
        (tools / name).write_text(f'#!/bin/sh\nexec {sys.executable} -m {module} "$@"\n')
        (tools / name).chmod(0o755)
    environment["PATH"] = f"{tools}{os.pathsep}{environment['PATH']}"
    environment["PYTHONPATH"] = str(ROOT / "src")
    done = subprocess.run(
        ["bash", "-euxo", "pipefail", "-c", SCRIPT],
        cwd=tmp_path,
        env=environment,
        check=False,
        capture_output=True,
        text=True,
    )
    assert done.returncode == 0, done.stderr[-3000:]
    assert "The log is whole" in done.stdout
