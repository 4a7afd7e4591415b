"""Files on the disk, for readers that know no disk."""

from collections.abc import Callable
from os import PathLike
from pathlib import Path
from typing import BinaryIO

from draagvlak_core.tables.problems import refuse


def at(path: str | PathLike[str]) -> Callable[[], BinaryIO]:
    """Opens the file at this path anew each time it is read. Raises Refused when it cannot be opened."""

    def opened() -> BinaryIO:
        try:
            return Path(path).open("rb")
        except OSError as error:
            raise refuse("cannot_open", detail=Path(path).name) from error

    return opened
