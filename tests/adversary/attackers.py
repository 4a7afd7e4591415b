"""Three who have time and rights: they need no leak, only a room that lets itself be pushed or watched.

Each plays inside a site. Where nothing tells, they guess, and win half; what must never happen is counted beside it.
Each can also be played in a room without its guard, to see that it would be found there.
"""

import json
import re
import secrets
from collections import Counter
from contextlib import ExitStack, contextmanager
from datetime import timedelta
from unittest.mock import patch

from django.test import Client, RequestFactory

from draagvlak.foundation import clock
from draagvlak.foundation.accounts.models import RoleGrant, User
from draagvlak.foundation.accounts.roles import Role
from draagvlak.foundation.voice import actions, board, pool
from draagvlak.foundation.voice.actions import releasing, rounds
from draagvlak.foundation.voice.models import Batch, Post, Round, RoundKey, Ticket
from draagvlak.foundation.voice.purposes import SERVED
from draagvlak.foundation.voice.quiet import views
from draagvlak.ui.text import Text
from draagvlak_core.voice.batches import Pile, kind_in_turn

START = 25  # days from now: after all that the looks before this let go
FLOOD = 4  # posts with which one person would make the one post of somebody else leave
KINDS = 5
PAGES = ("/voice/", "/voice/rounds/", "/council/", "/log/")
DIFFERS = re.compile(r'(csrf\w*" value=|data-csrf=|nonce=)"[^"]+"')  # each time, for everybody
HOST = {"SERVER_NAME": "127.0.0.1"}


def few_fetchers(games, *, guarded=True):
    """Fewer than k people fetch, and all that they can write stands in the pool: {what must not happen: how often}."""
    found = Counter({"left": 0, "taken by the room": 0})
    with ExitStack() as without:
        if not guarded:
            without.enter_context(patch.object(Pile, "is_covered", True))
            without.enter_context(patch.object(board, "is_covered", lambda _round: True))
        for _game in range(games):
            with _round() as asked:
                fetchers = 1 + secrets.randbelow(asked.k - 1) if guarded else asked.k - 1
                _fetched(asked, fetchers)
                for number in range(fetchers * KINDS):
                    _write(asked, f"text{number}", number % KINDS)
                _days(1)
                found["taken by the room"] += pool.notice(f"round:{asked.code}")["covered"]
                for week in (1, 2, 3):
                    _days(7 * week)
                found["left"] += Post.objects.filter(round=asked).count()
    return dict(found)


def many_posts(games, *, guarded=True):
    """Two people write a week apart, by lot who writes which text. Somebody writes as often as they can before it, to
    push out the first alone, and says that what left first was written first. Gives how many games are won.
    """
    won = 0
    for _game in range(games):
        with _round() as asked:
            _fetched(asked)
            lot = secrets.randbelow(2)
            for number in range(FLOOD):
                _write(asked, f"flood{number}", number if guarded else 0)
            _write(asked, f"text{lot}", _in_turn(asked))
            _days(7)
            for text in (f"text{1 - lot}", "other", "another", "and one more"):
                _write(asked, text, _in_turn(asked) if guarded else 0)
            _days(14)
            won += _left_first(asked) == lot
    return won


def _left_first(asked):
    """Which of the two texts left in an earlier batch; where they left together, or not, there is only a guess."""
    left = {post.content["text"]: post.batch_id for post in Post.objects.filter(round=asked)}
    first, second = left.get("text0"), left.get("text1")
    if first == second:
        return secrets.randbelow(2)
    return int(first is None or (second is not None and second < first))


def watcher(games, *, guarded=True):
    """Two people are here one after the other; by lot one of them writes. Somebody looks at every page all the time."""
    found = Counter({"saw a change": 0, "won": 0})
    with _round() as asked, ExitStack() as without:
        if not guarded:
            without.enter_context(patch.object(releasing, "tell_counts", _tell_live))
        _fetched(asked)
        _days(1)
        before = _look(asked)
        for game in range(games):
            lot = secrets.randbelow(2)
            saw = []
            for person in (0, 1):
                if person == lot:
                    _write(asked, f"text{game}", game % KINDS)
                _days(1)  # the tick of each minute
                after = _look(asked)
                saw.append(after != before)
                before = after
            found["saw a change"] += any(saw)
            found["won"] += (saw.index(True) if any(saw) else secrets.randbelow(2)) == lot
    return dict(found)


def _tell_live():
    used = pool.counts()
    for one in Round.objects.filter(closed_on=None):
        Round.objects.filter(pk=one.pk).update(redeemed=used.get(one.code, pool.NOTHING).redeemed)


def _look(asked):
    """Every page on which a round of the quiet room shows, on both addresses, as the works council sees them."""
    reader = User.objects.exclude(person=None).order_by("pk").first()
    RoleGrant.objects.get_or_create(user=reader, role=Role.WORKS_COUNCIL, defaults={"since": clock.now()})
    browser = Client()
    browser.force_login(reader, backend="allauth.account.auth_backends.AuthenticationBackend")
    answers = [browser.get(path, **HOST) for path in PAGES]
    room = ((views.home, {}), (views.reopen, {}), (views.write, {"code": asked.code}))
    answers += [view(RequestFactory().get("/", **HOST), "en", **more) for view, more in room]
    assert {one.status_code for one in answers} == {200}, [one.status_code for one in answers]
    return [DIFFERS.sub("", one.content.decode()) for one in answers]


@contextmanager
def _round():
    """A round of questions for everybody, which is gone afterwards. Making keys is not what is played here."""
    key = {"modulus": "c5", "exponent": 65537, "private_key": b""}
    day = clock.now() + timedelta(days=START)
    with patch.object(rounds, "_new_key", lambda: key), clock.at(day):
        until = clock.today() + timedelta(days=60)
        asked = actions.open_round(purpose=SERVED["question"], title=Text(en="game"), closes_on=until, by="x")
    try:
        yield asked
    finally:
        batches = list(Post.objects.filter(round=asked).values_list("batch_id", flat=True))
        Post.objects.filter(batch__in=batches).delete()
        Batch.objects.filter(pk__in=batches).delete()
        asked.delete()
        pool.forget(known=list(Round.objects.values_list("code", flat=True)))


def _days(days):
    """So many days after the round was opened: what happens by itself, happens."""
    with clock.at(clock.now() + timedelta(days=START + days)):
        actions.release_due()


def _fetched(asked, how_many=None):
    people = asked.tickets.order_by("person_id").values_list("person_id", flat=True)[:how_many]
    Ticket.objects.filter(round=asked, person__in=list(people)).update(fetched=True)


def _in_turn(asked):
    """The kind of token that an honest browser uses now."""
    return kind_in_turn({key.kind: key.left for key in RoundKey.objects.filter(round=asked)})


def _write(asked, text, kind):
    """As the room puts it in the pool, once it has seen that the token is good."""
    name = secrets.token_hex(32)
    pool.put(
        round_code=asked.code,
        purpose=asked.purpose,
        thread=name,
        digest=name,
        post=json.dumps({"language": "en", "text": text, "about": "whole"}),
        public=name,
        signed="",
        kind=str(kind),
    )
