"""Compiles every `.po` into the `.mo` that Django reads. Also the build hook, so an installed package speaks Dutch."""

from pathlib import Path
from typing import Any

from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po

try:
    from hatchling.builders.hooks.plugin.interface import BuildHookInterface
except ImportError:  # only at build time is hatchling there
    BuildHookInterface = object  # type: ignore[assignment,misc]

SOURCE = Path(__file__).resolve().parent.parent / "src"


def compile_all(source: Path = SOURCE) -> int:
    """Compile what changed since it was last compiled; give the number of catalogues compiled."""
    compiled = 0
    for po in source.rglob("locale/*/LC_MESSAGES/django.po"):
        mo = po.with_suffix(".mo")
        if mo.exists() and mo.stat().st_mtime >= po.stat().st_mtime:
            continue
        with po.open("rb") as text, mo.open("wb") as binary:
            write_mo(binary, read_po(text, locale=po.parent.parent.name))
        compiled += 1
    return compiled


class CustomBuildHook(BuildHookInterface):  # type: ignore[misc,valid-type]
    PLUGIN_NAME = "custom"

    def initialize(self, version: str, build_data: dict[str, Any]) -> None:
        compile_all()


if __name__ == "__main__":
    print(f"{compile_all()} catalogues compiled")
