"""The light goes out at any moment, thirty times: nothing that was acknowledged is lost, nothing leaves twice."""

import os
import random
import signal
import sqlite3
import time
from collections import Counter

import pytest

from draagvlak.foundation.voice import pool
from draagvlak.foundation.voice.pool import store

KILLS = 30


def arrive(ledger, batch, posts):
    """What a release does, in as few words: in one transaction of another database, once per batch."""
    own = sqlite3.connect(ledger, isolation_level=None, timeout=20)
    own.execute("BEGIN IMMEDIATE")
    own.execute("CREATE TABLE IF NOT EXISTS batch (code TEXT UNIQUE)")
    own.execute("CREATE TABLE IF NOT EXISTS post (text TEXT)")
    if not own.execute("SELECT 1 FROM batch WHERE code = ?", (batch,)).fetchone():
        own.execute("INSERT INTO batch VALUES (?)", (batch,))
        own.executemany("INSERT INTO post VALUES (?)", [(one.post,) for one in posts])
    own.execute("COMMIT")
    own.close()


def release(ledger):
    pool.seal(rounds=["r"])
    for batch, posts in pool.sealed().items():
        arrive(ledger, batch, posts)
        pool.drop(batch)


def write_and_release(ledger, receipts, turn):
    """Post and release without end; a receipt is written once a post was acknowledged."""
    for i in range(10_000):
        text = f"{turn}-{i}"
        taken = pool.put(round_code="r", purpose="vote", thread=text, digest=text, post=text, public="", signed="")
        os.write(receipts, f"{text} {taken}\n".encode())
        if i % 4 == 3:
            release(ledger)


@pytest.mark.skipif(store.file() is None, reason="PostgreSQL keeps this promise itself; the order of steps is the same")
def test_killed_at_any_moment_nothing_is_lost_and_nothing_leaves_twice(tmp_path):
    ledger, paper = tmp_path / "ledger.sqlite3", tmp_path / "receipts"
    receipts = os.open(paper, os.O_CREAT | os.O_APPEND | os.O_WRONLY)
    chance = random.Random(9474)
    for turn in range(KILLS):
        child = os.fork()
        if child == 0:
            try:
                write_and_release(ledger, receipts, turn)
            finally:
                os._exit(1)
        time.sleep(chance.uniform(0.03, 0.4))
        os.kill(child, signal.SIGKILL)
        os.waitpid(child, 0)
    release(ledger)
    own = sqlite3.connect(ledger)
    left = Counter(row[0] for row in own.execute("SELECT text FROM post"))
    own.close()
    acknowledged = {line.split()[0] for line in paper.read_text().splitlines()}
    assert len(acknowledged) >= 10, "the machine is too slow to see anything"
    assert acknowledged <= left.keys(), "an acknowledged post is lost"
    assert set(left.values()) == {1}, "a post left twice"
    assert len(left) - len(acknowledged) <= KILLS  # taken, and killed before the receipt was written
