"""Where posts wait until a batch leaves: a place of its own, outside backups, without times and without order.

On SQLite it is a file of its own; on PostgreSQL a few tables that are never written to the log of changes. It is
reached without Django's models, because the quiet room that fills it knows no models, no accounts and no people.
"""

from draagvlak.foundation.voice.pool.board import hang, notice, notices
from draagvlak.foundation.voice.pool.posts import (
    NOTHING,
    Counts,
    Put,
    Waiting,
    counts,
    drop,
    forget,
    let_go,
    piles,
    put,
    seal,
    sealed,
    stage,
    used_in,
)
from draagvlak.foundation.voice.pool.replies import drop_replies, put_reply, replies

__all__ = [
    "NOTHING",
    "Counts",
    "Put",
    "Waiting",
    "counts",
    "drop",
    "drop_replies",
    "forget",
    "hang",
    "let_go",
    "notice",
    "notices",
    "piles",
    "put",
    "put_reply",
    "replies",
    "seal",
    "sealed",
    "stage",
    "used_in",
]
