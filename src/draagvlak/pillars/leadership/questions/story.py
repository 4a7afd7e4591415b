"""The sample: hard questions, their answers, and what those who asked say of them."""

from collections.abc import Iterator
from functools import partial

from draagvlak.foundation.sample.content import Table, read, text
from draagvlak.foundation.sample.scenes import Scene
from draagvlak.foundation.sample.world import World
from draagvlak.pillars.leadership.questions.actions import (
    answer_question,
    ask_question,
    ask_too,
    owe_answer,
    say_found,
    take_up,
)
from draagvlak.pillars.leadership.questions.models import Found, Question, Starting


def scenes(world: World) -> Iterator[Scene]:
    for place, table in enumerate(read(__file__)["question"]):
        yield from _question(world, place, table)


def _question(world: World, place: int, table: Table) -> Iterator[Scene]:
    name = ("question", place)
    yield Scene(table["day"], partial(_ask, world, name, table))
    for owed in table.get("owed", ()):
        yield Scene(owed["day"], partial(_owe, world, name, owed))
    for answer in table.get("answer", ()):
        yield Scene(answer["day"], partial(_answer, world, name, answer))
        for said in answer.get("said", ()):
            yield Scene(said["day"], partial(_say, world, name, said))


def _ask(world: World, name: tuple[object, ...], table: Table) -> None:
    use_case = world.use_case(table["use_case"]) if "use_case" in table else None
    first, *others = (world.person(key) for key in table["asked_by"])
    if "starting" in table:
        question = take_up(starting=Starting(table["starting"]), use_case=use_case, asker=first)
    else:
        question = ask_question(words=text(table, "words"), asker=first, use_case=use_case).question
    for person in others:
        ask_too(question=question, asker=person)
    world.things[name] = question


def _owe(world: World, name: tuple[object, ...], table: Table) -> None:
    owe_answer(
        question=world.things[name],
        owner=world.person(table["who"]),
        due_on=world.days.day(table["due"]),
        by=world.account("noor"),
    )


def _answer(world: World, name: tuple[object, ...], table: Table) -> None:
    answer_question(question=world.things[name], answer=text(table), by=world.person(table["who"]))


def _say(world: World, name: tuple[object, ...], table: Table) -> None:
    question: Question = world.things[name]
    asking = question.askings.get(person=world.person(table["who"]))
    say_found(asking=asking, found=Found(table["found"]), why=text(table, "why"))
