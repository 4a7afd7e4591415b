"""Which tests run when. `./run test --help` and CONTRIBUTING tell it in words.

    @pytest.mark.deep                               # only by `--deep`; beside it stands a small twin that always runs
    @pytest.mark.database                           # also on PostgreSQL
    @examples(150)                                  # of a property: 150 examples by `--deep`, a quarter otherwise

What `--deep` runs can be cut in parts, `--part 3/7`, which together are all of it.
"""

import os
import zlib
from collections.abc import Sequence
from typing import Any

import hypothesis
import pytest
from hypothesis import HealthCheck

USUAL, QUICK = 100, 25  # examples of a property when it asks for no number of its own

OPTIONAL = "optional: "

# What takes longest begins first, so that no process has it left for the end: parts of addresses, the longest first.
LONGEST = ("tests/browser/", "tests/adversary/", "tests/web/whole/", "tests/web/council/", "tests/core/")


SERVER = os.environ.get("DATABASE_URL", "")  # of the PostgreSQL that tools/with_postgresql.py started


# For what has a twin on SQLite: not in the usual run, where it would only start one more PostgreSQL.
on_postgresql_alone = pytest.mark.database(alone=True)


def is_deep() -> bool:
    return os.environ.get("DRAAGVLAK_DEEP") == "1"


def add_options(parser: pytest.Parser) -> None:
    group = parser.getgroup("Draagvlak")
    group.addoption("--deep", action="store_true", help="what takes too long for each change, and that alone")
    group.addoption("--part", default="1/1", metavar="I/N", help="with --deep: of N parts the one numbered I")


def choose_profile(config: pytest.Config) -> None:
    """Before any test is read: how many examples a property gets."""
    if config.getoption("--deep"):
        os.environ["DRAAGVLAK_DEEP"] = "1"  # read by examples(), also in the other processes of this run
    # How fast an example runs says nothing about what is promised: speed is measured in benchmarks/.
    usual = {"deadline": None, "suppress_health_check": [HealthCheck.too_slow]}
    hypothesis.settings.register_profile("quick", max_examples=QUICK, **usual)
    hypothesis.settings.register_profile("deep", max_examples=USUAL, **usual)
    hypothesis.settings.load_profile("deep" if is_deep() else "quick")


def examples(number: int) -> hypothesis.settings:
    """So many examples by `--deep`, and a quarter of them otherwise."""
    return hypothesis.settings(max_examples=number if is_deep() else max(number // 4, 10))


def twins(name: str, few: object, all_of_it: object) -> pytest.MarkDecorator:
    """A walk in a small size that always runs, and whole by `--deep`."""
    return pytest.mark.parametrize(name, [few, pytest.param(all_of_it, marks=pytest.mark.deep)])


def some(things: Sequence[Any], key: str, many: int) -> list[Any]:
    """So many of these: each key begins at another place, so that many keys together meet all."""
    start = zlib.crc32(key.encode()) % len(things)
    return [things[(start + place) % len(things)] for place in range(min(many, len(things)))]


def arrange(config: pytest.Config, items: list[pytest.Item]) -> None:
    """Leave out what is for another run, and begin with what takes longest."""
    wanted = [item for item in items if _is_for_now(config, item)]
    if left := [item for item in items if item not in set(wanted)]:
        config.hook.pytest_deselected(items=left)
    items[:] = sorted(wanted, key=_weight)


def _is_for_now(config: pytest.Config, item: pytest.Item) -> bool:
    is_marked = item.get_closest_marker("deep") is not None
    database = item.get_closest_marker("database")
    if database and database.kwargs.get("alone") and not (is_deep() or SERVER):
        return False
    if not config.getoption("--deep"):
        return not is_marked
    return (is_marked or _is_property(item)) and _is_in_part(config.getoption("--part"), item)


def _is_property(item: pytest.Item) -> bool:
    return hypothesis.is_hypothesis_test(getattr(item, "obj", None))


def _is_in_part(part: str, item: pytest.Item) -> bool:
    """By the name of its group, or of the test: what needs one preparation stays together."""
    number, parts = map(int, part.split("/"))
    name = group_of(item) or item.nodeid.split("[")[0]
    return zlib.crc32(name.encode()) % parts == number - 1


def group_of(item: pytest.Item) -> str:
    marker = item.get_closest_marker("xdist_group")
    return str(marker.args[0] if marker.args else marker.kwargs["name"]) if marker else ""


def _weight(item: pytest.Item) -> int:
    return next((place for place, part in enumerate(LONGEST) if item.nodeid.startswith(part)), len(LONGEST))


def optional(met: object, reason: str) -> pytest.MarkDecorator:
    """A check beside others that prove the same, made where this machine has what it needs; the reason says what."""
    return pytest.mark.skipif(not met, reason=f"{OPTIONAL}{reason}")


def fail_when_skipped(report: pytest.TestReport) -> None:
    """Where all is to be proven, what was skipped was not: only an optional check may be."""
    if report.skipped and not hasattr(report, "wasxfail") and OPTIONAL not in str(report.longrepr):
        report.outcome, report.longrepr = "failed", f"skipped, and nothing may be here: {report.longrepr}"
