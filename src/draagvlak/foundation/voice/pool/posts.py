"""Posts in the pool: taken once per token, sealed into batches, and let go when a batch has arrived."""

import secrets
from collections import Counter
from collections.abc import Collection
from dataclasses import astuple, dataclass
from enum import StrEnum

from draagvlak.foundation.voice.pool.store import changing, reading

POST, SPENT = "voice_pool_post", "voice_pool_spent"


class Put(StrEnum):
    """What became of a post. `AGAIN`: the same post came twice, because its sender did not hear that it was taken."""

    TAKEN = "taken"
    AGAIN = "again"
    SPENT = "spent"


@dataclass(frozen=True, slots=True)
class Waiting:
    """A post as it waits. `key`: 32 random hex digits; `batch`: empty until it is sealed. All of it text."""

    key: str
    round: str
    purpose: str
    thread: str
    post: str
    public: str
    signed: str
    kind: str = "0"
    batch: str = ""


def put(
    *, round_code: str, purpose: str, thread: str, digest: str, post: str, public: str, signed: str, kind: str = "0"
) -> Put:
    """Take a post for a token, once. All rows are written anew in another order, so that the last one does not show."""
    with changing() as pool:
        spent = pool.all(SPENT)
        known = {row[0]: row[2] for row in spent}
        if thread in known:
            return Put.AGAIN if known[thread] == digest else Put.SPENT
        fresh = Waiting(secrets.token_hex(16), round_code, purpose, thread, post, public, signed, kind)
        pool.fill(SPENT, [*spent, (thread, round_code, digest)])
        pool.fill(POST, [*pool.all(POST), astuple(fresh)])
    return Put.TAKEN


def stage(thread: str) -> Waiting | None:
    """The post of a thread while it is still here."""
    with reading() as pool:
        names = 'SELECT "key", "round", "purpose", "thread", "post", "public", "signed", "kind", "batch"'
        found = pool.run(f'{names} FROM {POST} WHERE "thread" = ?', thread).rows()
    return Waiting(*found[0]) if found else None


@dataclass(frozen=True, slots=True)
class Counts:
    """Of one round: posts that wait unsealed, and tokens that were used."""

    waiting: int = 0
    redeemed: int = 0


NOTHING = Counts()


def counts() -> dict[str, Counts]:
    """Per round."""
    with reading() as pool:
        waits = Counter(row[1] for row in pool.all(POST) if not row[-1])
        used = Counter(row[1] for row in pool.all(SPENT))
    return {code: Counts(waits[code], used[code]) for code in waits.keys() | used.keys()}


def piles() -> dict[tuple[str, int], int]:
    """How many posts wait unsealed, by round and kind of token."""
    with reading() as pool:
        rows = [Waiting(*row) for row in pool.all(POST)]
    return dict(Counter((row.round, int(row.kind)) for row in rows if not row.batch))


def seal(*, piles: Collection[tuple[str, int]]) -> str | None:
    """Close a batch over all that waits in these piles (round and kind); give its code, None when nothing waits."""
    batch = secrets.token_hex(16)
    with changing() as pool:
        rows = [Waiting(*row) for row in pool.all(POST)]
        chosen = {row.key for row in rows if not row.batch and (row.round, int(row.kind)) in piles}
        if not chosen:
            return None
        pool.fill(POST, [(*astuple(row)[:-1], batch if row.key in chosen else row.batch) for row in rows])
    return batch


def sealed() -> dict[str, list[Waiting]]:
    """Batches that were sealed and have not been let go: they are on their way, or a process died on the way."""
    found: dict[str, list[Waiting]] = {}
    with reading() as pool:
        for row in pool.all(POST):
            if row[-1]:
                found.setdefault(row[-1], []).append(Waiting(*row))
    return found


def drop(batch: str) -> None:
    """Let a batch go that has arrived."""
    with changing() as pool:
        pool.fill(POST, [row for row in pool.all(POST) if row[-1] != batch])


def used_in(thread: str) -> str:
    """The round in which the token of this thread was used; empty when it was not."""
    with reading() as pool:
        found = pool.run(f'SELECT "round" FROM {SPENT} WHERE "thread" = ?', thread).rows()  # noqa: S608
    return found[0][0] if found else ""


def let_go(*, rounds: Collection[str]) -> int:
    """Let go of what waits in rounds that can never leave; gives how many posts."""
    with changing() as pool:
        rows = pool.all(POST)
        kept = [row for row in rows if row[-1] or row[1] not in rounds]
        if len(kept) < len(rows):
            pool.fill(POST, kept)
    return len(rows) - len(kept)


def forget(*, known: Collection[str]) -> None:
    """Let go of all that belongs to rounds nobody knows any more."""
    with changing() as pool:
        pool.fill(POST, [row for row in pool.all(POST) if row[1] in known])
        pool.fill(SPENT, [row for row in pool.all(SPENT) if row[1] in known])
