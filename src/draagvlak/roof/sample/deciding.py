"""Decisions at gates, with their conditions."""

from collections.abc import Iterator
from functools import partial

from draagvlak.roof.gates.actions import NewCondition, close_condition, decide
from draagvlak.roof.gates.gate import gate_for
from draagvlak.roof.gates.models import Decision
from draagvlak.roof.sample.content import Table, text
from draagvlak.roof.sample.story import Step
from draagvlak.roof.sample.world import World


def steps(world: World, key: str, story: Table) -> Iterator[Step]:
    for place, decision in enumerate(story.get("decision", ())):
        name = (key, "decision", place)
        yield Step(decision["day"], partial(_decide, world, name, decision), place=9)
        for number, condition in enumerate(decision.get("condition", ())):
            if "done" in condition:
                yield Step(
                    condition["done"],
                    partial(_close, world, (*name, number), condition),
                )


def _decide(world: World, name: tuple[object, ...], table: Table) -> Decision:
    use_case = world.use_case(str(name[0]))
    gate = gate_for(use_case)
    if gate is None:
        raise KeyError(f"{name[0]} stands before no gate")
    # One reason goes for everything that was open that day: that is how people write them.
    why = _in_one_field(table, "open") if "open" in table else ""
    conditions = [
        NewCondition(text(row, "words"), world.person(row["owner"]), world.days.day(row["due"]))
        for row in table.get("condition", ())
    ]
    decision = decide(
        use_case=use_case,
        outcome=table["outcome"],
        reasons=_in_one_field(table, "reasons"),
        by=world.account(table.get("by", "sanne")),
        review_on=world.days.day(table["review"]) if "review" in table else None,
        overruled={point.verdict.criterion: why for point in gate.open_points if why},
        conditions=conditions,
    )
    for number, condition in enumerate(decision.conditions.order_by("pk")):
        world.things[(*name, number)] = condition
    return decision


def _close(world: World, name: tuple[object, ...], table: Table) -> None:
    condition = world.things[name]
    by = condition.owner.user or condition.owner
    close_condition(condition=condition, words=_in_one_field(table, "done_words"), by=by)


def _in_one_field(table: Table, name: str) -> str:
    """Both languages below each other: what a decider writes is one text, kept in the log as it was written."""
    return "\n\n".join(text(table, name).values())
