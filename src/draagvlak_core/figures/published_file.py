"""Reads the file with everything that was published, as it was downloaded, without trusting a byte of it."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from draagvlak_core.figures.bounds import Published
from draagvlak_core.shared.json_texts import NotRead, read_json

FORMAT = "draagvlak figures 1"
# Ten years of weekly rounds with a hundred groups and ten questions is a tenth of this.
MAX_BYTES = 20 * 1024 * 1024
_MAX_MARKS = 500_000
_LARGEST = 10**9  # no group has as many people


@dataclass(frozen=True, slots=True)
class PublishedFile:
    """`sizes`: how many answers stand behind each bin. `k`: the least number of people in a group, of all rounds."""

    rows: list[Published]
    sizes: dict[str, int]
    k: int


def read_published(data: bytes) -> PublishedFile:
    """What was published, as the audit reads it; NotRead when this is no such file."""
    if len(data) > MAX_BYTES:
        raise NotRead("too large")
    found = read_json(data, marks=_MAX_MARKS)
    try:
        if found["format"] != FORMAT:
            raise NotRead("another kind of file")
        rounds = list(_rounds(found["rounds"]))
        sizes = {name: n for one in rounds for name, n in _sizes(one)}
        return PublishedFile(
            [row for one in rounds for row in _rows(one)], sizes, min([_count(r["k"]) for r in rounds] or [1])
        )
    except (KeyError, TypeError, AttributeError) as error:
        raise NotRead("not the shape of published figures") from error


def _rounds(found: Any) -> Iterator[Mapping[str, Any]]:
    for one in found:
        _count(one["round"])
        yield one


def _sizes(one: Mapping[str, Any]) -> Iterator[tuple[str, int]]:
    for question, by_bin in one["sizes"].items():
        for name, n in by_bin.items():
            yield f"{one['round']}/{question}/{name}", _count(n)


def _rows(one: Mapping[str, Any]) -> Iterator[Published]:
    bins = {each["key"] for each in one["bins"]}
    for place, cell in enumerate(one["cells"]):
        if not bins.issuperset(cell["bins"]):
            raise NotRead("a figure about a group that is not in the round")
        for figure in cell["figures"]:
            # Of a bin in which nobody answered no size is told: it is nobody's.
            atoms = frozenset(f"{one['round']}/{figure['question']}/{name}" for name in cell["bins"])
            yield Published(f"{one['round']}/{place}", atoms, _count(figure["sum_low"]), _count(figure["sum_high"]))


def _count(value: object) -> int:
    if type(value) is not int or not 0 <= value <= _LARGEST:
        raise NotRead("not a number of people or answers")
    return value
