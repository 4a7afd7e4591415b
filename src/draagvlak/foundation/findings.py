"""What every pillar's `findings.py` offers the roof, and how a verdict becomes a sentence."""

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from typing import Protocol

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from draagvlak.foundation.organisation.models import Person
from draagvlak_core.shared.answers import Answer
from draagvlak_core.shared.verdicts import Verdict


@dataclass(frozen=True, slots=True)
class Criterion:
    """One thing a gate can ask. `code` is `<pillar>.<name>`."""

    code: str
    title: str | Promise
    why: str | Promise


@dataclass(frozen=True, slots=True)
class Wording:
    """The words for one reason: a sentence with named places, and the first step when it is not met."""

    sentence: str | Promise
    step: str | Promise = ""


@dataclass(frozen=True, slots=True)
class Finding:
    """A verdict in the reader's language, with where to look and what to do first."""

    criterion: str
    answer: Answer
    sentence: str
    evidence_url: str = ""
    evidence_label: str = ""
    step: str = ""
    step_url: str = ""

    @property
    def pillar(self) -> str:
        return self.criterion.split(".", 1)[0]


@dataclass(frozen=True, slots=True)
class Waiting:
    """Something that waits for one person, shown on their own page only."""

    sentence: str
    url: str


class PillarFindings(Protocol):
    """The only face a pillar shows the roof. Modules fit this protocol; `foundation/sentences.py` makes the words."""

    PILLAR: str
    CRITERIA: tuple[Criterion, ...]

    def verdicts(self, ids: Collection[int] | None = None) -> dict[int, tuple[Verdict, ...]]:
        """Every verdict of this pillar per use case; `None` asks for all. The number of queries never grows."""
        ...

    def in_words(self, verdict: Verdict, use_case_id: int) -> Finding:
        """One verdict as a sentence in the active language, with evidence and first step."""
        ...

    def in_words_of(self, verdicts: Mapping[int, Verdict]) -> dict[int, Finding]:
        """One verdict per use case: the same as `in_words` gives, in a constant number of queries."""
        ...

    def waiting_for(self, person: Person) -> list[Waiting]:
        """What this person owes or is asked to do in this pillar."""
        ...


# Reasons that belong to no pillar: nobody answers, or the answer went wrong.
SHARED_WORDING: Mapping[str, Wording] = {
    "nobody_answers": Wording(_("Nothing in Draagvlak answers this question yet.")),
    "answers_differ": Wording(_("Two sources give different answers, so we cannot tell.")),
    "error": Wording(
        _("We could not work this out because something went wrong. The administrator can see what in the server log.")
    ),
}
