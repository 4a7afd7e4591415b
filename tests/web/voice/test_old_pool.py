"""A pool from before there were kinds of tokens is read as it stands, and nothing in it is lost."""

import sqlite3

from draagvlak.foundation.voice import pool


def test_what_waited_before_an_upgrade_waits_after_it(settings):
    if settings.POOL_FILE is None:
        return  # on PostgreSQL a migration adds the column
    settings.POOL_FILE.parent.mkdir(parents=True)
    with sqlite3.connect(settings.POOL_FILE) as old:
        names = ("key", "round", "purpose", "thread", "post", "public", "signed", "batch")
        old.execute(f"CREATE TABLE voice_pool_post ({', '.join(f'{name} TEXT NOT NULL' for name in names)})")
        old.execute("INSERT INTO voice_pool_post VALUES ('k', 'r', 'question', 't', 'words', 'p', 's', '')")
    assert pool.piles() == {("r", 0): 1}
    told = {"thread": "u", "digest": "d", "post": "more", "public": "", "signed": "", "kind": "2"}
    assert pool.put(round_code="r", purpose="question", **told) is pool.Put.TAKEN
    assert pool.piles() == {("r", 0): 1, ("r", 2): 1} and pool.stage("t").post == "words"
