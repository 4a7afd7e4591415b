"""Somebody has everything: databases, files, logs, backups, headers. Can they find who wrote what? On both databases.

The same looks that find nothing in the real stack must find each of eight leaks, or they prove nothing.
"""

import json
import math
from contextlib import contextmanager

import pytest

from draagvlak.config.commands.backup import DUMP
from tests.adversary import looking
from tests.adversary.stack import dumped, laid_out, postgresql, running, wait_for
from tests.browser.site import free_port
from tests.tiers import on_postgresql_alone, twins

# One worker per database: a stack is laid out once.
DATABASES = [
    pytest.param("sqlite", marks=pytest.mark.xdist_group("adversary-sqlite")),
    pytest.param("postgresql", marks=[pytest.mark.xdist_group("adversary-postgresql"), on_postgresql_alone]),
]
RELEASE = """
from datetime import timedelta
from draagvlak.foundation import clock
from draagvlak.foundation.voice import actions
left = 0
for days in (8, 16):
    with clock.at(clock.now() + timedelta(days=days)):
        left += actions.release_due()
print(left)
"""
ATTACK = "import json; from tests.adversary import attackers; print(json.dumps(attackers.{}({games}{more})))"
EMPTY_POOL = """
from draagvlak.foundation.voice.pool.store import changing
with changing() as pool:
    pool.fill("voice_pool_post", [])
"""
BACKUP = "from draagvlak.config.cli import main; assert main(['backup', {path!r}]) == 0"
LEAKY_BACKUP = f"""
from draagvlak.config.commands import backup
kept, backup.LEFT_OUT = backup.LEFT_OUT, set()
{BACKUP}
backup.LEFT_OUT = kept
"""
PLAY = "import json; from tests.adversary.game import won; print(json.dumps(won({games})))"
PLAY_UNMIXED = f"""
import random
from draagvlak.foundation.voice.pool import store
mixes = store.SystemRandom
class Unmixed(mixes):
    def shuffle(self, rows):
        pass
store.SystemRandom = Unmixed
{PLAY}
store.SystemRandom = mixes
"""
PER_TEAM = """
from datetime import timedelta
from draagvlak.foundation import clock
from draagvlak.foundation.organisation.models import Person
from draagvlak.foundation.voice import actions
from draagvlak.foundation.voice.models import Round
from draagvlak.foundation.voice.purposes import SERVED
from draagvlak.ui.text import Text
Round.objects.update(k=5)
people = list(Person.objects.order_by("pk"))
actions.open_round(purpose=SERVED["question"], title=Text(en="team"), by="x", people=people[:10],
    closes_on=clock.today() + timedelta(days=9))
"""


@pytest.fixture(scope="module", params=DATABASES)
def stack(request, tmp_path_factory):
    """A site with twelve people, on each of the two databases, as anybody starts it."""
    folder = tmp_path_factory.mktemp(request.param)
    with (
        _database(request.param, folder.parent / f"{folder.name}-server") as address,
        laid_out(folder, address) as found,
        running(found, ["draagvlak.config.cli", "start"], "start.log"),
    ):
        wait_for(found.site.url, "/account/login/")
        wait_for(found.quiet, "/en/")
        yield found


@contextmanager
def _database(name, folder):
    if name == "sqlite":
        yield ""
        return
    with postgresql(folder) as address:
        yield address


@pytest.fixture(scope="module")
def few(stack):
    """Nine of twelve fetched tokens, one fewer than k, and write. Gives their tokens, what they heard and what is kept.

    Also what was offered to whom, before anybody fetched.
    """
    offered = list(looking.marks_in_keys(stack))
    held = stack.fetch(stack.members[:9])
    heard = stack.try_early(held)
    stack.run(RELEASE)
    return held, heard, looking.rows_with_posts(looking.dump(stack)), offered


@pytest.fixture(scope="module")
def tokens(stack, few):
    """Everybody fetched tokens and wrote twice. Gives those left, the headers, and what was offered to whom."""
    held, _heard, _kept, offered = few
    held |= stack.fetch(stack.members[9:])
    headers = stack.write(held, turns=(1, 2))
    return held, headers, offered


@pytest.fixture(scope="module")
def clean(stack, tokens):
    """All that could be found while posts waited, and after they left."""
    _held, headers, offered = tokens
    backups = _backed_up(stack, BACKUP, DUMP, (1, 2))
    logged = list(looking.posts_in_log_of_changes(stack, (1, 2)))
    waiting = looking.dump(stack)
    assert stack.run(RELEASE) == "2", "a batch of each turn: of everybody one post at a time"
    released = looking.dump(stack)
    return waiting, released, headers, offered, [*backups, *logged]


def _backed_up(stack, code, words, turns):
    """Posts that wait, in copies as the backup command makes them and says to: of the folder, and of PostgreSQL."""
    path = stack.site.data.parent / f"{stack.site.data.name}.tar.gz"
    stack.run(code.format(path=str(path)))
    found = list(looking.posts_in_backup(path, turns))
    if address := stack.site.env.get("DATABASE_URL"):
        found += looking.posts_in_dump(dumped(address, words), turns)
    return found


def test_the_looks_look_at_something(clean):
    waiting, released, headers, _offered, _kept = clean
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


def test_no_backup_and_no_log_of_changes_holds_a_post_that_waits(clean):
    assert clean[4] == []


def test_nothing_tells_in_which_order_posts_arrived(clean):
    waiting, released, *_rest = clean
    for tables in (waiting, released):
        assert list(looking.marks_in_order(tables, (1, 2))) == []


@twins("games", few=60, all_of_it=300)
def test_nobody_wins_the_swap_game(stack, clean, games):
    """Within three standard deviations of half; a way to guess that falls outside has to do so twice, the same way."""
    far = [_play(stack, games=games)]
    if far[0]:
        far.append(_play(stack, games=games))
    assert not set(far[0]) & set(far[-1]) or len(far) == 1


def test_the_swap_game_is_won_where_rows_are_not_mixed(stack, clean):
    assert ("as it lies there", True) in _play(stack, PLAY_UNMIXED, games=50)


def _play(stack, code=PLAY, *, games):
    """Ways to guess that fall outside three standard deviations, and whether they won."""
    wins = json.loads(stack.run(code.format(games=games)))
    assert len(wins) >= 10
    bound = 3 * math.sqrt(games) / 2
    return {(name, won > games / 2) for name, won in wins.items() if abs(won - games / 2) > bound}


def test_few_fetchers_write_and_nothing_is_kept_anywhere(few):
    _held, heard, kept, _offered = few
    assert heard == [(False, True)] * 9, "it waits in their browsers"
    assert kept == []


def _attack(stack, name, games, more=""):
    return json.loads(stack.run(ATTACK.format(name, games=games, more=more)))


@twins("games", few=3, all_of_it=300)
def test_attacker_few_fetchers_sees_nothing_leave(stack, clean, games):
    assert _attack(stack, "few_fetchers", games) == {"left": 0, "taken by the room": 0}


@twins("games", few=12, all_of_it=300)
def test_attacker_one_writer_of_many_posts_does_no_better_than_chance(stack, clean, games):
    """Beyond three deviations twice, as in the swap game."""
    bound = 3 * math.sqrt(games) / 2
    won = [_attack(stack, "many_posts", games)]
    if abs(won[0] - games / 2) > bound:
        won.append(_attack(stack, "many_posts", games))
    assert abs(won[-1] - games / 2) <= bound


@twins("games", few=2, all_of_it=300)
def test_attacker_watcher_of_every_page_sees_nothing_change(stack, clean, games):
    assert _attack(stack, "watcher", games)["saw a change"] == 0


def test_the_three_attackers_win_where_there_is_no_guard(stack, clean):
    unguarded = ", guarded=False"
    found = _attack(stack, "few_fetchers", 1, unguarded)
    assert found["left"] and found["taken by the room"] == 1
    assert _attack(stack, "many_posts", 3, unguarded) == 3
    assert _attack(stack, "watcher", 2, unguarded) == {"saw a change": 2, "won": 2}


@pytest.fixture(scope="module")
def leaky_room(stack, clean, tmp_path_factory):
    """The room beside the real one, and the file that says how it leaks."""
    leak, port = tmp_path_factory.mktemp("leak") / "leak", free_port()
    leak.write_text("")
    with running(stack, ["tests.adversary.leaky", "127.0.0.1", str(port)], "leaky.log", LEAK_FILE=str(leak)):
        wait_for(quiet := f"http://127.0.0.1:{port}", "/en/")
        yield quiet, leak


@pytest.fixture
def leaking(stack, tokens, leaky_room):
    """`leaking("cookie")`: people write in a room with this leak. Gives the headers that were sent."""
    quiet, leak = leaky_room

    def _leaking(name, turns=(3,)):
        stack.run(EMPTY_POOL)
        leak.write_text(name)
        return stack.write(tokens[0], turns, quiet)

    yield _leaking
    leak.write_text("")
    for left in ("access.log", "report.txt"):
        (stack.site.data / left).unlink(missing_ok=True)


def test_leak_a_time_beside_a_post_is_found(stack, leaking):
    leaking("created_at")
    assert list(looking.marks_beside_posts(stack, looking.dump(stack)))


def test_leak_a_key_that_counts_is_found(stack, leaking):
    """With twelve people an order that has five of six pairs right is beyond three deviations; this one is 4.5."""
    leaking("auto_key", turns=(3, 4))
    assert [one for one in looking.marks_in_order(looking.dump(stack), (3, 4)) if "voice_pool_post.key" in one]


@pytest.mark.parametrize("leak", ["access_log", "error_reporter"])
def test_leak_a_log_of_visitors_is_found(stack, leaking, leak):
    leaking(leak)
    assert list(looking.marks_in_files(stack))


@pytest.mark.parametrize(("leak", "header"), [("cookie", "set-cookie"), ("etag", "etag")])
def test_leak_a_header_that_comes_back_is_found(leaking, leak, header):
    assert list(looking.marks_in_headers(leaking(leak))) == [f"the room sends {header}"]


def test_leak_the_pool_in_the_backup_is_found(stack, leaking):
    """The folder of the pool is left in; on PostgreSQL the words that keep its tables out are forgotten."""
    leaking("")
    assert _backed_up(stack, BACKUP, DUMP, (3,)) == []
    assert _backed_up(stack, LEAKY_BACKUP, DUMP[:1], (3,))


def test_leak_a_key_per_team_is_found(stack, clean):
    stack.run(PER_TEAM)
    assert list(looking.marks_in_keys(stack)) == ["not everybody is offered the same keys"]
