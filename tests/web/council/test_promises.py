"""Promises of the page for everyone that are not tried elsewhere. Each test has the name of its promise."""

import logging
import re
from datetime import timedelta

import pytest
from django.core.exceptions import ValidationError
from django.db import connection, transaction
from django.db.utils import DatabaseError
from django.test.utils import CaptureQueriesContext

from draagvlak.foundation import clock
from draagvlak.foundation.accounts.roles import GIVEN_ROLES
from draagvlak.foundation.agreements import actions as agreements
from draagvlak.foundation.agreements.models import Agreement
from draagvlak.foundation.agreements.subjects import SUBJECTS
from draagvlak.foundation.decisions import queries as log
from draagvlak.foundation.decisions.keys import private_key
from draagvlak.foundation.decisions.models import LogEntry, LogHead
from draagvlak.foundation.figures import actions as figures
from draagvlak.foundation.figures.models import Round
from draagvlak.foundation.voice import actions as voice
from draagvlak.foundation.voice.models import Round as Asked
from draagvlak.foundation.voice.models import Ticket
from draagvlak.foundation.voice.purposes import SERVED
from draagvlak.foundation.voice.queries import open_rounds
from draagvlak.pillars.skills.levels.actions import keep_own_levels
from draagvlak.pillars.skills.levels.models import OwnLevel
from draagvlak.pillars.skills.skills.models import Skill
from draagvlak.pillars.trust.pulses.actions import open_pulse
from draagvlak.roof.council import actions as council
from draagvlak.ui.refused import Refused
from draagvlak.ui.text import Text
from draagvlak_core.decisions.checkpoint import make_checkpoint
from draagvlak_core.decisions.entry import Entry, canonical_json, leaf_hash
from draagvlak_core.decisions.export import write_export
from draagvlak_core.decisions.tree import Tree
from draagvlak_core.decisions.verify import verify_export
from tests.addresses import addresses
from tests.factories.people import join
from tests.web.agreements.conftest import WHY
from tests.web.council import dump
from tests.web.figures.conftest import QUESTIONS

KNOW = "/council/what-can-be-known/"
TITLE = Text(nl="Najaar", en="Autumn")


def opens_nothing(by):
    """Every way to ask people something, or to count something about them, is refused. Gives how many were tried."""
    day, tried = clock.today() + timedelta(9), 0
    for purpose in SERVED:
        with pytest.raises(ValidationError, match="agreed"):
            voice.open_round(purpose=purpose, title=TITLE, closes_on=day, by=by)
        tried += 1
    for code in (code for code, subject in SUBJECTS.items() if subject.is_consent):
        with pytest.raises(ValidationError, match="consent"):
            figures.open_round(kind=code, title=TITLE, questions=QUESTIONS, closes_on=day, by=by)
        tried += 1
    with pytest.raises(ValidationError):
        open_pulse(title=TITLE, closes_on=day, by=by)
    return tried


def test_nothing_is_asked_or_counted_without_consent(enter, bob, alice, fatma, town, propose):
    """Neither before anything was agreed, nor on a proposal alone, nor after consent was withdrawn."""
    assert opens_nothing(alice) >= 6
    waiting = [propose(code) for code in ("pulse", "questions")]
    assert opens_nothing(alice) and not Round.objects.exists() and not Asked.objects.exists()
    assert "<strong>On</strong>" not in enter(bob).get(KNOW).content.decode()
    for proposal in waiting:
        agreements.agree(agreement=proposal, answer=Text(), by=fatma)
    opened = open_pulse(title=TITLE, closes_on=clock.today() + timedelta(9), by=alice)
    assert open_rounds().exists() and "<strong>On</strong>" in enter(bob).get(KNOW).content.decode()
    for code in ("pulse", "questions"):
        agreements.withdraw(subject=SUBJECTS[code], why=WHY, by=fatma)
    assert opens_nothing(alice) and not open_rounds().exists()
    with pytest.raises(Refused):
        voice.issue(person=Ticket.objects.first().person, round=Asked.objects.get(), blinded=[b"\1" * 384])
    figures.close_round(round=opened, by=alice)
    with pytest.raises(ValidationError, match="withdrew"):
        figures.publish_round(round=opened, by=alice)


def test_the_smallest_group_changes_only_when_the_works_council_agrees(enter, fatma, bob, alice, propose):
    proposal = propose("group_size", 6)
    assert "The smallest group with a figure is 8 people now." in enter(bob).get(KNOW).content.decode()
    with pytest.raises(ValidationError):
        agreements.agree(agreement=proposal, answer=Text(), by=alice)
    agreements.agree(agreement=proposal, answer=Text(), by=fatma)
    assert "The smallest group with a figure is 6 people now." in enter(bob).get(KNOW).content.decode()
    with pytest.raises(ValidationError):
        propose("group_size", 4)
    Agreement.objects.update(value=3)  # as if somebody wrote in the database, or an older version allowed it
    assert "The smallest group with a figure is 5 people now." in enter(bob).get(KNOW).content.decode()


def test_no_list_is_kept_of_which_pages_you_open(enter, bob, caplog):
    """What the web server itself is told: tests/web/test_safety.py."""
    caplog.set_level(logging.DEBUG)
    client = enter(bob)
    signs = {"HTTP_USER_AGENT": "Canary-Browser/1.0", "REMOTE_ADDR": "203.0.113.77"}
    for path in ("/", "/me/", f"{KNOW}?canary=seen", "/ai/"):
        assert client.get(path, **signs).status_code == 200
    canaries = ("Canary-Browser", "203.0.113.77", "canary=seen", KNOW)
    assert [f"{table}: {row}" for table, row in dump.rows() if any(one in row for one in canaries)] == []
    told = [record.getMessage() for record in caplog.records if record.name.startswith("draagvlak")]
    assert not any(one in line for one in canaries for line in told)


def test_your_own_skill_levels_are_shown_to_you_alone(enter, bob):
    """Somebody with every role opens every page: of all that is read there, no query asks for the levels of another."""
    skill = Skill.objects.first()
    before = LogEntry.objects.count()
    keep_own_levels(person=bob.person, levels={skill.code: 3})
    assert OwnLevel.objects.count() == 1 and LogEntry.objects.count() == before, "writing them down left a trace"
    other = join("Everybody", *GIVEN_ROLES)
    client = enter(other)
    with CaptureQueriesContext(connection) as asked:
        for _name, address in addresses():
            client.get(address.replace("/does/", f"/{skill.code}/"))
    touching = [one["sql"] for one in asked.captured_queries if "skills_ownlevel" in one["sql"].lower()]
    assert touching, "the own page reads them"
    mine = re.compile(rf'"person_id" = {other.person.pk}\b')
    assert [sql for sql in touching if not mine.search(sql)] == []


def test_the_log_cannot_be_changed_unnoticed(fatma, propose):
    """The database refuses; and whoever gets round that is found out with a checkpoint that was kept outside."""
    propose("pulse")
    kept = council.keep_checkpoint(by=fatma)
    with pytest.raises(DatabaseError), transaction.atomic(), connection.cursor() as cursor:
        cursor.execute("UPDATE decisions_logentry SET body = '{}' WHERE \"index\" = 0")
    honest = b"".join(log.export(LogHead.objects.get()))
    assert verify_export(honest, kept.note).anchored
    assert not verify_export(honest.replace(b"Alice", b"Sanne"), kept.note).whole
    assert not verify_export(rewritten(), kept.note).whole, "also whoever holds the log's own key is found out"


def rewritten():
    """The log as whoever manages the server could write it anew: other words, rightly signed with the log's key."""
    head, tree, entries = LogHead.objects.get(), Tree(), []
    for one in log.entries():
        body = {**one.body, "by": "Sanne"}
        leaf = leaf_hash(one.salt, canonical_json(body))
        tree = tree.append(leaf)
        entries.append(Entry(one.index, one.salt, body, leaf))
    note = make_checkpoint(head.origin, tree.size, tree.root(), private_key(head.vkey))
    written = b"".join(write_export(head.origin, log.public_key(head), entries, note))
    assert verify_export(written).whole, "a file nobody kept anything of looks whole"
    return written
