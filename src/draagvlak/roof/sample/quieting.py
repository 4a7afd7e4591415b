"""A round in the quiet room: questions without a name, some of them read, one refused."""

import json
import secrets
from collections.abc import Iterator
from functools import partial
from hashlib import sha256

from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey
from django.db import transaction

from draagvlak.foundation.accounts.roles import Role
from draagvlak.foundation.sample.content import Table
from draagvlak.foundation.sample.scenes import Scene
from draagvlak.foundation.sample.world import World
from draagvlak.foundation.voice import actions, pool
from draagvlak.foundation.voice.models import Post, Verdict
from draagvlak.foundation.voice.purposes import SERVED
from draagvlak.roof.sample.content import read
from draagvlak.ui.language import in_all_languages
from draagvlak.ui.text import Text
from draagvlak_core.voice.tokens import post_message

_ROLES = {"joost": Role.FACILITATOR, "fatma": Role.WORKS_COUNCIL}


def scenes(world: World) -> Iterator[Scene]:
    told = read("quiet/posts")
    yield Scene(told["opened"], partial(_open, world, told))
    yield Scene(told["left"], partial(_leave, world, told["post"]))
    for place, table in enumerate(told["post"]):
        for reading in table["read"]:
            yield Scene(reading["day"], partial(_read, world, place, reading))


def _open(world: World, told: Table) -> None:
    purpose = SERVED["question"]
    world.things["quiet", "round"] = actions.open_round(
        purpose=purpose,
        title=Text(in_all_languages(purpose.title)),
        closes_on=world.days.day(told["closes"]),
        by=world.account("joost"),
    )
    transaction.on_commit(actions.refresh_room)


def _leave(world: World, tables: list[Table]) -> None:
    """The posts of people who are made up, as they came out of the pool."""
    posts = [_written(world, table) for table in tables]  # shuffled when they arrive, like all posts
    for place, post in enumerate(posts):
        world.things["quiet", place] = post.key
    actions.take_in(code=secrets.token_hex(16), posts=posts)


def _written(world: World, table: Table) -> pool.Waiting:
    opened = world.things["quiet", "round"]
    owner = Ed25519PrivateKey.generate()
    public = owner.public_key().public_bytes_raw()
    post = json.dumps({"language": table["language"], "text": table["text"], "about": table["about"]})
    signed = owner.sign(post_message(opened.instance, opened.code, opened.purpose, post.encode()))
    thread = sha256(public).hexdigest()
    return pool.Waiting(secrets.token_hex(16), opened.code, opened.purpose, thread, post, public.hex(), signed.hex())


def _read(world: World, place: int, reading: Table) -> None:
    who = reading["who"]
    actions.judge(
        post=Post.objects.get(key=world.things["quiet", place]),
        moderator=world.person(who),
        role=_ROLES[who],
        verdict=Verdict.REFUSE if "why" in reading else Verdict.PASS,
        why=reading.get("why", ""),
        words=reading.get("words", ()),
        by=world.account(who),
    )
