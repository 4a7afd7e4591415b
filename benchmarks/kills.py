"""Kill -9 in the middle of a publication: nothing that was counted is lost, and nothing is published twice.

    .venv/bin/python benchmarks/kills.py

A process publishes a closed round and is killed at a random moment, many times over; then the work is done again. After
each kill the round is either published whole or not at all, and its counters are all there or all gone.
"""

import os
import random
import signal
import sys
import tempfile
import time
from datetime import timedelta
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
sys.path[:0] = [str(ROOT), str(ROOT / "src")]
KILLS = 30
TEAMS = 12
QUESTIONS = 2
LINGERS = 0.3  # seconds a process lives on after it published, as a web process does


def main():
    with tempfile.TemporaryDirectory(prefix="draagvlak-kills-") as folder:
        os.environ |= {"DRAAGVLAK_DATA": folder, "DJANGO_SETTINGS_MODULE": "draagvlak.config.settings"}
        import django

        django.setup()
        from django.core.management import call_command

        call_command("migrate", verbosity=0)
        rng, found = random.Random(20261102), found_an_organisation()
        kills = {"before": 0, "after": 0}
        usual = time_of_one(answered_round(found, rng), found)
        while sum(kills.values()) < KILLS:
            measured = answered_round(found, rng)
            counted = counters(measured)
            killed = publish_and_kill(measured, rng.uniform(0, 1.5 * usual))
            state = look(measured, counted)
            if killed:
                kills[state] += 1
            finish(measured, found)
            assert look(measured, counted) == "after"
        events = published_events()
        print(f"killed {sum(kills.values())} times: {kills['before']} before it was published, {kills['after']} after")
        print(f"rounds {events[0]}, published events {events[1]}, audits that passed {events[2]}: each once")
        assert events[0] == events[1] == events[2]


def found_an_organisation():
    from draagvlak.foundation.accounts.models import User
    from draagvlak.foundation.agreements.actions import agree, propose
    from draagvlak.foundation.agreements.subjects import SUBJECTS
    from draagvlak.foundation.organisation.actions import start_organisation
    from draagvlak.foundation.organisation.models import Person, Unit
    from draagvlak.ui.texts import Text

    start_organisation(name="Town", languages=["en"], is_sample=False, by="benchmark")
    top = Unit.objects.create(code="0", name=Text(en="Town"))
    for number in range(TEAMS):
        unit = Unit.objects.create(code=f"T{number}", name=Text(en=f"Team {number}"), parent=top)
        Person.objects.bulk_create(Person(code=f"{number}-{n}", name="Somebody", unit=unit) for n in range(15))
    one, other = (User.objects.create(email=f"{name}@example.org", name=name) for name in ("one", "other"))
    proposal = propose(subject=SUBJECTS["pulse"], value=1, why=Text(en="why"), by=one)
    agree(agreement=proposal, answer=Text(), by=other)
    return one


def answered_round(by, rng):
    from draagvlak.foundation import clock
    from draagvlak.foundation.figures.actions import close_round, count_all
    from draagvlak.pillars.trust.pulse_items import ITEMS
    from draagvlak.pillars.trust.pulses import PULSE
    from draagvlak.ui.texts import Text

    from draagvlak.foundation.figures.actions import open_round  # isort: skip

    opened = open_round(
        kind=PULSE, title=Text(en="Round"), questions=ITEMS[:QUESTIONS], closes_on=clock.today() + timedelta(9), by=by
    )
    posts = [
        (b["key"], {i.code: rng.randint(1, 5) for i in ITEMS[:QUESTIONS]})
        for b in opened.bins
        for _ in range(b["heads"])
    ]
    count_all(round=opened, posts=posts)
    close_round(round=opened, by=by)
    return opened


def counters(measured):
    from draagvlak.foundation.figures.models import Counter

    rows = Counter.objects.filter(round=measured).order_by("bin", "question", "value")
    return list(rows.values_list("bin", "question", "value", "count"))


def fork_and_publish(measured):
    from django.db import connections

    connections.close_all()
    child = os.fork()
    if child == 0:
        from draagvlak.foundation.figures.actions import publish_round

        publish_round(round=measured, by="benchmark")
        time.sleep(LINGERS)
        os._exit(0)
    return child


def publish_and_kill(measured, delay):
    """Publish in another process, killed after `delay` seconds: was it still at work?"""
    child = fork_and_publish(measured)
    time.sleep(delay)
    os.kill(child, signal.SIGKILL)
    _pid, status = os.waitpid(child, 0)
    return os.WIFSIGNALED(status)


def time_of_one(measured, by):
    """Seconds from the start of another process to the end of its publication."""
    start = time.perf_counter()
    child = fork_and_publish(measured)
    os.waitpid(child, 0)
    finish(measured, by)
    return time.perf_counter() - start


def look(measured, counted):
    """before or after: published not at all with every counter there, or whole with none."""
    from draagvlak.foundation.figures.models import Audit, Cell

    measured.refresh_from_db()
    cells, audits = Cell.objects.filter(round=measured).count(), Audit.objects.filter(round=measured).count()
    if measured.published_at is None:
        assert (cells, audits, counters(measured)) == (0, 0, counted), "half published"
        return "before"
    assert (bool(cells), audits, counters(measured)) == (True, 1, []), "published twice or not whole"
    return "after"


def finish(measured, by):
    from draagvlak.foundation.figures.actions import publish_round

    publish_round(round=measured, by=by)
    publish_round(round=measured, by=by)


def published_events():
    from draagvlak.foundation.decisions.models import LogEntry
    from draagvlak.foundation.figures.models import Audit, Round

    return (
        Round.objects.count(), LogEntry.objects.filter(kind="figures.published").count(),
        Audit.objects.filter(found=0).count(),
    )  # fmt: skip


if __name__ == "__main__":
    main()
