"""Reads what the pages of this room show. No page asks more queries when there are more rows."""

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import Any

from django.core.paginator import Page, Paginator
from django.db.models import Case, Count, IntegerField, QuerySet, Sum, Value, When

from draagvlak.foundation import clock
from draagvlak.foundation.organisation.models import JobRole, Person, Unit
from draagvlak.foundation.register.cards.models import Stage, UseCase
from draagvlak.pillars.trust.facts import places
from draagvlak.pillars.trust.findings import in_words, verdicts
from draagvlak.pillars.trust.follow_up import questions_for
from draagvlak.pillars.trust.models import Conversation, Note, Promise
from draagvlak.pillars.trust.showing import ConcernCount, concerns_by_code, readable_conversations, shown
from draagvlak_core.trust.coverage import Invited, Places, together, unheard_roles, unheard_units
from draagvlak_core.trust.coverage import invited as invited_by
from draagvlak_core.trust.promises import HeardBack, PromiseFacts, Standing, standing
from draagvlak_core.trust.small_rooms import SMALL

PER_PAGE = 25

# --- promises ------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Promised:
    """A promise with where it stands today."""

    promise: Promise
    standing: Standing


def promised(rows: Iterable[Promise]) -> list[Promised]:
    return [Promised(one, standing_of(one, clock.today())) for one in rows]


def standing_of(promise: Promise, today: date) -> Standing:
    owner = promise.owner
    said = HeardBack(promise.heard_back) if promise.heard_back else None
    facts = PromiseFacts(promise.due_on, promise.done_on, said, owner is not None and owner.left_on is None)
    return standing(facts, today)


def _in_order(rows: QuerySet[Promise]) -> QuerySet[Promise]:
    """What asks for something first: not done, then done but not (said to be) kept, then kept."""
    turn = Case(
        When(done_on=None, then=Value(0)),
        When(heard_back=HeardBack.YES, then=Value(2)),
        default=Value(1),
        output_field=IntegerField(),
    )
    return rows.select_related("owner", "use_case").order_by(turn, "due_on", "pk")


def promise_page(number: Any) -> Page[Any]:
    """All promises, a page at a time, each with its standing."""
    page = Paginator(_in_order(Promise.objects.all()), PER_PAGE).get_page(number)
    page.object_list = promised(page.object_list)  # type: ignore[assignment]
    return page


def read_promise(promise: Promise) -> dict[str, Any]:
    """A promise with what was said that it answers, as far as that may be read by everyone."""
    notes = promise.notes.filter(conversation_id__in=readable_conversations())
    return {"promise": promise, "standing": standing_of(promise, clock.today()), "notes": notes}


@dataclass(frozen=True, slots=True)
class Source:
    """What a new promise follows from."""

    use_case: UseCase | None
    conversation: Conversation | None
    notes: QuerySet[Note] | None
    initial: dict[str, Any]


def promise_source(asked: Mapping[str, str], person: Person | None) -> Source:
    """Read `?conversation=`, `?note=` or `?use_case=`; what makes no sense is left out."""
    number = asked.get("conversation", "")
    conversations = Conversation.objects.exclude(notes_confirmed_at=None).select_related("use_case", "facilitator")
    found = conversations.filter(pk=number).first() if number.isdecimal() else None
    if found is None:
        return Source(use_case_or_none(asked.get("use_case")), None, None, {"owner": person})
    may_read = found.pk in readable_conversations() or (person is not None and found.facilitator_id == person.pk)
    notes = found.notes.all() if may_read else None
    return Source(found.use_case, found, notes, {"owner": person, "notes": [asked.get("note")]})


# --- conversations -------------------------------------------------------------------------------


def conversation_page(number: Any) -> Page[Any]:
    rows = Conversation.objects.select_related("use_case", "facilitator").prefetch_related("units")
    return Paginator(rows.order_by("-planned_on", "-pk"), PER_PAGE).get_page(number)


def read_conversation(conversation: Conversation, *, is_lead: bool) -> dict[str, Any]:
    """A conversation with what this reader may read of it.

    Before those who spoke confirmed the notes, only whoever leads it reads them; after that everyone does,
    unless so few people came that a note would point at one of them.
    """
    readable = conversation.pk in readable_conversations()
    notes = list(conversation.notes.prefetch_related("promises")) if is_lead or readable else []
    asked_back = _in_order(conversation.promises.all())
    return {
        "conversation": conversation,
        "notes": notes,
        "readable": readable,
        "small": conversation.notes_confirmed_at is not None and not readable,
        "fewest": SMALL,
        "follow_up": questions_for(notes) if is_lead else [],
        # Answers are our own words and may be read, also where the notes they answer may not.
        "answers": [] if notes else list(conversation.notes.exclude(answered_on=None)),
        "promises": promised(asked_back),
    }


def use_case_or_none(number: str | None) -> UseCase | None:
    return UseCase.objects.filter(pk=number).first() if number and number.isdecimal() else None


def plan_initial(use_case: UseCase | None, person: Person | None) -> dict[str, Any]:
    """What is known already when somebody plans a conversation."""
    if use_case is None:
        return {"facilitator": person}
    units = [str(pk) for pk in use_case.affected_units.values_list("pk", flat=True)]
    return {"use_case": use_case.pk, "units": units, "facilitator": person}


def use_cases_to_talk_about() -> list[tuple[int, str]]:
    """Choices for a form: every use case that is not retired, by name."""
    rows = UseCase.objects.exclude(stage=Stage.RETIRED).order_by().values_list("pk", "name")
    return sorted(((pk, str(name)) for pk, name in rows), key=lambda row: row[1].casefold())


# --- the overview --------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Overview:
    """All of this room at a glance. `people` counts chairs, not persons: who came twice is counted twice."""

    held: int
    people: int
    concerns: int
    open: int
    kept: int
    late: int
    promised: int
    by_code: list[ConcernCount]
    withheld: int
    coming: list[Conversation]


def overview() -> Overview:
    held = Conversation.objects.exclude(held_on=None).aggregate(held=Count("pk"), people=Sum("present"))
    visible = shown()
    by_code = concerns_by_code(visible)
    coming = Conversation.objects.filter(held_on=None, cancelled_on=None).order_by("planned_on", "pk")
    stand = _standings()
    return Overview(
        held=held["held"],
        people=held["people"] or 0,
        concerns=sum(row.count for row in by_code),
        open=sum(row.open for row in by_code),
        kept=stand[Standing.KEPT],
        late=stand[Standing.LATE],
        promised=stand.total(),
        by_code=by_code,
        withheld=len(visible.withheld),
        coming=list(coming.select_related("use_case", "facilitator").prefetch_related("units")[:10]),
    )


def _standings() -> Counter[Standing]:
    rows = Promise.objects.order_by().values_list("due_on", "done_on", "heard_back", "owner_id", "owner__left_on")
    today = clock.today()
    return Counter(
        standing(PromiseFacts(due, done, HeardBack(said) if said else None, bool(owner) and left is None), today)
        for due, done, said, owner, left in rows
    )


# --- one use case --------------------------------------------------------------------------------


@dataclass(slots=True)
class Group:
    """An affected unit or job role, and the conversations that were (also, or partly) for it."""

    name: Any
    heard: bool
    conversations: list[Conversation] = field(default_factory=list)

    @property
    def stages(self) -> list[str]:
        """The stages in which it was heard, in words and in order."""
        seen = {one.stage_then for one in self.conversations}
        return [str(stage.label) for stage in Stage if stage in seen]


def about(use_case: UseCase) -> dict[str, Any]:
    """Everything this room knows about one use case."""
    visible = shown([use_case.pk])
    found = use_case.conversations.select_related("facilitator").prefetch_related("units", "job_roles")
    conversations = list(found.order_by("-planned_on", "-pk"))
    held = [one for one in conversations if one.held_on and one.held_on <= clock.today()]
    touched, concerns = groups(use_case, held), concerns_by_code(visible)
    promises = promised(_in_order(use_case.promises.all()))
    return {
        "use_case": use_case,
        "findings": [in_words(verdict, use_case.pk) for verdict in verdicts([use_case.pk])[use_case.pk]],
        "groups": touched,
        "heard": sum(group.heard for group in touched),
        "concerns": concerns,
        "raised": sum(row.count for row in concerns),
        "open": sum(row.open for row in concerns),
        "withheld": len(visible.withheld),
        "pooled": len(visible.pooled),
        "fewest": SMALL,
        "conversations": conversations,
        "promises": promises,
        "kept": sum(one.standing is Standing.KEPT for one in promises),
    }


def groups(use_case: UseCase, held: Iterable[Conversation]) -> list[Group]:
    """Every affected group with whether it was heard. `held` has its units and job roles prefetched."""
    units, roles = list(use_case.affected_units.all()), list(use_case.affected_roles.all())
    tree = places(role.pk for role in roles)
    invited = {one: _invited(one) for one in held}
    everyone = together(invited.values())
    deaf_units = unheard_units([unit.pk for unit in units], everyone, tree, everyone=not roles)
    deaf_roles = unheard_roles([role.pk for role in roles], everyone, tree)
    return [
        *(Group(unit.name, unit.pk not in deaf_units, _for_unit(unit, invited, tree)) for unit in units),
        *(Group(role.name, role.pk not in deaf_roles, _for_role(role, invited, tree)) for role in roles),
    ]


def _invited(conversation: Conversation) -> Invited:
    return invited_by(
        [unit.pk for unit in conversation.units.all()], [role.pk for role in conversation.job_roles.all()]
    )


def _for_unit(unit: Unit, invited: dict[Conversation, Invited], tree: Places) -> list[Conversation]:
    return [
        one
        for one, guests in invited.items()
        if tree.reaches(guests.units, unit.pk) or any(unit.pk in tree.above(guest) for guest in guests.units)
    ]


def _for_role(role: JobRole, invited: dict[Conversation, Invited], tree: Places) -> list[Conversation]:
    return [one for one, guests in invited.items() if not unheard_roles([role.pk], guests, tree)]
