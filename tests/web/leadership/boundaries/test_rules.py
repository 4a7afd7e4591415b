"""Boundaries by pick-lists: shown before they hold, worked out with reasons, with exceptions that end."""

from datetime import timedelta

import pytest
from django.core.exceptions import ValidationError
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from draagvlak.foundation import clock
from draagvlak.foundation.accounts.roles import Role
from draagvlak.foundation.organisation.models import Unit
from draagvlak.foundation.register.answering.actions import accept, ask_to_answer
from draagvlak.foundation.register.cards.actions import tell_facts, touch
from draagvlak.foundation.register.cards.models import UseCase
from draagvlak.pillars.leadership import findings
from draagvlak.pillars.leadership.boundaries.actions.allowing import allow_exception, decide_beforehand, end_exception
from draagvlak.pillars.leadership.boundaries.actions.boundaries import adopt_boundary, revise_boundary, write_boundary
from draagvlak.pillars.leadership.boundaries.actions.judging import judge_boundary
from draagvlak.pillars.leadership.boundaries.actions.rules import add_example, choose_effect, write_rule
from draagvlak.pillars.leadership.boundaries.models import Boundary, BoundaryException, Judged
from draagvlak.pillars.leadership.boundaries.queries import rules as queries
from draagvlak.pillars.leadership.boundaries.queries.standings import standings
from draagvlak.pillars.leadership.boundaries.rules import rule_of
from draagvlak.pillars.leadership.boundaries.shelf.offers import BY_CODE
from draagvlak_core.leadership.boundaries.drafts import draft_from
from draagvlak_core.leadership.boundaries.rules import Decider, Effect, Rule
from draagvlak_core.shared.conditions.tree import Contains, Is
from tests.factories import NOW
from tests.factories.people import join
from tests.factories.register import make_use_case

NEVER_ALONE = Rule(Effect.NEVER, Is("output", "decides_alone"))
CHECKED = Rule(Effect.ONLY_IF, Contains("domain", ("care",)), Is("checked", True))


def draft(by, rule=NEVER_ALONE, examples=True):
    today = clock.today()
    written = write_boundary(
        sentence={"en": "AI never decides alone"},
        value={"en": "Humanity"},
        owner=by.person,
        valid_from=today,
        review_on=today + timedelta(days=100),
        by=by,
        rule=draft_from(rule).as_json(),
    )
    if examples:
        for output, expected in (("decides_alone", Judged.CROSSED), ("suggests", Judged.RESPECTED)):
            add_example(boundary=written, name={"en": output}, told={"output": output}, expected=expected, by=by)
    return written


@pytest.fixture
def line(sanne):
    written = draft(sanne)
    adopt_boundary(boundary=written, by=sanne)
    return written


def reason(use_case):
    found = {v.criterion: v.reason for v in findings.verdicts([use_case.pk])[use_case.pk]}
    return found["leadership.boundaries"]


def answer(use_case):
    return standings([use_case.pk]).of(0)[0].answer.value


@pytest.mark.parametrize(
    ("output", "expected"),
    [
        (None, "boundaries_facts_missing"),
        ("decides_alone", "boundaries_crossed"),
        ("suggests", "boundaries_respected"),
    ],
)
def test_a_boundary_with_a_rule_is_worked_out_for_the_gate(alice, use_case, line, output, expected):
    tell_facts(use_case=use_case, told={"output": output}, by=alice)
    assert reason(use_case) == expected


def test_a_person_may_judge_where_it_cannot_be_worked_out_and_only_there(alice, sanne, use_case, line):
    judge_boundary(boundary=line, use_case=use_case, answer=Judged.RESPECTED, reason={"en": "So"}, by=sanne)
    assert reason(use_case) == "boundaries_respected"
    tell_facts(use_case=use_case, told={"output": "decides_alone"}, by=alice)
    assert reason(use_case) == "boundaries_crossed"


@pytest.mark.parametrize("missing", [Judged.CROSSED, Judged.RESPECTED])
def test_a_boundary_without_both_kinds_of_examples_is_not_adopted(sanne, missing):
    written = draft(sanne)
    written.examples.filter(expected=missing).delete()
    with pytest.raises(ValidationError, match="Voeg een voorbeeld toe"):
        adopt_boundary(boundary=written, by=sanne)


def test_a_boundary_with_a_failing_example_is_not_adopted(sanne):
    written = draft(sanne)
    add_example(
        boundary=written,
        name={"en": "A spelling check"},
        told={"output": "prepares"},
        expected=Judged.CROSSED,
        by=sanne,
    )
    with pytest.raises(ValidationError, match="A spelling check"):
        adopt_boundary(boundary=written, by=sanne)
    written.refresh_from_db()
    assert written.state == "draft"


def test_a_rule_that_lacks_a_part_is_not_adopted(sanne):
    written = draft(sanne)
    choose_effect(boundary=written, effect=Effect.ONLY_IF, decider=None, scope=[], by=sanne)
    with pytest.raises(ValidationError, match="alleen als"):
        adopt_boundary(boundary=written, by=sanne)


def test_a_new_version_takes_rule_and_examples_along(sanne, line):
    again = revise_boundary(boundary=line, by=sanne)
    assert (rule_of(again), again.examples.count()) == (NEVER_ALONE, 2)


def test_an_exception_ends_by_itself_after_its_last_day(alice, sanne, use_case, line):
    tell_facts(use_case=use_case, told={"output": "decides_alone"}, by=alice)
    last = clock.today() + timedelta(days=10)
    allow_exception(
        boundary=line, use_case=use_case, owner=sanne.person, reason={"en": "A trial"}, last_day=last, by=sanne
    )
    assert reason(use_case) == "boundaries_excepted"
    now = clock.now()
    with clock.at(now + timedelta(days=10)):
        assert reason(use_case) == "boundaries_excepted"
    with clock.at(now + timedelta(days=11)):
        assert reason(use_case) == "boundaries_crossed"


def test_an_exception_does_not_make_unknown_facts_known(sanne, use_case, line):
    last = clock.today() + timedelta(days=10)
    allow_exception(
        boundary=line, use_case=use_case, owner=sanne.person, reason={"en": "A trial"}, last_day=last, by=sanne
    )
    assert reason(use_case) == "boundaries_facts_missing"


def test_an_exception_that_somebody_ends_counts_no_longer(alice, sanne, use_case, line):
    tell_facts(use_case=use_case, told={"output": "decides_alone"}, by=alice)
    allowed = allow_exception(
        boundary=line, use_case=use_case, owner=sanne.person, reason={"en": "A trial"}, last_day=clock.today(), by=sanne
    )
    end_exception(exception=allowed, by=sanne)
    assert reason(use_case) == "boundaries_crossed"


@pytest.mark.parametrize("days", [-1, 367])
def test_an_exception_has_an_end_within_a_year(sanne, use_case, line, days):
    last = clock.today() + timedelta(days=days)
    with pytest.raises(ValidationError, match="hooguit een jaar"):
        allow_exception(
            boundary=line, use_case=use_case, owner=sanne.person, reason={"en": "So"}, last_day=last, by=sanne
        )
    assert not BoundaryException.objects.exists()


def test_a_boundary_that_waits_for_a_decision_is_crossed_until_it_is_taken(alice, sanne, use_case):
    written = draft(sanne, Rule(Effect.ONLY_AFTER, Is("output", "decides_alone"), decider=Decider.BOARD))
    adopt_boundary(boundary=written, by=sanne)
    tell_facts(use_case=use_case, told={"output": "decides_alone"}, by=alice)
    assert reason(use_case) == "boundaries_crossed"
    for allowed, expected in ((False, "boundaries_crossed"), (True, "boundaries_respected")):
        decide_beforehand(
            boundary=written, use_case=use_case, allowed=allowed, names="Sanne", reason={"en": "So"}, by=sanne
        )
        assert reason(use_case) == expected


@pytest.mark.parametrize(("unit", "expected"), [("R1", "not_met"), ("R2", "met"), (None, "cannot_tell")])
def test_a_boundary_with_a_scope_is_about_the_units_it_names(alice, sanne, use_case, line, unit, expected):
    Unit.objects.get_or_create(code="R2", defaults={"name": {"en": "Other"}})
    line.scope.set(Unit.objects.filter(code="R1"))
    tell_facts(use_case=use_case, told={"output": "decides_alone"}, by=alice)
    touch(use_case=use_case, units=Unit.objects.filter(code=unit), roles=[], by=alice)
    assert answer(use_case) == expected


def test_every_use_case_at_once_stands_as_one_by_one(alice, sanne, use_case, line):
    for output in (None, "decides_alone", "suggests"):
        other = make_use_case(str(output))
        tell_facts(use_case=other, told={"output": output}, by=alice)
    together = standings()
    for place, pk in enumerate(together.use_cases):
        assert standings([pk]).of(0) == together.of(place)


def test_what_a_draft_would_change_is_counted_and_named_before_adopting(alice, sanne, use_case, line):
    tell_facts(use_case=use_case, told={"output": "suggests"}, by=alice)
    again = revise_boundary(boundary=line, by=sanne)
    write_rule(boundary=again, rule=Rule(Effect.NEVER, Is("output", "suggests")), by=sanne)
    effects = queries.effects_of(again, None)
    assert (effects.running, effects.moves) == (1, [("respected", "crossed", 1)])
    assert [change.use_case for change in effects.changes] == [use_case]
    assert reason(use_case) == "boundaries_respected"  # nothing holds before it is adopted


def test_reasons_name_what_is_missing_and_whom_to_ask(use_case, line):
    why = queries.reasons_about(use_case)[line.pk]
    assert (why.answer, why.how) == ("cannot_tell", "facts_missing")
    assert [(one.told, bool(one.ask)) for one in why.reasons] == [("", True)]


def test_a_rule_is_made_with_pick_lists_and_read_back_as_a_sentence(enter, sanne):
    written = write_boundary(
        sentence={"en": "x"}, value={"en": "y"}, owner=None, valid_from=None, review_on=None, by=sanne
    )
    page = enter(sanne)

    def at(name, *more):
        return reverse(f"leadership:{name}", args=[written.pk, *more])

    assert page.post(at("effect"), {"effect": "only_if", "decider": ""}).status_code == 302
    assert page.post(at("pick_fact", "when"), {"fact": "domain"}).url == at("add_line", "when", "domain")
    assert page.post(at("add_line", "when", "domain"), {"values": ["care"], "way": "yes"}).status_code == 302
    assert page.post(at("add_line", "needs", "checked"), {"way": "yes"}).status_code == 302
    written.refresh_from_db()
    assert rule_of(written) == CHECKED
    said = "If the subject includes “care and health”, AI is used only if a person looks at each outcome."
    assert said in page.get(at("rule")).content.decode()
    page.post(at("remove_line", "needs", 0))
    written.refresh_from_db()
    assert rule_of(written) is None


def test_a_sentence_becomes_the_rule_and_a_wrong_one_says_where(enter, sanne):
    written = draft(sanne, examples=False)
    url = reverse("leadership:sentence", args=[written.pk])
    wrong = enter(sanne).post(url, {"sentence": "AI is never used if the moon is full."})
    assert wrong.status_code == 422
    assert "the moon is full" in wrong.content.decode()
    written.refresh_from_db()
    assert rule_of(written) == NEVER_ALONE
    nl = "Klopt dit: bij het onderwerp hoort “zorg en gezondheid”? Dan gebruiken we AI alleen als ook dit klopt: "
    enter(sanne, "nl").post(url, {"sentence": f"{nl}een mens kijkt naar elke uitkomst."})
    written.refresh_from_db()
    assert rule_of(written) == CHECKED


def test_an_example_is_added_on_its_page_and_shows_when_it_does_not_fit(enter, sanne):
    written = draft(sanne, examples=False)
    url = reverse("leadership:add_example", args=[written.pk])
    posted = {"name_en": "A spelling check", "name": "A spelling check", "expected": "crossed", "output": "suggests"}
    assert enter(sanne).post(url, posted).status_code == 302
    assert "But the rule says:" in enter(sanne).get(reverse("leadership:rule", args=[written.pk])).content.decode()


@pytest.mark.parametrize("code", list(BY_CODE))
def test_every_boundary_on_the_shelf_can_be_taken_over_and_adopted(enter, sanne, code):
    assert enter(sanne).post(reverse("leadership:take_over", args=[code])).status_code == 302
    written = Boundary.objects.get()
    today = clock.today()
    write_boundary(
        boundary=written,
        sentence=written.sentence,
        value=written.value,
        owner=sanne.person,
        valid_from=today,
        review_on=today + timedelta(days=9),
        by=sanne,
    )
    adopt_boundary(boundary=written, by=sanne)
    assert rule_of(written) == BY_CODE[code].rule


WRITES = ["rule", "effect", "sentence", "add_example", "effects"]


@pytest.mark.parametrize("name", WRITES)
def test_only_those_who_write_the_course_work_on_a_rule(enter, sanne, bob, charlie, name):
    url = reverse(f"leadership:{name}", args=[draft(sanne).pk])
    assert enter(sanne).get(url).status_code == 200
    assert enter(bob).get(url).status_code in (403, 404)
    assert enter(charlie).get(url).status_code == 404


@pytest.mark.parametrize("name", WRITES)
def test_the_rule_of_an_adopted_boundary_is_not_written_on(enter, sanne, line, name):
    assert enter(sanne).get(reverse(f"leadership:{name}", args=[line.pk])).status_code == 404


@pytest.fixture
def waits(alice, sanne, use_case):
    """Makes a boundary that waits for a decision of somebody, and the use of AI crosses it."""

    def _waits(decider):
        written = draft(sanne, Rule(Effect.ONLY_AFTER, Is("output", "decides_alone"), decider=decider))
        adopt_boundary(boundary=written, by=sanne)
        tell_facts(use_case=use_case, told={"output": "decides_alone"}, by=alice)
        return written

    return _waits


DECIDERS = {Decider.BOARD: "sanne", Decider.AI_LEAD: "alice", Decider.WORKS_COUNCIL: "wim", Decider.ACCOUNTABLE: "bob"}


@pytest.fixture
def people(alice, bob, sanne, charlie, use_case):
    """By name; Bob answers for the use of AI, and Wim is in the works council."""
    ask_to_answer(use_case=use_case, person=bob.person, by=alice)
    accept(use_case=use_case, by=bob.person)
    use_case.refresh_from_db()
    wim = join("Wim", Role.WORKS_COUNCIL)
    return {"alice": alice, "bob": bob, "sanne": sanne, "charlie": charlie, "wim": wim}


@pytest.mark.parametrize("decider", list(Decider))
@pytest.mark.parametrize("name", ["alice", "bob", "sanne", "wim", "charlie"])
def test_a_decision_is_kept_by_those_whose_it_is_and_by_nobody_else(enter, people, use_case, waits, decider, name):
    written, person = waits(decider), people[name]
    may = DECIDERS[decider] == name
    url = reverse("leadership:beforehand", args=[use_case.pk, written.pk])
    page = enter(person).get(reverse("leadership:use_case", args=[use_case.pk])).content.decode()
    assert (url in page) is may
    values = {"allowed": "yes", "names": "Us", "reason": "So", "reason_en": "So"}
    assert enter(person).get(url).status_code == (200 if may else 404)
    assert enter(person).post(url, values).status_code == (302 if may else 404)
    assert reason(use_case) == ("boundaries_respected" if may else "boundaries_crossed")


@pytest.mark.parametrize("decider", list(Decider))
def test_a_decision_kept_by_somebody_else_lifts_nothing(people, use_case, waits, decider):
    written = waits(decider)
    for name in people.keys() - {DECIDERS[decider]}:
        with pytest.raises(ValidationError, match="Alleen"):
            decide_beforehand(
                boundary=written, use_case=use_case, allowed=True, names=name, reason={"en": "So"}, by=people[name]
            )
    assert reason(use_case) == "boundaries_crossed"


def test_who_asked_to_answer_but_did_not_accept_decides_nothing(enter, people, alice, use_case, waits):
    written = waits(Decider.ACCOUNTABLE)
    ask_to_answer(use_case=use_case, person=people["sanne"].person, by=alice)
    url = reverse("leadership:beforehand", args=[use_case.pk, written.pk])
    assert enter(people["sanne"]).get(url).status_code == 404


def test_others_read_whose_decision_it_is(enter, bob, use_case, waits):
    waits(Decider.WORKS_COUNCIL)
    page = enter(bob).get(reverse("leadership:use_case", args=[use_case.pk])).content.decode()
    assert "Only the works council can take it." in page


def test_only_those_who_write_the_course_allow_something(enter, sanne, bob, charlie, use_case, line):
    url = reverse("leadership:exception", args=[use_case.pk, line.pk])
    assert enter(sanne).get(url).status_code == 200
    assert enter(bob).get(url).status_code in (403, 404)
    assert enter(charlie).get(url).status_code == 404


def test_an_exception_is_allowed_and_ended_on_its_pages(enter, alice, sanne, use_case, line):
    tell_facts(use_case=use_case, told={"output": "decides_alone"}, by=alice)
    url = reverse("leadership:exception", args=[use_case.pk, line.pk])
    last = (clock.today() + timedelta(days=5)).isoformat()
    values = {"owner": "Sanne", "reason": "A trial", "reason_en": "A trial", "last_day": last}
    assert enter(sanne).post(url, values).status_code == 302
    page = enter(sanne).get(reverse("leadership:use_case", args=[use_case.pk])).content.decode()
    assert "an exception runs" in page
    enter(sanne).post(reverse("leadership:exception_end", args=[BoundaryException.objects.get().pk]))
    assert reason(use_case) == "boundaries_crossed"


@pytest.mark.parametrize("where", [(), ("R1",)])
def test_the_effect_of_a_draft_costs_no_query_more_on_many_cards(enter, sanne, line, where):
    again = revise_boundary(boundary=line, by=sanne)
    again.scope.set(Unit.objects.filter(code__in=where))
    page, url = enter(sanne), reverse("leadership:effects", args=[again.pk])
    page.get(url)
    counts = []
    for number in (3, 300):
        made = (
            UseCase(name={"en": "x"}, told={"output": "suggests"}, created_at=NOW, changed_at=NOW)
            for _ in range(number)
        )
        UseCase.objects.bulk_create(made)
        with CaptureQueriesContext(connection) as asked:
            assert page.get(url).status_code == 200
        counts.append(len(asked))
    assert counts[0] == counts[1] <= 22
