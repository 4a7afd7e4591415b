"""Rounds open with consent, freeze what they rest on, count and let go, and are published once."""

from datetime import timedelta

import pytest
from django.core.exceptions import ValidationError
from django.db import transaction

from draagvlak.foundation import clock
from draagvlak.foundation.decisions.models import LogEntry
from draagvlak.foundation.figures import actions, publishing
from draagvlak.foundation.figures.joining import Span
from draagvlak.foundation.figures.models import Audit, Cell, Counter, Figure, Round
from draagvlak.foundation.figures.queries import Kind, Publication, over_time, say, span
from draagvlak.foundation.organisation.models import JobRole, Person, Unit
from draagvlak.ui.text import Text
from draagvlak_core.figures.audit import Exposure

from .conftest import QUESTIONS

pytestmark = pytest.mark.database


def total(measured):
    return sum(Counter.objects.filter(round=measured, question="").values_list("count", flat=True))


def test_without_consent_no_round_opens(town, alice):
    with pytest.raises(ValidationError, match="consent"):
        actions.open_round(
            kind="pulse", title=Text(nl="x"), questions=QUESTIONS, closes_on=clock.today() + timedelta(9), by=alice
        )


def test_one_round_of_a_kind_at_a_time(open_round):
    open_round()
    with pytest.raises(ValidationError, match="open already"):
        open_round()


def test_a_round_keeps_the_number_and_the_people_it_opened_with(open_round, agree):
    opened = open_round()
    agree("group_size", 12)
    Person.objects.filter(unit__code="A").update(unit=Unit.objects.get(code="B"))
    opened.refresh_from_db()
    assert opened.k == 8
    assert sum(one["heads"] for one in opened.bins) == opened.heads
    assert all(one["heads"] >= 8 for one in opened.bins)


def test_too_few_people_for_any_figure_open_no_round(organisation, consent, alice):
    with pytest.raises(ValidationError, match="conversation"):
        actions.open_round(
            kind="pulse", title=Text(nl="x"), questions=QUESTIONS, closes_on=clock.today() + timedelta(9), by=alice
        )


@pytest.mark.parametrize(("bin", "answers"), [("99", {"trust": 3}), ("1", {"trust": 6}), ("1", {"pay": 3})])
def test_what_does_not_fit_is_not_counted(open_round, bin, answers):
    opened = open_round()
    with pytest.raises(ValidationError):
        actions.count_answers(round=opened, bin=bin, answers=answers)
    assert not Counter.objects.exists()


def test_an_answer_leaves_no_trace_but_a_count(open_round):
    opened = open_round()
    before = LogEntry.objects.count()
    for _twice in range(2):
        actions.count_answers(round=opened, bin="1", answers={"trust": 4})
    assert LogEntry.objects.count() == before
    found = Counter.objects.values_list("question", "value", "count")
    assert set(found) == {("", 0, 2), ("trust", 4, 2), ("safety", 0, 2)}


def test_nothing_is_counted_after_the_close(answered):
    closed = answered()
    with pytest.raises(ValidationError, match="closed"):
        actions.count_answers(round=closed, bin="1", answers={"trust": 4})


def test_an_open_round_is_not_published(open_round, alice):
    with pytest.raises(ValidationError, match="Close"):
        actions.publish_round(round=open_round(), by=alice)


def test_a_round_is_published_once_and_its_counters_go(answered, alice):
    closed = answered()
    first = actions.publish_round(round=closed, by=alice)
    cells = list(Cell.objects.values_list("pk", flat=True))
    assert actions.publish_round(round=closed, by=alice) == first
    assert list(Cell.objects.values_list("pk", flat=True)) == cells
    assert not Counter.objects.exists()
    assert LogEntry.objects.filter(kind="figures.published").count() == 1


def test_no_published_group_is_below_k(answered, alice):
    closed = answered()
    actions.publish_round(round=closed, by=alice)
    assert Cell.objects.exists()
    assert min(Figure.objects.values_list("n", flat=True)) >= 8


def test_withdrawn_consent_keeps_a_round_from_being_published(answered, alice, withdraw):
    closed = answered()
    withdraw()
    with pytest.raises(ValidationError, match="withdrew"):
        actions.publish_round(round=closed, by=alice)
    assert not Cell.objects.exists()


def test_a_failing_audit_blocks_publication_and_is_logged(answered, alice, monkeypatch):
    closed = answered()
    monkeypatch.setattr(actions, "audited", lambda *_given: ([Exposure("small_group", ("a",), 3)], 1))
    assert actions.publish_round(round=closed, by=alice).found == 1
    assert not Cell.objects.exists() and total(closed)
    assert LogEntry.objects.filter(kind="figures.blocked").count() == 1
    monkeypatch.undo()
    actions.publish_round(round=closed, by=alice)
    assert Cell.objects.exists()


def test_a_release_that_breaks_off_publishes_nothing_and_loses_nothing(answered, alice, monkeypatch):
    closed = answered()
    before = total(closed)

    def broken(*_given, **_more):
        raise RuntimeError("the lights went out")

    monkeypatch.setattr(actions, "record", broken)
    with pytest.raises(RuntimeError), transaction.atomic():
        actions.publish_round(round=closed, by=alice)
    assert total(closed) == before and not Cell.objects.exists() and not Audit.objects.exists()


def test_the_audit_looks_at_every_release_so_far(answered, alice):
    first = actions.publish_round(round=answered(title="Een"), by=alice)
    second = actions.publish_round(round=answered(title="Twee", seed=2), by=alice)
    assert second.figures > first.figures == Figure.objects.filter(cell__round=first.round).count()


def test_the_audit_reads_what_earlier_releases_said(answered, alice):
    """An earlier publication that gave somebody away is seen at the next one."""
    one = answered(title="Een")
    actions.publish_round(round=one, by=alice)
    figure = Figure.objects.filter(cell__unit="").first() or Figure.objects.first()
    figure.sum_low = figure.sum_high = 5 * figure.n
    figure.save()
    found, _looked = publishing.audited(answered(title="Twee", seed=2), publishing.Release((), 0, {}))
    assert found


@pytest.mark.parametrize("answer", [1, 5])
def test_where_all_agree_nobody_is_given_away(answered, alice, answer):
    closed = answered(answer=lambda _rng: answer)
    assert actions.publish_round(round=closed, by=alice).found == 0
    assert Figure.objects.exists() and not Figure.objects.exclude(mean=None).exists()


def test_the_three_things_that_can_be_said(answered, alice, town):
    closed = answered(share=1)
    actions.publish_round(round=closed, by=alice)
    closed.refresh_from_db()
    found = Publication(closed)
    large = found.say(town["E"], "trust")
    assert (large.kind, large.figure.n, large.group.pool) == (Kind.FIGURE, 60, False)
    small = found.say(town["C"], "trust")
    assert small.kind is Kind.TOO_FEW and small.group.took_part >= 8
    assert "Team C" in [name["en"] for name in small.group.names] or small.group.pool is False
    assert say(closed, town["E"], "pay").kind is Kind.NOT_ASKED
    assert say(closed, "999", "trust").kind is Kind.NOT_ASKED


def test_before_publication_nothing_is_said(answered, town):
    assert say(answered(), town["E"], "trust").kind is Kind.TOO_FEW


def test_a_trend_is_made_of_published_figures(answered, alice, town):
    for seed, title in enumerate(("Een", "Twee"), start=1):
        actions.publish_round(round=answered(title=title, seed=seed, share=1), by=alice)
    found = over_time("pulse", town["E"], "trust")
    assert [(one.title["nl"], answer.kind) for one, answer in found] == [("Een", "figure"), ("Twee", "figure")]


def test_a_cross_cut_is_made_of_whole_units_where_a_hundred_answered(answered, alice, town):
    """B (25) and E (60) do desk work. D (9) does craft, but is known only together with leads: it is not told apart."""
    jobs = {
        code: JobRole.objects.create(code=code, name=Text(en=code), isco08=isco)
        for code, isco in (("desk", "4110"), ("craft", "7212"))
    }
    for team, job in {"B": "desk", "E": "desk", "D": "craft"}.items():
        Person.objects.filter(unit__code=team).update(job_role=jobs[job])
    closed = answered(share=1)
    actions.publish_round(round=closed, by=alice)
    closed.refresh_from_db()
    found = Publication(closed)
    whole = next(key for key, above in found.above.items() if not above)
    told = found.across(whole, "trust")
    assert {kind: one.n for kind, one in told.items()} == {"": 31, "4": 85}
    assert all(1 <= one.low < one.high <= 5 for one in told.values())
    assert found.across(town["E"], "trust") == {}, "sixty answers are no hundred"


def test_a_cross_cut_holds_what_its_units_answered(answered, alice, town):
    """E alone does desk work: the cross-cut says of its sixty people what their own figure says, and no more."""
    job = JobRole.objects.create(code="desk", name=Text(en="desk"), isco08="4110")
    Person.objects.filter(unit__code="E").update(job_role=job)
    closed = answered(share=1, answer=lambda rng: rng.choice([2, 3]))
    actions.publish_round(round=closed, by=alice)
    closed.refresh_from_db()
    found = Publication(closed)
    whole = next(key for key, above in found.above.items() if not above)
    desk, figure = found.across(whole, "trust")["4"], found.say(town["E"], "trust").figure
    assert (desk.n, desk.low <= figure.mean <= desk.high) == (60, True)


def test_a_year_adds_up_published_figures_and_one_round_is_no_year(answered, alice, town):
    first, second = (answered(title=title, seed=seed, share=1) for seed, title in enumerate(("Een", "Twee"), start=1))
    actions.publish_round(round=first, by=alice)
    first.refresh_from_db()
    assert span([Publication(first)], town["E"], "trust", first, Span.YEAR) is None
    actions.publish_round(round=second, by=alice)
    second.refresh_from_db()
    told = [Publication(first), Publication(second)]
    year = span(told, town["E"], "trust", second, Span.YEAR)
    means = [one.say(town["E"], "trust").figure.mean for one in told]
    assert (year.n, year.parts) == (120, 2) and year.low <= sum(means) / 2 <= year.high
    assert span(told, town["E"], "trust", first, Span.YEAR) is None, "what came after a round is not on its page"
    Round.objects.filter(pk=first.pk).update(opened_at=second.opened_at.replace(year=second.opened_at.year - 1))
    told = [Publication(Round.objects.get(pk=one.pk)) for one in (first, second)]
    assert span(told, town["E"], "trust", second, Span.YEAR) is None


def test_nothing_that_is_kept_counts_fewer_than_k_who_took_part(answered, alice):
    """Counts of participation stand under the same rule: on cells, in what the audit keeps, and in the log."""
    closed = answered(share=0.45)
    actions.publish_round(round=closed, by=alice)
    sizes = Audit.objects.get().sizes
    assert sizes and all(n >= closed.k for by_bin in sizes.values() for n in by_bin.values())
    groups = list(Cell.objects.values_list("bins", "took_part"))
    assert all(n >= closed.k for _bins, n in groups)
    held = {one for bins, _n in groups for one in bins}
    assert held == {one["key"] for one in closed.bins}, "a bin that is left out tells that nobody there took part"


def test_a_release_that_was_blocked_keeps_no_counts(answered, alice, monkeypatch):
    closed = answered()
    monkeypatch.setattr(actions, "audited", lambda *_given: ([Exposure("small_group", ("a",), 3)], 1))
    assert actions.publish_round(round=closed, by=alice).sizes == {}
