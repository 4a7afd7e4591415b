"""The sample: boundaries with their rules and examples, and their next versions."""

from collections.abc import Iterator

from draagvlak.foundation.sample.content import Table, read, text
from draagvlak.foundation.sample.scenes import Scene
from draagvlak.foundation.sample.world import World
from draagvlak.pillars.leadership.boundaries.actions.boundaries import adopt_boundary, revise_boundary, write_boundary
from draagvlak.pillars.leadership.boundaries.actions.rules import add_example, choose_effect
from draagvlak.pillars.leadership.boundaries.models import Judged
from draagvlak.pillars.leadership.boundaries.rules import rule_of
from draagvlak.pillars.leadership.boundaries.sentences import rule_sentences
from draagvlak_core.leadership.boundaries.drafts import draft_from
from draagvlak_core.register.card_facts import read_card

_ADOPTED_AFTER = 10  # days between writing a boundary and adopting it


def scenes(world: World) -> Iterator[Scene]:
    for number, boundary in enumerate(read(__file__)["boundary"], start=1):
        yield from _boundary(world, number, boundary, boundary["owner"])
        if "revised" in boundary:
            yield from _boundary(world, number, boundary["revised"], boundary["owner"], revises=True)


def _boundary(world: World, number: int, table: Table, owner: str, revises: bool = False) -> Iterator[Scene]:
    day = world.days.day

    def write() -> None:
        draft = None
        if revises:
            draft = revise_boundary(boundary=world.things["boundary", number], by=world.account("sanne"))
        world.things["draft", number] = write_boundary(
            sentence=text(table, "sentence"),
            value=text(table, "value"),
            owner=world.person(owner),
            valid_from=day(table["valid"]),
            review_on=day(table["review"]),
            by=world.account("sanne"),
            boundary=draft,
            rule=draft_from(rule_sentences("en").read(table["rule"])).as_json() if "rule" in table else None,
        )
        if "scope" in table:
            chosen = rule_of(world.things["draft", number])
            choose_effect(
                boundary=world.things["draft", number],
                effect=chosen.effect if chosen else None,
                decider=chosen.decider if chosen else None,
                scope=world.these_units(table["scope"]),
                by=world.account("sanne"),
            )
        for example in table.get("example", ()):
            add_example(
                boundary=world.things["draft", number],
                name=text(example, "name"),
                told=read_card(example["facts"]),
                expected=Judged(example["expected"]),
                by=world.account("sanne"),
            )

    def adopt() -> None:
        draft = world.things.pop(("draft", number))
        adopt_boundary(boundary=draft, by=world.account("sanne"))
        world.things["boundary", number] = draft

    yield Scene(table["written"], write)
    yield Scene(table["written"] + _ADOPTED_AFTER, adopt)
