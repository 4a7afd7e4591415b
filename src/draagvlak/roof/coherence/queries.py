"""What hangs together and what does not: worked out once per state of the organisation, named when a page asks."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from django.core.cache import cache
from django.db.models import QuerySet

from draagvlak.foundation.decisions.state import state
from draagvlak.foundation.register.cards.models import Kind, Stage, UseCase
from draagvlak.pillars.leadership.findings import striving
from draagvlak.roof import rooms, standing
from draagvlak.roof.coherence.models import NotTheSame
from draagvlak.ui.text import Text
from draagvlak_core.leadership.coherence import Coherence, Use, look
from draagvlak_core.leadership.likeness import Described, Group, groups
from draagvlak_core.shared.answers import Answer

if TYPE_CHECKING:
    from draagvlak_core.leadership.comparison import Comparison

KEPT_FOR = 24 * 3600
HEARD = "trust.heard"
MOST_GROUPS = 500  # nobody reads more of them; a register of thousands that was imported can hold more
# What a card says about what it is for. The rest of it (whom it touches, risks) is alike for very different uses.
TOLD_BY = ("summary", "does", "why")


@dataclass(frozen=True, slots=True)
class AlikeGroup:
    """Keys of use cases that look alike, and the words they share per language."""

    keys: tuple[int, ...]
    closest: tuple[int, int]
    words: dict[str, tuple[str, ...]]


@dataclass(frozen=True, slots=True)
class Worked:
    """Keys and codes only: what is remembered holds no words of anybody but those that cards share."""

    coherence: Coherence
    alike: tuple[AlikeGroup, ...]
    uses: tuple[int, ...]  # on a full card, and not retired
    heard_known: bool

    @property
    def full(self) -> int:
        return len(self.uses)


def worked_out() -> Worked:
    """All of it, from memory when nothing changed since."""
    key = f"coherence:{state()}"
    found: Worked | None = cache.get(key)
    if found is None:
        found = _work_out()
        cache.set(key, found, KEPT_FOR if found.heard_known else standing.KEPT_FOR_WITH_ERROR)
    return found


def _work_out() -> Worked:
    cases = list(_running().only("pk", "kind", "tools", "vendor", "name", "source_organisation", *TOLD_BY))
    full = [case for case in cases if case.kind == Kind.FULL]
    heard = rooms.ask(pillars=["trust"])
    strives = striving()
    uses = [
        Use(
            key=case.pk,
            serves=strives.serves.get(case.pk, frozenset()),
            tool=bool(case.tools.strip() or case.vendor.strip()),
            need=bool(case.why),
            heard=_heard(heard, case.pk),
        )
        for case in full
    ]
    return Worked(
        look(uses, strives.ambitions), tuple(_alike(cases)), tuple(case.pk for case in full), not heard.failed
    )


def _running() -> QuerySet[UseCase]:
    return UseCase.objects.exclude(stage=Stage.RETIRED).order_by("pk")


def _heard(told: rooms.Told, use_case_id: int) -> Answer:
    (verdict,) = told.about(use_case_id, [HEARD])
    # Some were heard and others were not is another matter: here it counts that nobody was.
    return Answer.CANNOT_TELL if verdict.reason == "some_unheard" else verdict.answer


def _alike(cases: Sequence[UseCase]) -> Iterable[AlikeGroup]:
    from draagvlak_core.leadership.comparison import Comparison  # heavy: scikit-learn

    comparison = Comparison(Described(case.pk, case.name, _purpose(case), case.source_organisation) for case in cases)
    apart = set(NotTheSame.objects.values_list("first_id", "second_id"))
    for group in groups(comparison.pairs(), apart=apart)[:MOST_GROUPS]:
        yield AlikeGroup(group.keys, group.pairs[0].keys, _shared(comparison, group))


def _purpose(case: UseCase) -> dict[str, str]:
    texts = [getattr(case, field) for field in TOLD_BY]
    return {code: " ".join(text.get(code, "") for text in texts) for code in {code for text in texts for code in text}}


def _shared(comparison: "Comparison", group: Group) -> dict[str, tuple[str, ...]]:
    return comparison.shared_in_each_language(group.pairs[0], most=4)


def cases_by_key(keys: Iterable[int]) -> dict[int, UseCase]:
    """What a page shows of use cases, with the units they touch."""
    shown = ("kind", "name", "stage", "tools", "vendor", "source_organisation", "acceptance", "accountable__name")
    found = UseCase.objects.filter(pk__in=list(keys)).select_related("accountable").only(*shown)
    return {case.pk: case for case in found.prefetch_related("affected_units")}


def names_of(keys: Iterable[int]) -> dict[int, Text]:
    return dict(UseCase.objects.filter(pk__in=list(keys)).values_list("pk", "name"))
