"""The sample: what the AI Act asks of the use cases, the two documents it asks for, and what was done."""

from collections.abc import Iterator
from functools import partial

from draagvlak.foundation.sample.content import Table, read, text
from draagvlak.foundation.sample.scenes import Scene
from draagvlak.foundation.sample.world import World
from draagvlak.pillars.leadership.ai_act.actions.classification import (
    accept_category,
    answer_act_question,
    keep_classification,
    start_classification,
    state_duty,
)
from draagvlak.pillars.leadership.ai_act.actions.documents import give_document, start_document, write_section
from draagvlak.pillars.leadership.ai_act.models import ActDocument
from draagvlak_core.leadership.ai_act import NEWEST


def scenes(world: World) -> Iterator[Scene]:
    for key, act in read(__file__).items():
        yield from _about(world, key, act)
    for document in read(__file__, "story_documents")["document"]:
        yield from _document(world, document)


def _about(world: World, key: str, act: Table) -> Iterator[Scene]:
    yield Scene(act["day"], partial(_classify, world, key, act))
    for duty in act.get("duty", ()):
        yield Scene(duty["day"], partial(_state, world, key, duty), place=7)


def _document(world: World, document: Table) -> Iterator[Scene]:
    name = (document["use_case"], "document", document["kind"])
    yield Scene(document["started"], partial(_write, world, name, document), place=7)
    if "given" in document:
        yield Scene(document["given"], partial(_give, world, name, document), place=8)


def _classify(world: World, key: str, act: Table) -> None:
    by = world.account("noor")
    draft = start_classification(use_case=world.use_case(key), by=by, rules=act.get("rules", NEWEST.version))
    for question, given in act["given"].items():
        answer_act_question(draft=draft, question=question, given=given.split(), by=by)
    keep_classification(draft=draft, by=by)
    if act.get("category"):
        accept_category(use_case=world.use_case(key), by=by)


def _state(world: World, key: str, duty: Table) -> None:
    state_duty(
        use_case=world.use_case(key),
        duty=duty["duty"],
        state=duty.get("state", "done"),
        how=text(duty, "how"),
        by=world.account("noor"),
    )


def _write(world: World, name: tuple[object, ...], document: Table) -> None:
    by = world.account("noor")
    draft = start_document(use_case=world.use_case(str(name[0])), kind=document["kind"], by=by)
    for section in document.get("section", {}):
        write_section(document=draft, section=section, text=text(document["section"], section), by=by)
    world.things[name] = draft


def _give(world: World, name: tuple[object, ...], document: Table) -> None:
    draft: ActDocument = world.things[name]
    draft.refresh_from_db()
    give_document(
        document=draft,
        names=document["names"],
        given_on=world.days.day(document["given"]),
        how=text(document, "how"),
        by=world.account("noor"),
    )
