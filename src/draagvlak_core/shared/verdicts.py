"""What a pillar says about a use case, as codes: the web application turns them into sentences."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from types import MappingProxyType

from draagvlak_core.shared.answers import Answer

NOTHING: Mapping[str, object] = MappingProxyType({})


@dataclass(frozen=True, slots=True)
class Verdict:
    """One criterion with its answer and the code of the reason.

    `criterion` is `<pillar>.<name>`; `reason` is a code the pillar has words for; `params` fills
    the named places in those words (counts, names of units, dates).
    """

    criterion: str
    answer: Answer
    reason: str
    params: Mapping[str, object] = field(default_factory=lambda: NOTHING, compare=False)

    @property
    def pillar(self) -> str:
        return self.criterion.split(".", 1)[0]


def cannot_tell(criterion: str, reason: str, **params: object) -> Verdict:
    """A verdict for what nobody knows (yet)."""
    return Verdict(criterion, Answer.CANNOT_TELL, reason, params)


def gather(asked: Iterable[str], verdicts: Iterable[Verdict]) -> tuple[Verdict, ...]:
    """Lay the verdicts beside what a gate asks, in the order of asking.

    A criterion nobody answers comes out as *cannot tell* ("nobody_answers"), and so does one that
    is answered twice in different ways ("answers_differ"): neither may pass by accident.
    """
    found: dict[str, Verdict] = {}
    for verdict in verdicts:
        code = verdict.criterion
        differs = code in found and found[code].answer is not verdict.answer
        found[code] = cannot_tell(code, "answers_differ") if differs else verdict
    return tuple([found.get(code) or cannot_tell(code, "nobody_answers") for code in asked])
