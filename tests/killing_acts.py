"""Acts that change much at once, killed with -9: each is done whole or not at all, and what was acknowledged stays.

    python -m tests.killing_acts KILLS SEED

inside a site's environment settles an organisation and prints what was found as JSON. In each turn a process of its own
imports a register, decides at a gate, publishes a card, hands over what somebody answered for, or erases somebody. It
is killed before or after one of its statements, around its commit, or at any moment. Then either no row of any table
differs from before, or as many came and went as when nobody is killed, and the log tells it once. What was not done is
done again.
"""

import json
import os
import random
import signal
import sys
import time
from collections import Counter
from datetime import timedelta
from pathlib import Path

from tests.killing import _settled, _wait_for_the_database

ROWS = 6  # systems in each file that is imported
WAYS = ("before a statement", "after a statement", "before the commit", "after the commit", "at any moment")


def main(kills, seed):
    import django

    django.setup()
    from django.core.management import call_command

    call_command("migrate", verbosity=0)
    rng, found = random.Random(seed), Counter()
    acts = [Act(kind) for kind in _kinds(_settled())]
    while found["killed"] < kills:
        act = acts[found["turns"] % len(acts)]
        way = WAYS[(found["turns"] + found["turns"] // len(acts)) % len(WAYS)]  # each act meets each way
        found["turns"] += 1
        killed, state = act.turn(way, rng)
        if killed:
            found.update(["killed", way, act.kind.__name__, f"then {state}"])
    sys.stdout.write(json.dumps(found) + "\n")


class Act:
    """One kind of act: what it changes when nobody is killed, and turns in which somebody is."""

    def __init__(self, kind):
        self.kind, self.turns = kind, 0
        for _turn in range(2):  # the first one may do what only the first one does
            self.usual, self.statements, self.seconds = self._measured()

    def _measured(self):
        from django.db import connection
        from django.test.utils import CaptureQueriesContext

        act = self._next()
        before = rows()
        with CaptureQueriesContext(connection) as said:
            began = time.perf_counter()
            act()
            seconds = time.perf_counter() - began
        return changed(before, rows()), len(said), seconds

    def _next(self):
        self.turns += 1
        return self.kind(self.turns)

    def turn(self, way, rng):
        """Was it killed, and is it now done or undone? Anything in between is a failure."""
        act, before = self._next(), rows()
        killed, acknowledged = self._killed(act, way, rng)
        after = rows()
        state = "undone" if after == before else "done"
        if state == "done":
            assert changed(before, after) == self.usual, f"{self.kind.__name__}, killed {way}: half done"
        assert state == "done" or not acknowledged, f"{self.kind.__name__}, killed {way}: acknowledged, and lost"
        if state == "undone":
            act()
            assert changed(before, rows()) == self.usual, f"{self.kind.__name__}: done again, it is not the same"
        return killed, state

    def _killed(self, act, way, rng):
        from django.db import connections

        connections.close_all()
        paper, pen = os.pipe()
        child = os.fork()
        if child == 0:
            try:
                _goes_out(way, rng.randrange(1, self.statements + 1))
                act()
                os.write(pen, b"acknowledged")
                time.sleep(0.2)
            finally:
                os._exit(0)
        os.close(pen)
        if way == "at any moment":
            time.sleep(rng.uniform(0, self.seconds * 1.2))
            os.kill(child, signal.SIGKILL)
        _pid, status = os.waitpid(child, 0)
        acknowledged = bool(os.read(paper, 64))
        os.close(paper)
        _wait_for_the_database()
        return os.WIFSIGNALED(status), acknowledged


def _goes_out(way, number):
    """Kill this process around its statement of this number, or around its first commit that ends an act."""
    from django.db import connection
    from django.db.backends.base.base import BaseDatabaseWrapper

    def die():
        os.kill(os.getpid(), signal.SIGKILL)

    said = 0

    def counting(execute, *given):
        nonlocal said
        said += 1
        if said == number and way == "before a statement":
            die()
        answer = execute(*given)
        if said == number and way == "after a statement":
            die()
        return answer

    connection.execute_wrappers.append(counting)
    commit = BaseDatabaseWrapper.commit

    def committing(self):
        if way == "before the commit":
            die()
        commit(self)
        if way == "after the commit":
            die()

    BaseDatabaseWrapper.commit = committing


def rows():
    """Every row of every table, by table, as the database gives it."""
    from django.db import connection

    with connection.cursor() as cursor:
        found = {}
        for table in connection.introspection.django_table_names(only_existing=False):
            cursor.execute(f"SELECT * FROM {connection.ops.quote_name(table)}")
            found[table] = Counter(map(repr, cursor.fetchall()))
    return found


def changed(before, after):
    """How many rows came and went in each table, and what the log tells."""
    found = {}
    for table, lines in after.items():
        came, went = lines - before[table], before[table] - lines
        if came or went:
            found[table] = came.total(), went.total()
    return found


def _kinds(lead):
    kinds = Kinds(lead)
    return kinds.importing, kinds.decision, kinds.publication, kinds.handing_over, kinds.erasure


class Kinds:
    """Each prepares what it needs, and gives the act itself."""

    def __init__(self, lead):
        self.lead = lead

    def importing(self, turn):
        from django.conf import settings

        from draagvlak.foundation.register.exchange.importing import import_file

        file = Path(settings.DATA) / "systems.csv"
        lines = [f"{turn}-{row},System {turn} {row},Answers letters" for row in range(ROWS)]
        file.write_text("\n".join(["id,name,purpose", *lines]))
        return lambda: import_file(file, by=self.lead)

    def decision(self, turn):
        from draagvlak.foundation import clock
        from draagvlak.roof.gates.actions import decide

        asked = self._card(f"to decide {turn}")
        reasons = {"en": "We do not know enough yet, and want to hear more people first."}
        review_on = clock.today() + timedelta(days=90)
        return lambda: decide(use_case=asked, outcome="not_yet", reasons=reasons, by=self.lead, review_on=review_on)

    def publication(self, turn):
        from draagvlak.foundation.register.cards.actions import write_card
        from draagvlak.foundation.register.publishing.actions import publish

        ready = self._card(f"to publish {turn}")
        facts = {"contact": "ai@rivierdijk.example"}
        write_card(use_case=ready, by=self.lead, does={"en": "Writes notes"}, facts=facts)
        return lambda: publish(use_case=ready, by=self.lead)

    def handing_over(self, turn):
        person = self._answering(turn)
        return lambda: self._leaves(person.pk)

    def erasure(self, turn):
        from draagvlak.foundation.organisation.models import Person
        from draagvlak.foundation.retention.actions import erase_person

        person = self._answering(turn + 5000)
        self._leaves(person.pk)
        return lambda: erase_person(person=Person.objects.get(pk=person.pk), by=self.lead)

    def _card(self, name):
        from draagvlak.foundation.register.cards.actions import create_use_case

        return create_use_case(name={"en": f"Card {name}"}, by=self.lead)

    def _answering(self, number):
        """Somebody who answers for three use cases."""
        from draagvlak.foundation.organisation.models import Person, Unit
        from draagvlak.foundation.register.answering.actions import accept, ask_to_answer

        # Letters alone: a name that holds another one would take its events along.
        name = "Somebody " + "".join("abcdefghij"[int(digit)] for digit in f"{number:04}")
        person = Person.objects.create(code=name[-4:], name=name, unit=Unit.objects.first())
        for part in range(3):
            card = self._card(f"{number} part {part}")
            ask_to_answer(use_case=card, person=person, by=self.lead)
            accept(use_case=card, by=person)
        return person

    def _leaves(self, number):
        from draagvlak.foundation import clock
        from draagvlak.foundation.organisation.actions import person_left
        from draagvlak.foundation.organisation.models import Person

        person_left(person=Person.objects.get(pk=number), left_on=clock.today(), by=self.lead)


if __name__ == "__main__":
    main(int(sys.argv[1]), int(sys.argv[2]))
