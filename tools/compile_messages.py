"""Compiles every `.po` into the `.mo` that Django reads. Also the build hook, so an installed package speaks Dutch."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

try:
    from hatchling.builders.hooks.plugin.interface import BuildHookInterface
except ImportError:  # only at build time is hatchling there
    BuildHookInterface = object  # type: ignore[assignment,misc]

SOURCE = Path(__file__).resolve().parent.parent / "src"


def changed(source: Path = SOURCE) -> Iterator[Path]:
    """The catalogues that were changed since they were last compiled."""
    for po in source.rglob("locale/*/LC_MESSAGES/django.po"):
        mo = po.with_suffix(".mo")
        if not mo.exists() or mo.stat().st_mtime < po.stat().st_mtime:
            yield po


def compile_all(source: Path = SOURCE) -> int:
    """Compile what changed since it was last compiled; give the number of catalogues compiled."""
    from babel.messages.mofile import write_mo  # not at the top: who only asks what changed may have no Babel yet
    from babel.messages.pofile import read_po

    compiled = 0
    for po in changed(source):
        with po.open("rb") as text, po.with_suffix(".mo").open("wb") as binary:
            write_mo(binary, read_po(text, locale=po.parent.parent.name))
        compiled += 1
    return compiled


class CustomBuildHook(BuildHookInterface):  # type: ignore[misc,valid-type]
    PLUGIN_NAME = "custom"

    def initialize(self, version: str, build_data: dict[str, Any]) -> None:
        compile_all()


if __name__ == "__main__":
    print(f"{compile_all()} catalogues compiled")
