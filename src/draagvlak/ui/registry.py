"""What apps bring and a lower layer may not know by name: given when the app is read, asked for when it is needed."""

from collections.abc import Iterator
from typing import Generic, TypeVar

T = TypeVar("T")


class Registry(Generic[T]):
    """Things by code, in the order in which they came. Two under one code is a mistake, told at once.

    Giving the same thing twice is none: a module can be read again under another name (tests, the shell).
    """

    def __init__(self, what: str) -> None:
        self.what = what  # for the error: "retention kind"
        self._things: dict[str, T] = {}

    def add(self, code: str, thing: T) -> T:
        if self._things.setdefault(code, thing) != thing:
            raise ValueError(f"two of the kind {self.what} are called {code!r}")
        return thing

    def __getitem__(self, code: str) -> T:
        return self._things[code]

    def get(self, code: str) -> T | None:
        return self._things.get(code)

    def __contains__(self, code: object) -> bool:
        return code in self._things

    def __iter__(self) -> Iterator[T]:
        return iter(self._things.values())

    def __len__(self) -> int:
        return len(self._things)

    def items(self) -> Iterator[tuple[str, T]]:
        return iter(self._things.items())
