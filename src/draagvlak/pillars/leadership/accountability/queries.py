"""Who answers for what, and who keeps an eye on it."""

from collections import defaultdict
from dataclasses import dataclass
from typing import Any

from django.core.paginator import Page, Paginator
from django.db.models import Count, Q

from draagvlak.foundation.organisation.models import Person
from draagvlak.foundation.register.cards.models import Acceptance, Kind, Stage, UseCase
from draagvlak.pillars.leadership.accountability.models import MayStop, Oversight
from draagvlak_core.leadership.oversight import too_many

PER_PAGE = 25
RUNNING = Q(kind=Kind.FULL) & ~Q(stage=Stage.RETIRED)


@dataclass(frozen=True, slots=True)
class Counts:
    """Of all running use cases: for how many somebody answers, and how many somebody may stop today."""

    running: int
    accepted: int
    stoppable: int


@dataclass(frozen=True, slots=True)
class Load:
    """One person with the use cases they accepted. `asks` when it is so many that it has to be asked about."""

    person: Person
    use_cases: list[UseCase]
    asks: bool

    @property
    def without_deputy(self) -> int:
        return sum(use_case.deputy_id is None for use_case in self.use_cases)


def accountability_counts() -> Counts:
    here = Q(acceptance=Acceptance.ACCEPTED, accountable__left_on=None)
    stops = Q(oversight__may_stop=MayStop.YES, oversight__overseer__left_on=None) & ~Q(oversight__overseer=None)
    row = UseCase.objects.filter(RUNNING).aggregate(
        running=Count("pk"), accepted=Count("pk", filter=here), stoppable=Count("pk", filter=stops)
    )
    return Counts(**row)


def loads(page: str | None) -> Page[Any]:
    """Everyone who answers for something, by name: this is no ranking."""
    answering = Q(answers_for__acceptance=Acceptance.ACCEPTED, answers_for__kind=Kind.FULL)
    people = Person.objects.filter(answering & ~Q(answers_for__stage=Stage.RETIRED), left_on=None).distinct()
    people_page: Page[Any] = Paginator(people.order_by("name", "pk"), PER_PAGE).get_page(page)
    on_page = list(people_page.object_list)
    mine: dict[int, list[UseCase]] = defaultdict(list)
    rows = UseCase.objects.filter(RUNNING, acceptance=Acceptance.ACCEPTED, accountable__in=on_page)
    for use_case in rows.only("pk", "name", "stage", "accountable", "deputy").order_by("pk"):
        mine[use_case.accountable_id].append(use_case)  # type: ignore[index]
    rows_of_page: list[Any] = [Load(one, mine[one.pk], too_many(len(mine[one.pk]))) for one in on_page]
    people_page.object_list = rows_of_page
    return people_page


def heavy_loads() -> list[int]:
    """For how many use cases those with too many answer: numbers without names, for the first sentence."""
    rows = UseCase.objects.filter(RUNNING, acceptance=Acceptance.ACCEPTED, accountable__left_on=None)
    counts = rows.order_by().values_list("accountable").annotate(n=Count("pk")).values_list("n", flat=True)
    return [count for count in counts if too_many(count)]


def nobody_answers(page: str | None) -> Page[Any]:
    """Running use cases for which nobody accepted to answer, or whoever did has left."""
    here = Q(acceptance=Acceptance.ACCEPTED, accountable__left_on=None)
    found = UseCase.objects.filter(RUNNING).exclude(here).only("pk", "name", "stage", "acceptance")
    return Paginator(found.order_by("pk"), PER_PAGE).get_page(page)


def oversight_of(use_case: UseCase) -> Oversight | None:
    return Oversight.objects.filter(use_case=use_case).select_related("overseer").first()
