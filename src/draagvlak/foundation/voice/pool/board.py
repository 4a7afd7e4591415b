"""What hangs in the quiet room: the rounds that are open and the threads that can be read. All of it may be public."""

import json
from collections.abc import Mapping
from typing import Any

from draagvlak.foundation.voice.pool.store import changing, reading

NOTICE = "voice_pool_notice"


def hang(wanted: Mapping[str, Any]) -> None:
    """Let exactly these notices hang; nothing is written when they hang already."""
    rows = {name: json.dumps(content, ensure_ascii=False, sort_keys=True) for name, content in wanted.items()}
    with reading() as pool:
        if {row[0]: row[1] for row in pool.all(NOTICE)} == rows:
            return
    with changing() as pool:
        pool.fill(NOTICE, list(rows.items()))


def notice(name: str) -> Any:
    """One notice, None when it does not hang."""
    with reading() as pool:
        found = pool.run(f"SELECT content FROM {NOTICE} WHERE name = ?", name).rows()  # noqa: S608
    return json.loads(found[0][0]) if found else None


def notices(kind: str) -> list[Any]:
    """All notices of a kind, such as `round:`."""
    with reading() as pool:
        rows = pool.all(NOTICE)
    return [json.loads(content) for name, content in sorted(rows) if name.startswith(kind)]
