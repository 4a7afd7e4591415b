"""Bob leaves and is erased: he is nowhere any more, and what was published, decided and kept still checks out."""

import pytest

from draagvlak.config.cli import main
from draagvlak.foundation import clock
from draagvlak.foundation.decisions import queries as log
from draagvlak.foundation.decisions.models import LogEntry
from draagvlak.foundation.figures.models import Figure
from draagvlak.foundation.organisation.actions import person_left
from draagvlak.foundation.organisation.models import Person
from draagvlak.foundation.retention.actions import erase_person
from draagvlak.roof.council import queries
from draagvlak_core.decisions.verify import verify_export
from tests.web.council import dump
from tests.web.council.story import ASKED, SPOKEN
from tests.web.council.test_leads_to_nobody import holds

pytestmark = pytest.mark.database


@pytest.fixture
def erased(story):
    person_left(person=story.bob.person, left_on=clock.today(), by=story.alice)
    erase_person(person=Person.objects.get(pk=story.bob.person.pk), by=story.alice)
    return story


def figures():
    return list(Figure.objects.order_by("pk").values_list("pk", "n", "low", "high", "mean", "sum_low", "sum_high"))


def test_erasing_a_person_leaves_figures_and_log_valid(story, tmp_path, capsys):
    before, told = figures(), queries.counts()
    assert before
    person_left(person=story.bob.person, left_on=clock.today(), by=story.alice)
    erase_person(person=Person.objects.get(pk=story.bob.person.pk), by=story.alice)
    assert figures() == before and queries.counts() == told
    file, exported, kept = tmp_path / "figures.json", tmp_path / "log.json", tmp_path / "checkpoint.txt"
    file.write_text(told)
    assert main(["audit-figures", str(file)]) == 0
    exported.write_bytes(b"".join(log.export(log.head())))
    kept.write_text(story.checkpoint)
    assert main(["verify-log", str(exported), "--checkpoint", str(kept)]) == 0, capsys.readouterr().out
    verdict = verify_export(exported.read_bytes(), story.checkpoint)
    assert verdict.anchored and verdict.erased


def test_who_is_erased_stands_in_no_row(erased):
    """Neither by name nor by address. The log keeps of what an event was: a number that leads to nobody any more."""
    name, address, account, person = erased.bob.marks
    rows = list(dump.rows())
    assert [f"{table}: {row}" for table, row in rows if holds(row, (name, address))] == []
    assert {table for table, row in rows if holds(row, (account, person))} == {"decisions_logentry"}
    bodies = LogEntry.objects.exclude(body="").values_list("body", flat=True)
    assert not any(holds(body, (account, person)) for body in bodies)


def test_a_visit_ends_with_whoever_made_it(erased):
    sessions = [row for table, row in dump.rows() if table == "django_session"]
    assert not any(str(erased.bob.user.pk) in row for row in sessions)
    assert any(str(erased.nora.user.pk) in row for row in sessions)


def test_what_was_asked_and_said_stays_without_who(erased):
    rows = [row for _table, row in dump.rows()]
    assert any(ASKED in row for row in rows) and any(SPOKEN in row for row in rows)
