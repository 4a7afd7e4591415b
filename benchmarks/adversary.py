"""Somebody has everything: can they find who wrote what? The looks of `tests/adversary` with 200 people, as a table.

    .venv/bin/python benchmarks/adversary.py

The real programs run, on SQLite and on PostgreSQL. Each of 200 people writes twice from an address, browser and session
of their own. With 200 posts an order that has 57 of 100 pairs right is beyond three standard deviations from chance.
"""

import json
import math
import sys
import tempfile
from contextlib import nullcontext
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
sys.path[:0] = [str(ROOT), str(ROOT / "src")]

from draagvlak.config.commands.backup import DUMP
from tests.adversary import looking
from tests.adversary.stack import dumped, laid_out, postgresql, running, wait_for
from tests.adversary.test_adversary import ATTACK, BACKUP, PLAY, RELEASE

PEOPLE, TURNS, GAMES = 200, (1, 2), 300
FEW = 9  # people who fetch first: one fewer than may write


def main():
    with tempfile.TemporaryDirectory(prefix="draagvlak-adversary-") as folder:
        found = {}
        for database in ("sqlite", "postgresql"):
            own = Path(folder) / database
            own.mkdir()
            with postgresql(Path(folder) / "server") if database == "postgresql" else nullcontext("") as address:
                found[database] = looked(own, address)
    print(f"{PEOPLE} people wrote {len(TURNS)} times each; {GAMES} games\n")
    print(f"{'what was looked for':<66}{'SQLite':>10}{'PostgreSQL':>12}")
    for sentence in found["sqlite"]:
        print(f"{sentence:<66}" + f"{found['sqlite'][sentence]:>10}{found['postgresql'][sentence]:>12}")
    far = [one for told in found.values() for name, one in told.items() if not name.startswith("furthest") and one]
    print("\npromise: nothing found:", "NOT KEPT" if far else "kept")
    return 1 if far else 0


def looked(folder, address):
    """Sentence → what was found, on one database."""
    with laid_out(folder, address, PEOPLE, len(TURNS)) as stack:
        with running(stack, ["draagvlak.config.cli", "start"], "start.log"):
            wait_for(stack.site.url, "/account/login/")
            wait_for(stack.quiet, "/en/")
            keys = list(looking.marks_in_keys(stack))
            tokens = stack.fetch(stack.members[:FEW])
            early = {*stack.try_early(tokens)} != {(False, True)} or looking.rows_with_posts(looking.dump(stack))
            tokens |= stack.fetch(stack.members[FEW:])
            headers = stack.write(tokens, TURNS)
        path = folder.parent / f"{folder.name}.tar.gz"
        stack.run(BACKUP.format(path=str(path)))
        copies = list(looking.posts_in_backup(path, TURNS))
        copies += looking.posts_in_dump(dumped(address, DUMP), TURNS) if address else []
        logged = list(looking.posts_in_log_of_changes(stack, TURNS))
        waiting = looking.dump(stack)
        assert len(looking.rows_with_posts(waiting)) == PEOPLE * len(TURNS), "not every post is there to look at"
        assert stack.run(RELEASE) == "2", "a batch of each turn"
        released = looking.dump(stack)
        beside = [*looking.marks_beside_posts(stack, waiting), *looking.marks_beside_posts(stack, released)]
        inorder = [one for tables in (waiting, released) for one in looking.marks_in_order(tables, TURNS)]
        wins = json.loads(stack.run(PLAY.format(games=GAMES)))
        few, many, watching = (attack(stack, name) for name in ("few_fetchers", "many_posts", "watcher"))
        return {
            "few fetchers: taken or kept of what nine of 200 people wrote": bool(early),
            "few fetchers: posts that left, in all games": few["left"] + few["taken by the room"],
            "one writer of many posts: beyond 4 deviations from half": abs(_far(many)) > 4,
            "furthest: one writer of many posts from half (deviations)": f"{_far(many):.1f}",
            "watcher of every page: games in which a page changed": watching["saw a change"],
            "watcher of every page: beyond 4 deviations from half": abs(_far(watching["won"])) > 4,
            "furthest: watcher of every page from half (deviations)": f"{_far(watching['won']):.1f}",
            "marks of a person or a time in a row with a post": len(beside),
            "files that hold what went along with a request": len(list(looking.marks_in_files(stack))),
            "headers by which a browser is known again": len(list(looking.marks_in_headers(headers))),
            "people who are offered other keys": len(keys),
            "posts that wait in a backup or a dump": len(copies),
            "posts that wait in the log of changes": len(logged),
            "columns that tell the order, beyond 3 deviations both times": len(inorder),
            "furthest any column lies from chance, both times (deviations)": _furthest(waiting, released),
            "ways to guess that win beyond 4 deviations": sum(abs(_far(won)) > 4 for won in wins.values()),
            "furthest any way to guess lies from half (deviations)": f"{max(map(abs, map(_far, wins.values()))):.1f}",
        }


def attack(stack, name):
    return json.loads(stack.run(ATTACK.format(name, games=GAMES, more="")))


def _furthest(*dumps):
    """Of every column the lesser of its two deviations; of those the most."""
    most = 0.0
    for tables in dumps:
        one, other = (looking.orders(tables, turn) for turn in TURNS)
        most = max([most, *(min(abs(one[name]), abs(other[name])) for name in one.keys() & other.keys())])
    return f"{most:.1f}"


def _far(won):
    return (won - GAMES / 2) / (math.sqrt(GAMES) / 2)


if __name__ == "__main__":
    sys.exit(main())
