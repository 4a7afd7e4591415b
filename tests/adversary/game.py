"""The swap game: posts of two people are exchanged by lot; whoever sees all of the storage guesses which was whose.

How much 300 games show: three standard deviations are 59 % of the games. A way to guess that is right in two of three
lies beyond that in 998 of 1,000 runs (and in 997 of them twice, where it has to be twice).
"""

import secrets
from collections import Counter

from draagvlak.foundation.voice import pool
from draagvlak.foundation.voice.pool import store

PAIRS = 10


def play(number):
    """One pool with ten pairs who come in a known order; per pair a lot says who brings which text."""
    lots = [secrets.randbelow(2) for _ in range(PAIRS)]
    for pair, swapped in enumerate(lots):
        for person in (0, 1):
            text = f"game{number} pair{pair} text{person ^ swapped}"
            pool.put(
                round_code=f"g{number}",
                purpose="vote",
                thread=secrets.token_hex(32),
                digest=secrets.token_hex(32),
                post=text,
                public=secrets.token_hex(32),
                signed="",
            )
    rows = seen(number)
    batch = pool.seal(piles=[(f"g{number}", 0)])
    sealed = seen(number)
    pool.drop(batch)
    wins = Counter()
    for pair, swapped in enumerate(lots):
        for name, places in {**guesses(rows), **{f"sealed {k}": v for k, v in guesses(sealed).items()}}.items():
            first, second = (places[f"game{number} pair{pair} text{one}"] for one in (0, 1))
            wins[name] += (first > second) == bool(swapped)
    return wins


def seen(number):
    """All rows of this pool as they lie there, with the hidden columns of the database and the bytes of the file."""
    hidden = "ctid::text, xmin::text" if store.file() is None else "rowid, 0"
    with store.reading() as open_pool:
        rows = open_pool.run(f"SELECT post, key, thread, {hidden} FROM voice_pool_post").rows()
    raw = store.file().read_bytes() if store.file() else b""
    return [(*row, raw.find(row[0].encode())) for row in rows if row[0].startswith(f"game{number} ")]


def guesses(rows):
    """Ways to guess who came first: {way: {text: a place in some order}}."""
    place = {row[0]: tuple(map(int, str(row[3]).strip("()").split(","))) for row in rows}
    return {
        "as it lies there": {row[0]: i for i, row in enumerate(rows)},
        "place": place,
        "key": {row[0]: row[1] for row in rows},
        "thread": {row[0]: row[2] for row in rows},
        "last change": {row[0]: (int(row[4]), i) for i, row in enumerate(rows)},
        **({"bytes of the file": {row[0]: row[5] for row in rows}} if store.file() else {}),
    }


def won(games):
    """Inside a site: {way to guess: how many of these games it won}."""
    wins = Counter()
    for number in range(games // PAIRS):
        wins.update(play(number))
    return wins
