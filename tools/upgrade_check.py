"""Does a database of an earlier version come along whole? Builds the sample with that version and upgrades it to this.

    python tools/upgrade_check.py --from COMMIT [--python PATH]

Looked at: every row of every table is still there as it was, but for what MOVED and LET_GO name; the decision log
verifies, by the earlier version too; the log and the register leave as the same bytes; and every page that opened
before, through the eyes of each made-up person, still opens. On SQLite. `--python` is an interpreter with what COMMIT
needs; without it one is made.
"""

import argparse
import json
import os
import shutil
import sqlite3
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from contextlib import closing, contextmanager
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
# What Django keeps about itself, and grows with every version.
OWN = {"django_migrations", "django_content_type", "auth_permission", "sqlite_sequence"}
EXPORTS = ("json", "csv")
# Columns that stand in another table now, by the same names: {table: (column of its key, that table, what refers)}.
MOVED = {"voice_round": ("id", "voice_roundkey", "round_id")}
# Columns that stand in a file now: that the exports are the same, signatures included, shows that nothing was lost.
IN_FILES = {"decisions_loghead": {"private_key"}}
# Rows that are taken away for a reason, and no others: {table: what gives them before the upgrade}.
LET_GO = {
    # One reader had changed these posts alone: what was said of the text before that is asked again.
    "voice_judgement": "SELECT judgement.* FROM voice_judgement judgement JOIN voice_post post "
    "ON post.key = judgement.post_id WHERE post.state = 'reading' AND post.signed = ''",
}

# Opens what each of the made-up people can reach by links, and what they could before: {eyes: [address]} as its first
# word. Prints {eyes: {address: status}}.
WALK = """
import html, json, re, sys, django
django.setup()
from django.test import Client
from draagvlak.foundation.sample.eyes import EYES, user_behind
from django.urls import Resolver404, resolve

# Following these would end the walk: they log out, or hand over a file.
NEVER = ("/account/logout", "/static/", "/log/export", "/log/checkpoint", "/council/figures", "/council/checkpoints")

def view_behind(path):
    try:
        return resolve(path.partition("?")[0]).view_name
    except Resolver404:
        return None

def walk(eyes):
    client, answers, seen, waiting = Client(raise_request_exception=False), {}, {None}, ["/"]
    if eyes.email:
        client.force_login(user_behind(eyes), backend="allauth.account.auth_backends.AuthenticationBackend")
    while waiting:
        path = waiting.pop(0)
        if path.startswith(NEVER) or (view := view_behind(path)) in seen:
            continue
        seen.add(view)
        answer = client.get(path)
        answers[path] = answer.status_code
        if answer.status_code == 200 and not answer.streaming:
            words = answer.content.decode(errors="replace")
            waiting += [html.unescape(found) for found in re.findall(r'<a\\b[^>]* href="(/[^"#]*)', words)]
    more = [path for path in also.get(eyes.key, []) if path not in answers]
    return answers | {path: client.get(path).status_code for path in more}

also = json.loads(sys.argv[1])

print(json.dumps({eyes.key: walk(eyes) for eyes in EYES}))
"""


@dataclass(frozen=True)
class Version:
    """A source tree with an interpreter that has what it needs."""

    name: str
    tree: Path
    python: Path

    def run(self, data: Path, *words: str) -> str:
        settings = {
            "PYTHONPATH": f"{self.tree / 'src'}:{self.tree}",
            "DRAAGVLAK_DATA": str(data),
            "DRAAGVLAK_SECRET_KEY": "only-to-check-an-upgrade-" + "x" * 40,
            "DJANGO_SETTINGS_MODULE": "tests.settings",
            "LC_ALL": "en_GB.UTF-8",
        }
        environment = {name: value for name, value in os.environ.items() if not name.startswith("DRAAGVLAK")}
        done = subprocess.run(
            [self.python, *words],
            cwd=self.tree,
            env=environment | settings,
            text=True,
            check=False,
            capture_output=True,
        )
        # 1 is “found wanting”: the sample leaves fields of the publication standard empty.
        if done.returncode not in (0, 1) or "Traceback" in done.stderr:
            sys.exit(f"{self.name}: {' '.join(words)[:200]}\n{done.stdout[-2000:]}{done.stderr[-4000:]}")
        return done.stdout

    def command(self, data: Path, *words: str) -> str:
        return self.run(data, "-c", "import sys; from draagvlak.config.cli import main; sys.exit(main())", *words)

    def walk(self, data: Path, also: dict[str, list[str]]) -> dict[str, dict[str, int]]:
        said = self.run(data, "-c", WALK, json.dumps(also))
        answers: dict[str, dict[str, int]] = json.loads(said.splitlines()[-1])
        return answers

    def exports(self, data: Path) -> dict[str, bytes]:
        """The log first, because an export of the register is an event in it."""
        log = data / "log.jsonl"
        self.command(data, "export-log", str(log))
        files = {"log": log}
        for form in EXPORTS:
            files[form] = data / f"register.{form}"
            self.command(data, "export-register", "--format", form, str(files[form]))
        return {name: path.read_bytes() for name, path in files.items()}


@contextmanager
def worktree(commit: str, folder: Path) -> Iterator[Path]:
    """The source of a commit beside ours, gone when we are done."""
    tree = folder / "earlier"
    git = ["git", "-C", str(ROOT), "worktree"]
    subprocess.run([*git, "add", "--quiet", "--detach", str(tree), commit], check=True)
    try:
        yield tree
    finally:
        subprocess.run([*git, "remove", "--force", str(tree)], check=True)


def interpreter(tree: Path) -> Path:
    """An interpreter with the libraries this tree was locked with."""
    home = tree / ".venv"
    python = home / "bin" / "python"
    if uv := shutil.which("uv"):
        subprocess.run([uv, "venv", "--quiet", "--python", sys.executable, str(home)], check=True)
        install = [uv, "pip", "install", "--quiet", "--python", str(python)]
    else:
        subprocess.run([sys.executable, "-m", "venv", str(home)], check=True)
        install = [str(python), "-m", "pip", "install", "--quiet"]
    subprocess.run([*install, "--require-hashes", "-r", str(tree / "requirements.lock")], check=True)
    return python


Table = tuple[list[str], list[tuple[object, ...]]]


def rows_of(database: Path, query: str) -> Table:
    """The names of the columns, and the rows."""
    with closing(sqlite3.connect(database)) as connection:
        found = connection.execute(query)
        return [column[0] for column in found.description], found.fetchall()


def tables(database: Path) -> dict[str, Table]:
    """Columns and rows of every table, in an order of their own."""
    names = [str(name) for (name,) in rows_of(database, "SELECT name FROM sqlite_master WHERE type = 'table'")[1]]
    return {name: rows_of(database, f'SELECT * FROM "{name}"') for name in names if name not in OWN}


def only(columns: list[str], table: Table) -> list[str]:
    """The rows of a table with just these columns, as text, in order."""
    places = [table[0].index(column) for column in columns]
    return sorted(repr(tuple(row[place] for place in places)) for row in table[1])


def lost(before: Path, after: Path) -> list[str]:
    """What the upgrade took away or changed, other than what it says it does."""
    old, new = tables(before), tables(after)
    troubles = [f"table {name} is gone" for name in old.keys() - new.keys()]
    for name in sorted(old.keys() & new.keys()):
        columns, _rows = old[name]
        stayed = [column for column in columns if column in new[name][0]]
        moved = [column for column in columns if column not in stayed and column not in IN_FILES.get(name, ())]
        if moved and not has_moved(moved, name, old, new):
            troubles.append(f"{name} lost its columns {moved}")
            continue
        let_go = only(stayed, rows_of(before, LET_GO[name])) if name in LET_GO else []
        if only(stayed, old[name]) != sorted([*only(stayed, new[name]), *let_go]):
            troubles.append(f"{name}: {len(old[name][1])} rows before, {len(new[name][1])} after, and not the same")
    return troubles


def has_moved(columns: list[str], name: str, old: dict[str, Table], new: dict[str, Table]) -> bool:
    """Do these columns stand, row by row, where they are said to be now?"""
    if name not in MOVED:
        return False
    key, where, refers = MOVED[name]
    if not {refers, *columns} <= set(new[where][0]):
        return False
    return only([key, *columns], old[name]) == only([refers, *columns], new[where])


def check(earlier: Version, present: Version, folder: Path) -> list[str]:
    """Everything that is not as it was; empty when the upgrade loses nothing."""
    data, before, after = (folder / name for name in ("data", "before", "after"))
    data.mkdir()
    earlier.command(data, "sample", "load")
    shutil.copytree(data, before)
    shutil.copytree(data, after)
    present.run(after, "-m", "django", "migrate", "--verbosity", "0")
    database = next(data.glob("*.sqlite3")).name
    troubles = lost(data / database, after / database)

    old, new = earlier.exports(before), present.exports(after)
    troubles += [f"the export of {name} is another" for name in old if old[name] != new[name]]
    for version in (earlier, present):
        said = version.command(after, "verify-log", "--json", str(after / "log.jsonl"))
        if json.loads(said.splitlines()[-1])["status"] != 0:
            troubles.append(f"{version.name}: the log does not verify: {said}")

    walked = earlier.walk(before, {})
    open_before = {
        eyes: [path for path, status in answers.items() if status == 200] for eyes, answers in walked.items()
    }
    again = present.walk(after, open_before)
    for eyes, paths in open_before.items():
        opened = set(paths)
        still = {path for path, status in again[eyes].items() if status == 200}
        troubles += [
            f"{eyes}: {path} opened before, and answers {again[eyes].get(path, 'nothing')} now"
            for path in sorted(opened - still)
        ]
        troubles += [f"{eyes}: {path} answers {status}" for path, status in again[eyes].items() if status >= 500]
        print(f"{eyes}: {len(opened)} pages opened before, {len(still)} now")
    print(f"{sum(len(rows) for _columns, rows in tables(data / database).values())} rows, log and exports compared")
    return troubles


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--from", dest="commit", required=True, help="the earlier version: a commit or a tag")
    parser.add_argument("--python", type=Path, help="an interpreter with what that version needs")
    wanted = parser.parse_args()
    with tempfile.TemporaryDirectory(prefix="draagvlak-upgrade-") as place:
        folder = Path(place)
        with worktree(wanted.commit, folder) as tree:
            python = wanted.python or interpreter(tree)
            subprocess.run([python, "tools/compile_messages.py"], cwd=tree, check=True, stdout=subprocess.DEVNULL)
            earlier = Version(wanted.commit, tree, python)
            present = Version("this version", ROOT, Path(sys.executable))
            troubles = check(earlier, present, folder)
    print("\n".join(troubles) or "Nothing is lost.")
    return 1 if troubles else 0


if __name__ == "__main__":
    sys.exit(main())
