"""Every reader of files, fuzzed: no crash, never over 300 MB, never longer than a minute for one file.

How long each is tried is a setting: `DRAAGVLAK_FUZZ_SECONDS`, ten minutes without it. A walk of sixty files each
always runs, from the same corpora.
"""

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from tests.core.fuzz.readers import CORPORA, READERS
from tests.core.fuzz.worker import MOST_MB

ROOT = Path(__file__).parents[3]
SECONDS = float(os.environ.get("DRAAGVLAK_FUZZ_SECONDS", "600"))


def fuzz(names, *how):
    """What became of each reader; fails with the file that broke one."""
    words = [sys.executable, "-m", "tests.core.fuzz.worker", *names, *map(str, how)]
    # The readers are of the core, and the core knows no Django.
    given = {**os.environ, "PYTHONPATH": os.pathsep.join([str(ROOT / "src"), str(ROOT)])}
    done = subprocess.run(words, cwd=ROOT, env=given, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout[-3000:] + done.stderr[-3000:]
    told = [json.loads(line) for line in done.stdout.splitlines()]
    assert [one["reader"] for one in told] == list(names)
    return told


def test_no_changed_file_breaks_a_reader():
    for one in fuzz(list(READERS), "--seconds", 0, "--files", 60, "--seed", 8):
        assert one["tried"] == 60, one
        assert one["peak_mb"] <= MOST_MB, one


@pytest.mark.deep
@pytest.mark.parametrize("name", READERS)
def test_ten_minutes_of_changed_files_break_no_reader(name):
    (told,) = fuzz([name], "--seconds", SECONDS, "--seed", 2026)
    assert told["peak_mb"] <= MOST_MB, told
    assert told["tried"] > SECONDS / 10, told


@pytest.mark.parametrize("name", READERS)
def test_every_file_of_a_corpus_is_one_its_reader_reads(name):
    """A corpus that is refused from the first byte would try nothing of a reader."""
    for path in (CORPORA / READERS[name].corpus).iterdir():
        READERS[name].read(path.read_bytes())
