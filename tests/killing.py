"""The real release of posts and figures, killed with -9: nothing that was acknowledged is lost, nothing leaves twice.

    python -m tests.killing KILLS SEED

inside a site's environment lays out a town and prints what was found as JSON. In each turn a process of its own takes
questions and answers to a pulse, lets them out of the pool with `release_due`, and publishes the pulse. It is killed at
a random moment, or at a chosen point between or within the steps; then the town is looked at, and the work done again.
"""

import json
import os
import random
import signal
import subprocess
import sys
import time
from collections import Counter
from datetime import timedelta
from itertools import count
from pathlib import Path
from pkgutil import resolve_name

ROOT = Path(__file__).resolve().parents[1]
TEAMS, HEADS = 3, 15
ANSWERS, QUESTIONS = 10, 6  # per turn: answers in each team, and questions
LINGERS = 0.2  # seconds a process lives on after its work, as a web process does

# Where a process is killed during the release: a function on the way, which of its calls, and whether before it or
# after. Questions leave first, answers second.
VOICE, FIGURES = "draagvlak.foundation.voice", "draagvlak.foundation.figures.actions"
POINTS = (
    (f"{VOICE}.pool.seal", 1, "before"),
    (f"{VOICE}.pool.seal", 1, "after"),
    (f"{VOICE}.pool.seal", 2, "after"),
    (f"{VOICE}.pool.store.Cursor.fill", 3, "after"),  # within the sealing
    (f"{VOICE}.pool.store.Cursor.fill", 4, "after"),  # within the letting go
    (f"{VOICE}.pool.store.Cursor.fill", 6, "after"),
    (f"{VOICE}.actions.releasing.record", 1, "before"),  # within the arrival
    (f"{VOICE}.actions.releasing.record", 2, "after"),
    (f"{VOICE}.actions.releasing.take_in", 1, "after"),  # arrived, and the pool does not know
    (f"{VOICE}.actions.releasing.take_in", 2, "after"),
    (f"{VOICE}.pool.drop", 2, "after"),
    (f"{FIGURES}.count_all", 1, "after"),
    (f"{FIGURES}._keep", 1, "before"),
    (f"{FIGURES}._keep", 1, "after"),
    (f"{FIGURES}.record", 2, "before"),  # the first is that of the close
    (f"{FIGURES}.record", 2, "after"),
    (f"{FIGURES}.publish_round", 1, "after"),
)


def main(kills, seed):
    import django

    django.setup()
    from django.core.management import call_command

    call_command("migrate", verbosity=0)
    rng, town = random.Random(seed), Town()
    usual = town.time_of_one_turn()
    points = rng.sample(POINTS, len(POINTS))
    found = Counter()
    turn = 0
    while found["killed"] < kills:
        turn += 1
        pulse, day = town.opened(turn)
        # Of three turns one at a chosen point, one at any moment of the release, and one at any moment at all.
        how = ("at a chosen point", "in the release", "at any moment")[turn % 3]
        point = points[turn // 3 % len(points)] if how == "at a chosen point" else None
        delay = rng.uniform(0, usual["release"] if how == "in the release" else usual["all"])
        if town.killed(pulse, day, point=point, delay=delay, releasing=how == "in the release"):
            found["killed"] += 1
            found[how] += 1
            found[f"then {town.state(pulse)}"] += 1
        town.finish(pulse, day)
        assert town.state(pulse) == "published", "what was broken off could not be done again"
    sys.stdout.write(json.dumps({**found, **town.reckoning(found["killed"])}) + "\n")


class Town:
    """Three teams with a pulse per turn and one round of questions for all turns."""

    def __init__(self):
        from django.conf import settings

        self.paper = Path(settings.DATA) / "receipts"
        self.receipts = os.open(self.paper, os.O_CREAT | os.O_APPEND | os.O_WRONLY)
        self.by = _settled()
        self.questions = _everybody_fetches(_round_of_questions(self.by))

    def opened(self, turn):
        """A pulse that closes in a week, and the day on which all of it may be released."""
        from draagvlak.foundation import clock
        from draagvlak.foundation.voice.models import Round
        from draagvlak.pillars.trust.pulses.actions import open_pulse
        from draagvlak.ui.text import Text

        begin = clock.now() + timedelta(days=20 * turn)
        with clock.at(begin):
            pulse = open_pulse(title=Text(en=f"{turn}"), closes_on=clock.today() + timedelta(7), by=self.by)
            _everybody_fetches(Round.objects.get(purpose="pulse", subject=str(pulse.pk)))
        return pulse, begin + timedelta(days=9)

    def time_of_one_turn(self):
        """Seconds that a turn takes, and its release alone."""
        pulse, day = self.opened(0)
        start = time.perf_counter()
        child, begun = self._fork(pulse, day, None)
        os.read(begun, 1)
        half = time.perf_counter()
        os.waitpid(child, 0)
        end = time.perf_counter()
        os.close(begun)
        self.finish(pulse, day)
        return {"all": end - start, "release": end - half}

    def killed(self, pulse, day, *, point, delay, releasing):
        """Does one turn in a process of its own and kills it: was it still alive?"""
        child, begun = self._fork(pulse, day, point)
        if releasing:
            os.read(begun, 1)
        if point is None:
            time.sleep(delay)
            os.kill(child, signal.SIGKILL)
        _pid, status = os.waitpid(child, 0)
        os.close(begun)
        _wait_for_the_database()
        assert os.WIFSIGNALED(status) or (os.WEXITSTATUS(status) == 0 and not point), f"{point} was never reached"
        return os.WIFSIGNALED(status)

    def _fork(self, pulse, day, point):
        """Its number, and a pipe that says when the release begins."""
        from django.db import connections

        connections.close_all()
        begun, begins = os.pipe()
        child = os.fork()
        if child == 0:
            status = 1
            try:
                self._take(pulse)
                if point:
                    _goes_out(*point)
                os.write(begins, b".")
                _release(pulse, day)
                time.sleep(LINGERS)
                status = 0
            finally:
                os._exit(status)
        os.close(begins)
        return child, begun

    def _take(self, pulse):
        """What the quiet room takes."""
        for number in range(QUESTIONS):
            self._post(self.questions, f"{pulse.pk}-{number}", {"text": f"{pulse.pk}-{number}", "about": "whole"})
        for one in pulse.bins:
            for number in range(ANSWERS):
                self._answer(pulse, one["key"], number)

    def _answer(self, pulse, bin, number):
        from draagvlak.foundation.voice.models import Round

        asking = Round.objects.get(purpose="pulse", subject=str(pulse.pk))
        said = {question["code"]: "4" for question in pulse.questions}
        self._post(asking, f"{pulse.pk}-{bin}-{number}", {"bin": bin, **said})

    def _post(self, round, thread, content):
        """A receipt is written once a post was acknowledged."""
        from draagvlak.foundation.voice import pool

        post = json.dumps(content | {"language": "en"})
        told = {"round_code": round.code, "purpose": round.purpose, "public": "", "signed": ""}
        taken = pool.put(thread=thread, digest=thread, post=post, kind=_kind(round), **told)
        os.write(self.receipts, f"{round.code} {thread} {taken}\n".encode())

    def acknowledged(self, round):
        lines = [line.split() for line in self.paper.read_text().splitlines()]
        return {thread for code, thread, _taken in lines if code == round.code}

    def state(self, pulse):
        """waiting, counted or published, each whole: anything in between is a failure."""
        from draagvlak.foundation.figures import models as figures
        from draagvlak.foundation.voice import pool
        from draagvlak.foundation.voice.models import Batch, Post, Round

        for batch in Batch.objects.filter(purpose="question"):
            assert Post.objects.filter(batch=batch).count() == batch.size, "half a batch"
        asking = Round.objects.get(purpose="pulse", subject=str(pulse.pk))
        batches = list(asking.batches.all())
        counted = sum(figures.Counter.objects.filter(round=pulse, question="").values_list("count", flat=True))
        cells, audits = (one.objects.filter(round=pulse).count() for one in (figures.Cell, figures.Audit))
        pulse.refresh_from_db()
        came = len(self.acknowledged(asking))
        if pulse.published_at:
            assert (len(batches), counted, audits) == (1, 0, 1) and cells, "published twice, or not whole"
            return "published"
        assert (cells, audits) == (0, 0), "half published"
        if batches:
            assert len(batches) == 1 and counted == batches[0].size >= came and pulse.closed_at, "half counted"
            return "counted"
        waiting = {one.thread for one in map(pool.stage, self.acknowledged(asking)) if one}
        assert counted == 0 and len(waiting) == came, "an acknowledged answer is lost"
        return "waiting"

    def finish(self, pulse, day):
        """The next process goes on, and so does one that comes a moment later."""
        from draagvlak.foundation.voice.models import Batch

        if not Batch.objects.filter(round__subject=str(pulse.pk)).exists():
            # Who did not hear that an answer was taken sends it again.
            for one in pulse.bins:
                for number in range(ANSWERS):
                    self._answer(pulse, one["key"], number)
        for days in (8, 9):
            _release(pulse, day + timedelta(days))

    def reckoning(self, kills):
        """Everything that was acknowledged against everything that left, over all turns."""
        from draagvlak.foundation.decisions.models import LogEntry
        from draagvlak.foundation.figures import models as figures
        from draagvlak.foundation.voice import pool
        from draagvlak.foundation.voice.models import Batch, Post, Round

        left = Counter(post.content["text"] for post in Post.objects.all())
        waiting = {thread for thread in self.acknowledged(self.questions) if pool.stage(thread)}
        acknowledged = self.acknowledged(self.questions)
        assert acknowledged <= left.keys() | waiting, "an acknowledged question is lost"
        assert set(left.values()) == {1} and not waiting & left.keys(), "a question left twice"
        assert len(left) - len(acknowledged) <= kills  # taken, and killed before the receipt was written
        for asking in Round.objects.filter(purpose="pulse"):
            batch = asking.batches.get()
            took_part = figures.Audit.objects.get(round_id=int(asking.subject)).sizes
            assert {sum(by_bin.values()) for by_bin in took_part.values()} == {batch.size}, "published is not counted"
            assert 0 <= batch.size - len(self.acknowledged(asking)) <= 1, (
                "an acknowledged answer is lost, or counted twice"
            )
        events = Counter(LogEntry.objects.values_list("kind", flat=True))
        rounds, batches = figures.Round.objects.count(), Batch.objects.count()
        assert (events["figures.published"], events["voice.released"]) == (rounds, batches), "the log says it twice"
        return {"rounds published": rounds, "batches released": batches, "questions acknowledged": len(acknowledged)}


def _kind(round):
    """The kind of token that is in turn, as the page of the room says it."""
    from draagvlak_core.voice.batches import kind_in_turn

    return str(kind_in_turn({key.kind: key.left for key in round.keys.all()}))


def _everybody_fetches(round):
    """So that each post could be of anybody."""
    round.tickets.update(fetched=True)
    return round


def _release(pulse, day):
    """What the tick lets go, and what publishes a pulse."""
    from draagvlak.foundation import clock
    from draagvlak.foundation.voice.actions import release_due
    from draagvlak.pillars.trust.pulses.actions import publish_pulse

    with clock.at(day):
        release_due()
        publish_pulse(round=pulse, by="Draagvlak")


def _goes_out(path, which, moment):
    """Kill this process at a point on its way."""
    place, name = path.rsplit(".", 1)
    module = resolve_name(place)
    real, calls = getattr(module, name), count(1)

    def dying(*given, **more):
        now = next(calls) == which
        if now and moment == "before":
            os.kill(os.getpid(), signal.SIGKILL)
        done = real(*given, **more)
        if now:
            os.kill(os.getpid(), signal.SIGKILL)
        return done

    setattr(module, name, dying)


def _wait_for_the_database():
    """PostgreSQL ends by itself what a process that is gone had begun; look only when it has."""
    from django.db import connection

    if connection.vendor != "postgresql":
        return
    others = "SELECT count(*) FROM pg_stat_activity WHERE backend_type = 'client backend' AND pid != pg_backend_pid()"
    until = time.monotonic() + 20
    while time.monotonic() < until:
        with connection.cursor() as cursor:
            cursor.execute(others)
            if cursor.fetchone()[0] == 0:
                return
        time.sleep(0.02)
    raise AssertionError("PostgreSQL still works for a process that is gone")


def _settled():
    """Somebody who leads, and a works council that agreed."""
    from draagvlak.foundation.accounts.models import User
    from draagvlak.foundation.agreements.actions import agree, propose
    from draagvlak.foundation.agreements.subjects import SUBJECTS
    from draagvlak.foundation.organisation.actions import start_organisation
    from draagvlak.foundation.organisation.models import Person, Unit
    from draagvlak.ui.text import Text

    start_organisation(name="Town", languages=["en"], is_sample=False, by="somebody")
    top = Unit.objects.get()
    for number in range(TEAMS):
        unit = Unit.objects.create(code=f"T{number}", name=Text(en=f"Team {number}"), parent=top)
        Person.objects.bulk_create(Person(code=f"{number}-{n}", name="Somebody", unit=unit) for n in range(HEADS))
    one, other = (User.objects.create(email=f"{name}@example.org", name=name) for name in ("one", "other"))
    for code in ("pulse", "questions"):
        proposal = propose(subject=SUBJECTS[code], value=1, why=Text(en="why"), by=one)
        agree(agreement=proposal, answer=Text(), by=other)
    return one


def _round_of_questions(by):
    from draagvlak.foundation import clock
    from draagvlak.foundation.voice.actions import open_round
    from draagvlak.foundation.voice.purposes import SERVED
    from draagvlak.ui.text import Text

    return open_round(
        purpose=SERVED["question"], title=Text(en="Questions"), by=by, closes_on=clock.today() + timedelta(days=9999)
    )


def killed(folder, kills, seed, address="", walk="tests.killing"):
    """Lay out a town in this folder (on PostgreSQL when it has an address), kill so often, and give what was found."""
    env = {name: value for name, value in os.environ.items() if name not in ("DATABASE_URL", "PYTEST_XDIST_WORKER")}
    env |= {
        "DJANGO_SETTINGS_MODULE": "draagvlak.config.settings",
        "DRAAGVLAK_DATA": str(folder),
        "PYTHONPATH": f"{ROOT}{os.pathsep}{ROOT / 'src'}",  # this tree, also where another one is installed
    }
    env |= {"DATABASE_URL": address} if address else {}
    words = [sys.executable, "-m", walk, str(kills), str(seed)]
    done = subprocess.run(words, env=env, capture_output=True, text=True, check=False)
    assert done.returncode == 0, f"seed {seed}\n{done.stderr}"
    return json.loads(done.stdout.splitlines()[-1])


if __name__ == "__main__":
    main(int(sys.argv[1]), int(sys.argv[2]))
