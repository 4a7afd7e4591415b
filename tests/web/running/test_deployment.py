"""What is ready-made for systemd and containers does what it says: its commands are run here, without either."""

import os
import re
import shlex
import shutil
import subprocess
import sys
from configparser import ConfigParser
from pathlib import Path

import pytest
import yaml

from draagvlak.config.cli import _parser, main
from tests.browser.site import free_port
from tests.tiers import optional
from tests.web.running.test_stays_up import serving, within

ROOT = Path(__file__).resolve().parents[3]
COMPOSE = yaml.safe_load((ROOT / "compose.yaml").read_text())
SERVICES = COMPOSE["services"]
STEPS = re.findall(r"^([A-Z]+) (.*)$", (ROOT / "Containerfile").read_text(), re.M)
UNITS = sorted((ROOT / "deploy" / "systemd").glob("*.service"))


def unit(path):
    parser = ConfigParser(strict=False, interpolation=None)
    parser.optionxform = str
    parser.read(path)
    return parser["Service"]


def test_both_services_are_one_image_not_root_with_one_volume_and_nothing_else_to_write_in():
    assert SERVICES.keys() == {"site", "room"} and list(COMPOSE["volumes"]) == ["kept"]
    for service in SERVICES.values():
        assert (service["image"], service["volumes"], service["read_only"]) == ("draagvlak", ["kept:/data"], True)
        assert service["user"].split(":")[0] != "0" and service["cap_drop"] == ["ALL"]
        assert all(port.startswith("127.0.0.1:") for port in service["ports"]), "the proxy is in front"
    named = dict(STEPS)
    assert (named["USER"], named["VOLUME"]) == (SERVICES["site"]["user"], "/data")
    assert yaml.safe_load(named["CMD"]) == SERVICES["site"]["command"]


def test_what_the_image_copies_is_there_and_what_is_private_stays_out():
    for step in (words.split() for kind, words in STEPS if kind == "COPY"):
        assert all((ROOT / name).exists() for name in step[:-1])
    assert {"var", ".venv", ".git"} <= set((ROOT / ".containerignore").read_text().split())


@pytest.mark.parametrize("path", UNITS, ids=lambda path: path.stem)
def test_a_unit_runs_a_command_that_is_there_as_somebody_who_is_not_root(path):
    service = unit(path)
    program, *words = shlex.split(service["ExecStart"])
    assert service["User"] == "draagvlak" and service["UMask"] == "0077"
    if Path(program).name == "draagvlak":
        arguments = _parser().parse_args(words)
        assert arguments.command.NAME == "start" and arguments.part in ("site", "room")
        assert (service["Restart"], service["RestartPreventExitStatus"]) == ("always", "2")
    else:
        assert words[0] == "retain" and words[1:] == ["--settings", "draagvlak.config.settings"]


@optional(shutil.which("systemd-analyze"), "systemd says whether it understands the units")
def test_systemd_understands_the_units(tmp_path):
    for path in UNITS:
        text = re.sub(r"^ExecStart=\S+", "ExecStart=/bin/true", path.read_text(), flags=re.M)
        (tmp_path / path.name).write_text(text)
    words = ["systemd-analyze", "verify", *(str(tmp_path / path.name) for path in UNITS)]
    said = subprocess.run(words, capture_output=True, text=True, check=False).stderr
    assert not [line for line in said.splitlines() if str(tmp_path) in line or "draagvlak" in line], said


def run_as_service(name, folder, port):
    """What the engine would run, with the volume in this folder, and a port that is free."""
    program, *words = SERVICES[name]["command"]
    assert program == "draagvlak"
    words = [word.replace(f":800{('site', 'room').index(name)}", f":{port}") for word in words]
    told = {key: re.sub(r"\$\{\w+:-(.*)\}", r"\1", value) for key, value in SERVICES[name]["environment"].items()}
    kept = {key: value for key, value in os.environ.items() if not key.startswith(("DRAAGVLAK", "DJANGO", "DATABASE"))}
    more = {**told, "DRAAGVLAK_DATA": str(folder), "PYTHONUNBUFFERED": "1", "LANG": "en"}
    return serving(folder, ["-m", "draagvlak.config.cli", *words], port, clean=kept, **more)


def is_healthy(name, port):
    kind, program, *words = SERVICES[name]["healthcheck"]["test"]
    assert (kind, program) == ("CMD", "draagvlak")
    return main([word.replace(f":800{('site', 'room').index(name)}", f":{port}") for word in words]) == 0


@optional(not os.environ.get("DATABASE_URL"), "with compose as it is, on one SQLite file")
def test_the_commands_of_both_services_serve_and_their_health_is_seen(prepared, tmp_path, capsys):
    ports = {"site": free_port(), "room": free_port()}
    prepared.lay_out("empty", tmp_path)
    tmp_path.chmod(0o700)
    assert not is_healthy("site", ports["site"]), "nothing answers yet"
    with run_as_service("site", tmp_path, ports["site"]), run_as_service("room", tmp_path, ports["room"]):
        for name, port in ports.items():
            assert within(30, lambda name=name, port=port: is_healthy(name, port))
    said = capsys.readouterr().out
    assert "database: yes" in said and "pool: yes" in said


@pytest.mark.deep
def test_the_steps_of_the_image_make_a_draagvlak_that_checks(tmp_path):
    """Every RUN but the one that makes the user, in a folder instead of a machine."""
    places = {"/opt/draagvlak": tmp_path / "opt", "/source": tmp_path / "source"}
    for kind, words in STEPS:
        if kind == "COPY":
            *names, target = words.split()
            for name in names:
                goal = Path(target.replace("/source", str(places["/source"])))
                goal.mkdir(parents=True, exist_ok=True)
                source = ROOT / name
                if source.is_dir():
                    shutil.copytree(source, goal, dirs_exist_ok=True, ignore=shutil.ignore_patterns("__pycache__"))
                else:
                    shutil.copy(source, goal)
        elif kind == "RUN" and "useradd" not in words:
            for place, here in places.items():
                words = words.replace(place, str(here))  # noqa: PLW2901 (the same step, elsewhere)
            words = re.sub(r"^python ", f"{sys.executable} ", words)  # noqa: PLW2901
            subprocess.run(words, shell=True, check=True, cwd=tmp_path)
    env = {"PATH": os.environ["PATH"], "DRAAGVLAK_DATA": str(tmp_path / "data"), "LANG": "en"}
    program = places["/opt/draagvlak"] / "bin" / "draagvlak"
    done = subprocess.run([program, "check"], env=env, capture_output=True, text=True, check=False)
    assert "not up to date" in done.stdout, done.stderr
