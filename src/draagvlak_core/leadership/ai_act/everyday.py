"""A short way through the questions for everyday AI: two things a person can confirm, and what it shows or says.

What is confirmed stands for answers to the ordinary questions, and those are kept, so all that holds for them holds
here. Where a short answer leaves room, the answer that makes an outcome heavier is taken. What nobody confirmed is not
answered: its questions are asked one by one.
"""

from collections.abc import Collection, Mapping

from .answers import NONE, UNKNOWN

# What a yes stands for. That nothing is left out of the act and nothing is open source can only make it heavier.
AS_BOUGHT: Mapping[str, tuple[str, ...]] = {
    "how": ("learned",),
    "kind": ("many_purposes",),
    "part": ("use",),
    "exclusion": (NONE,),
    "product": (NONE,),
    "open_source": ("no",),
}
ORDINARY_WORK: Mapping[str, tuple[str, ...]] = {"practice": (NONE,), "area": (NONE,), "affects": ("no",)}


def short_answers(*, as_bought: bool, ordinary: bool, sign: Collection[str]) -> dict[str, tuple[str, ...]]:
    """Answers to the ordinary questions; False is everything but a yes, and leaves its questions open."""
    found = {**(AS_BOUGHT if as_bought else {}), **(ORDINARY_WORK if ordinary else {}), "sign": tuple(sign)}
    if not {NONE, UNKNOWN} & set(sign):
        found["sign_exception"] = (NONE,)  # an exception is looked up, never assumed
    return found
