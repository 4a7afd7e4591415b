"""Decisions at gates, with their conditions."""

from collections.abc import Iterator
from functools import partial

from draagvlak.foundation.register.cards.models import UseCase
from draagvlak.foundation.sample.content import Table, text
from draagvlak.foundation.sample.scenes import Scene
from draagvlak.foundation.sample.world import World
from draagvlak.roof.gates.actions import NewCondition, close_condition, decide
from draagvlak.roof.gates.gate import gate_for
from draagvlak.roof.gates.models import Decision
from draagvlak.ui.text import Text


def scenes(world: World, key: str, story: Table) -> Iterator[Scene]:
    for place, decision in enumerate(story.get("decision", ())):
        name = (key, "decision", place)
        yield Scene(decision["day"], partial(_decide, world, name, decision), place=9)
        for number, condition in enumerate(decision.get("condition", ())):
            if "done" in condition:
                yield Scene(
                    condition["done"],
                    partial(_close, world, (*name, number), condition),
                )


def _decide(world: World, name: tuple[object, ...], table: Table) -> Decision:
    use_case = world.use_case(str(name[0]))
    conditions = [
        NewCondition(text(row, "words"), world.person(row["owner"]), world.days.day(row["due"]))
        for row in table.get("condition", ())
    ]
    decision = decide(
        use_case=use_case,
        outcome=table["outcome"],
        reasons=text(table, "reasons"),
        by=world.account(table.get("by", "sanne")),
        review_on=world.days.day(table["review"]) if "review" in table else None,
        overruled=_overruled(use_case, table),
        conditions=conditions,
    )
    for number, condition in enumerate(decision.conditions.order_by("pk")):
        world.things[(*name, number)] = condition
    return decision


def _overruled(use_case: UseCase, table: Table) -> dict[str, Text]:
    """One reason goes for everything that was open that day: that is how people write them."""
    gate = gate_for(use_case) if "open" in table else None
    return {point.verdict.criterion: text(table, "open") for point in gate.open_points} if gate else {}


def _close(world: World, name: tuple[object, ...], table: Table) -> None:
    condition = world.things[name]
    by = condition.owner.user or condition.owner
    close_condition(condition=condition, words=text(table, "done_words"), by=by)
