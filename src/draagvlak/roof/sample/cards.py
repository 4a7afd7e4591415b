"""Use cases as the register keeps them: card, whom they touch, who answers for them, what is public."""

from collections.abc import Callable, Iterator
from functools import partial
from typing import Any

from draagvlak.foundation.register.answering import actions as answers
from draagvlak.foundation.register.cards import actions
from draagvlak.foundation.register.cards.models import CARD_TEXTS, Kind, Stage
from draagvlak.foundation.register.publishing import actions as publishing
from draagvlak.foundation.sample.content import Table, text
from draagvlak.foundation.sample.scenes import Scene
from draagvlak.foundation.sample.world import World
from draagvlak.pillars.leadership.ambitions.actions import link_ambition
from draagvlak.pillars.leadership.boundaries.actions.allowing import allow_exception
from draagvlak.pillars.leadership.boundaries.actions.judging import judge_boundary
from draagvlak.pillars.leadership.boundaries.models import Judged
from draagvlak.pillars.skills.roles.actions import set_tracks
from draagvlak.roof.coherence.actions import say_not_the_same
from draagvlak.roof.sample.content import read
from draagvlak_core.register.card_facts import read_card


def everyday_scenes(world: World) -> Iterator[Scene]:
    """The light records of everyday AI."""
    for place, record in enumerate(read("register/everyday")["record"]):
        yield Scene(record["day"], partial(_everyday, world, f"everyday-{place}", record))
    for pair in read("alike")["different"]:
        yield Scene(pair["day"], partial(_different, world, pair))


def _everyday(world: World, key: str, record: Table) -> None:
    _create(world, key, record, record["units"], [], kind=Kind.EVERYDAY)
    # Everyday AI is simply in use: no gate leads there.
    actions.set_stage(use_case=world.use_case(key), stage=Stage.EMBEDDED, by=world.account("noor"))


def _different(world: World, pair: Table) -> None:
    one, other = (next(case for case in world.use_cases.values() if case.name["en"] == name) for name in pair["pair"])
    say_not_the_same(one=one, other=other, reason=text(pair, "reason"), by=world.account(pair["by"]))


def scenes(world: World, key: str, story: Table) -> Iterator[Scene]:
    """From the day it is written down to the day anyone outside can read it."""
    day = story["created"]
    yield Scene(day, partial(_write, world, key, story), place=0)
    for answering in story.get("accountable", ()):
        yield from _accountable(world, key, answering)
    for served in story.get("serves", ()):
        yield Scene(served["day"], partial(_serve, world, key, served), place=2)
    for judged in story.get("judged", ()):
        yield Scene(judged["day"], partial(_judge, world, key, judged))
    for told in story.get("told", ()):
        yield Scene(told["day"], partial(_tell, world, key, told), place=7)
    for exception in story.get("exception", ()):
        yield Scene(exception["day"], partial(_allow, world, key, exception), place=8)
    if "rewritten" in story:
        yield Scene(story["rewritten"]["day"], partial(_rewrite, world, key, story), place=8)
    if "public" in story:
        yield Scene(story["public"], partial(_publish, world, key), place=8)


def _write(world: World, key: str, story: Table) -> None:
    roles = story["roles"]
    _create(world, key, story["card"], story["units"], list(roles))
    tracks = {world.job_roles[code]: done for code, done in roles.items() if done}
    if tracks:
        set_tracks(use_case=world.use_case(key), tracks=tracks, by=world.account("noor"))
    if "existed" in story:
        # It was in use before anybody wrote it down, so no gate has ever been passed.
        actions.set_stage(use_case=world.use_case(key), stage=story["existed"], by=world.account("noor"))


def _create(world: World, key: str, card: Table, units: list[str], roles: list[str], kind: str = Kind.FULL) -> None:
    words: dict[str, Any] = {field: text(card, field) for field in CARD_TEXTS if field in card}
    words |= {field: card[field] for field in ("tools", "vendor") if card.get(field)}
    if "contact" in card:
        words["facts"] = {"contact": card["contact"]}
    made = actions.create_use_case(name=words.pop("name"), by=world.account("noor"), kind=kind, **words)
    world.use_cases[key] = made
    actions.touch(
        use_case=made, units=world.these_units(units), roles=world.these_roles(roles), by=world.account("noor")
    )


def _accountable(world: World, key: str, answering: Table) -> Iterator[Scene]:
    person = answering["who"]

    def ask() -> None:
        answers.ask_to_answer(use_case=world.use_case(key), person=world.person(person), by=world.account("noor"))

    yield Scene(answering["asked"], ask, place=1)
    for answer, act in (("accepted", answers.accept), ("declined", answers.decline)):
        if answer in answering:
            yield Scene(answering[answer], partial(_answer, world, key, person, act), place=2)
    if "deputy" in answering:
        yield Scene(answering["accepted"], partial(_stand_in, world, key, answering["deputy"]), place=3)


def _stand_in(world: World, key: str, person: str) -> None:
    answers.appoint_deputy(use_case=world.use_case(key), person=world.person(person), by=world.account("noor"))


def _answer(world: World, key: str, person: str, act: Callable[..., None]) -> None:
    act(use_case=world.use_case(key), by=world.person(person))


def _rewrite(world: World, key: str, story: Table) -> None:
    words = {field: text(story["rewritten"], field) for field in CARD_TEXTS if field in story["rewritten"]}
    actions.write_card(use_case=world.use_case(key), by=world.account("noor"), **words)
    if "public" in story:
        _publish(world, key)


def _publish(world: World, key: str) -> None:
    publishing.publish(use_case=world.use_case(key), by=world.account("noor"))


def _serve(world: World, key: str, served: Table) -> None:
    ambition = world.things["ambition", served["ambition"]]
    link_ambition(use_case=world.use_case(key), ambition=ambition, how=text(served, "how"), by=world.account("noor"))


def _tell(world: World, key: str, told: Table) -> None:
    by = world.account(told.get("by", "noor"))
    actions.tell_facts(use_case=world.use_case(key), told=read_card(told["facts"]), by=by)


def _allow(world: World, key: str, exception: Table) -> None:
    allow_exception(
        boundary=world.things["boundary", exception["boundary"]],
        use_case=world.use_case(key),
        owner=world.person(exception["owner"]),
        reason=text(exception, "why"),
        last_day=world.days.day(exception["until"]),
        by=world.account("sanne"),
    )


def _judge(world: World, key: str, judged: Table) -> None:
    for number in judged["boundaries"]:
        judge_boundary(
            boundary=world.things["boundary", number],
            use_case=world.use_case(key),
            answer=Judged(judged.get("answer", Judged.RESPECTED)),
            reason=text(judged, "why"),
            by=world.account(judged.get("by", "noor")),
        )
