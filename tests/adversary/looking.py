"""What somebody with every file, table and header can find. Each look gives sentences; none means nothing."""

import json
import math
import re
import tarfile
from pathlib import Path

DUMP = """
import json
from django.db import connection
from draagvlak.foundation.voice.pool.store import TABLES, file, reading

def table(cursor, name, more=""):
    cursor.execute(f"SELECT {more}t.* FROM {name} t")
    names = [column[0] for column in cursor.description]
    return [dict(zip(names, map(str, row))) for row in cursor.fetchall()]

hidden = "t.rowid AS place, "
if connection.vendor == "postgresql":
    hidden = "t.ctid::text AS place, t.xmin::text AS change, "
found = {}
with connection.cursor() as cursor:
    for name in connection.introspection.table_names():
        try:
            found[name] = table(cursor, name, hidden)
        except Exception:
            found[name] = table(cursor, name)
if file() and file().exists():
    import sqlite3
    own = sqlite3.connect(file())
    for name in TABLES:
        found[name] = table(own.cursor(), name, hidden)
print(json.dumps(found))
"""

WHERE = """
from django.db import connection
with connection.cursor() as cursor:
    cursor.execute("SHOW data_directory")
    print(cursor.fetchone()[0])
"""

TEXT = re.compile(r"text-canary-(\d)-(\d{3})")
FINE_TIME = re.compile(r"\d\d:\d\d|\b1[6-9]\d{8}\b|\b1[6-9]\d{11,17}\b|\b0*1[6-9]\d{17}\b")


def dump(stack):
    """Every row of every table, the hidden columns of the database included."""
    return json.loads(stack.run(DUMP))


def rows_with_posts(tables):
    return [(name, row) for name, rows in tables.items() for row in rows if any(TEXT.search(v) for v in row.values())]


def marks_beside_posts(stack, tables):
    """Anything of a person, or a time finer than the batch, in a row that holds a post."""
    for name, row in rows_with_posts(tables):
        whole = " ".join(row.values())
        for member in stack.members:
            yield from (f"{name} holds {canary} beside a post" for canary in member.canaries if canary in whole)
        fine = {column for column, value in row.items() if column != "place" and FINE_TIME.search(value)}
        yield from (f"{name}.{column} holds a time beside a post" for column in sorted(fine))


def marks_in_files(stack):
    """Anything the quiet room wrote that knows who was there: no file may hold what went along with a request."""
    for path in sorted(stack.site.data.rglob("*")):
        if path.is_file() and "static" not in path.parts and path.suffix != ".gz":
            content = path.read_bytes()
            sent = [canary for member in stack.members for canary in member.sent if canary.encode() in content]
            yield from (f"{path.name} holds {canary}" for canary in sent[:1])


def marks_in_headers(headers):
    """A header that could make a browser known again."""
    told = {name.lower() for given in headers for name in given}
    yield from sorted(
        f"the room sends {name}" for name in told & {"set-cookie", "etag", "last-modified", "x-request-id"}
    )


def orders(tables, turn):
    """How far each column of posts, and their place, agrees with the order of arrival: {column: sd from chance}."""
    columns = {}
    for name, row in rows_with_posts(tables):
        match = next(filter(None, (TEXT.search(value) for value in row.values())))
        if int(match[1]) == turn:
            # What somebody wrote says in this test who wrote it: its own column would always tell.
            for column, value in ((one, other) for one, other in row.items() if not TEXT.search(other)):
                columns.setdefault(f"{name}.{column}", []).append((value, int(match[2])))
            lying = columns.setdefault(f"{name}, as it lies there", [])
            lying.append((len(lying), int(match[2])))
    return {column: _agreement(pairs) for column, pairs in columns.items() if len(pairs) > 5}


def _agreement(pairs):
    """Kendall's agreement between two orders, in standard deviations from chance; ties say nothing."""
    n = len(pairs)
    score = 0
    for i, (value, arrived) in enumerate(pairs):
        for other, later in pairs[i + 1 :]:
            score += ((_rank(value) > _rank(other)) - (_rank(value) < _rank(other))) * (1 if arrived > later else -1)
    return score / math.sqrt(n * (n - 1) * (2 * n + 5) / 18)


def _rank(value):
    numbers = re.findall(r"\d+", str(value))
    only_numbers = not re.search(r"[a-z]", str(value))
    return (0, [int(number) for number in numbers], "") if only_numbers else (1, [], str(value))


def marks_in_order(tables, turns):
    """A column that tells the order twice: beyond three standard deviations, in two samples of posts, the same way."""
    samples = [orders(tables, turn) for turn in turns]
    for column in samples[0].keys() & samples[1].keys():
        one, other = samples[0][column], samples[1][column]
        if min(abs(one), abs(other)) > 3 and one * other > 0:
            yield f"{column} tells in which order posts arrived ({one:.1f} and {other:.1f} sd)"


def marks_in_keys(stack):
    """Two people who are offered different keys can be told apart by the key they use."""
    offers = {json.dumps(stack.offers(member), sort_keys=True) for member in stack.members}
    if len(offers) > 1:
        yield "not everybody is offered the same keys"


def posts_in_backup(path, turns):
    """A post of these turns, which still waits, in a copy that stays."""
    with tarfile.open(path) as archive:
        for item in archive.getmembers():
            if item.isfile() and _holds(archive.extractfile(item).read(), turns):
                yield f"the backup holds a post in {item.name}"


def _holds(content, turns):
    return any(int(match[1]) in turns for match in TEXT.finditer(content.decode("latin-1")))


def posts_in_dump(content, turns):
    """The same in a dump of PostgreSQL, which holds the people at least."""
    assert b"mail-canary-" in content, "this is no dump of the whole database"
    if _holds(content, turns):
        yield "the dump holds a post"


def posts_in_log_of_changes(stack, turns):
    """The same in what a database writes to put itself right again; PostgreSQL sends that to other machines."""
    logs = sorted(stack.site.data.glob("draagvlak.sqlite3*"))
    if stack.site.env.get("DATABASE_URL"):
        logs = [path for path in Path(stack.run(WHERE)).joinpath("pg_wal").iterdir() if path.is_file()]
    content = [(path.name, path.read_bytes()) for path in logs]
    assert any(b"mail-canary-" in held for _name, held in content), "this is no log of all changes"
    yield from (f"{name} holds a post that waits" for name, held in content if _holds(held, turns))
