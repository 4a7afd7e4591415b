"""What leadership tells the gates about real rows."""

from datetime import date, timedelta

import pytest
from django.core.exceptions import ValidationError
from django.utils.translation import override

from draagvlak.foundation import clock
from draagvlak.foundation.accounts.roles import Role
from draagvlak.foundation.register.cards.models import UseCase
from draagvlak.pillars.leadership import findings
from draagvlak.pillars.leadership.accountability.actions import write_oversight
from draagvlak.pillars.leadership.accountability.models import MayStop
from draagvlak.pillars.leadership.ai_act.actions.classification import (
    answer_act_question,
    keep_classification,
    start_classification,
)
from draagvlak.pillars.leadership.ambitions.actions import link_ambition
from draagvlak.pillars.leadership.boundaries.actions.boundaries import revise_boundary
from draagvlak.pillars.leadership.boundaries.actions.judging import judge_boundary
from draagvlak.pillars.leadership.boundaries.models import Boundary, BoundaryJudgement, Judged
from draagvlak.pillars.leadership.boundaries.queries import standings
from draagvlak.pillars.leadership.course.actions.versions import adopt_course, start_course
from draagvlak.pillars.leadership.course.models import CourseVersion
from draagvlak.pillars.leadership.questions.actions import take_up
from draagvlak.pillars.leadership.questions.models import Starting
from draagvlak.pillars.leadership.versions import State
from draagvlak.ui.text import Text
from draagvlak_core.leadership.criteria import CRITERIA, in_force, judgement_counts
from draagvlak_core.shared.verdicts import Verdict
from tests.factories import NOW
from tests.factories.leadership import make_boundary
from tests.factories.people import join, make_person
from tests.factories.register import make_use_case, make_use_cases
from tests.web.leadership.conftest import adopt, answered


def reasons(use_case):
    return {v.criterion: v.reason for v in findings.verdicts([use_case.pk])[use_case.pk]}


def test_an_empty_card_passes_nothing(use_case):
    assert reasons(use_case) == {
        "leadership.course": "course_none",
        "leadership.serves_ambition": "ambition_none_written",
        "leadership.boundaries": "boundaries_none",
        "leadership.accountable": "accountable_nobody",
        "leadership.says_what_not": "says_not_empty",
        "leadership.needs_first": "need_and_tool_open",
        "leadership.oversight": "oversight_nobody",
        "leadership.hard_questions": "questions_starting",
        "leadership.ai_act_class": "act_none",
        "leadership.ai_act_duties": "act_duties_unknown",
    }


def test_all_is_met_once_everything_was_done(use_case, sanne, bob, course, ambition, boundary):
    link_ambition(use_case=use_case, ambition=ambition, how={"en": "Shorter notes"}, by=sanne)
    judge_boundary(
        boundary=boundary, use_case=use_case, answer=Judged.RESPECTED, reason={"en": "People decide"}, by=sanne
    )
    UseCase.objects.filter(pk=use_case.pk).update(
        accountable=sanne.person, acceptance="accepted", does_not=Text(en="It does not judge people")
    )
    write_oversight(
        use_case=use_case, overseer=sanne.person, mandate={"en": "Switch it off"}, may_stop=MayStop.YES, by=sanne
    )
    for starting in Starting:
        answered(take_up(starting=starting, use_case=None, asker=bob.person), sanne)
    draft = start_classification(use_case=use_case, by=sanne)
    answer_act_question(draft=draft, question="how", given=["rules"], by=sanne)
    answer_act_question(draft=draft, question="affects", given=["no"], by=sanne)
    keep_classification(draft=draft, by=sanne)
    assert {v.answer for v in findings.verdicts([use_case.pk])[use_case.pk]} == {"met"}


@pytest.mark.parametrize(("days", "reason"), [(-1, "boundaries_unjudged"), (0, "boundaries_respected")])
def test_a_judgement_from_before_the_boundary_held_does_not_count(use_case, sanne, boundary, days, reason):
    BoundaryJudgement.objects.create(
        boundary=boundary,
        use_case=use_case,
        answer=Judged.RESPECTED,
        judged_by="Sanne",
        judged_on=boundary.valid_from + timedelta(days=days),
    )
    assert reasons(use_case)["leadership.boundaries"] == reason


def test_a_judgement_of_an_earlier_version_does_not_count(use_case, sanne, boundary):
    judge_boundary(boundary=boundary, use_case=use_case, answer=Judged.RESPECTED, reason={"en": "Fine"}, by=sanne)
    draft = revise_boundary(boundary=boundary, by=sanne)
    assert reasons(use_case)["leadership.boundaries"] == "boundaries_respected"  # the old words hold until adoption
    adopt(draft, sanne)
    assert reasons(use_case)["leadership.boundaries"] == "boundaries_unjudged"


def test_a_boundary_that_holds_from_tomorrow_asks_nothing_today(use_case, sanne):
    adopt(make_boundary(), sanne, valid_in=1)
    assert reasons(use_case)["leadership.boundaries"] == "boundaries_none"
    with clock.at(NOW + timedelta(days=400)):
        assert reasons(use_case)["leadership.boundaries"] == "boundaries_unjudged"


def test_the_query_for_what_holds_and_counts_agrees_with_the_core(use_case, sanne, organisation):
    today = clock.today()
    days = [None, today - timedelta(days=1), today, today + timedelta(days=1)]
    for number, (state, valid_from) in enumerate((s, d) for s in State.values for d in days):
        boundary = Boundary.objects.create(number=number, state=state, valid_from=valid_from)
        BoundaryJudgement.objects.create(
            boundary=boundary, use_case=use_case, answer=Judged.RESPECTED, judged_on=today, judged_by="x"
        )
    held = {b.pk for b in Boundary.objects.all() if in_force(b.state, b.valid_from, today)}
    assert set(standings.boundaries_in_force().values_list("pk", flat=True)) == held
    counted = {b.pk for b in Boundary.objects.filter(pk__in=held) if judgement_counts(today, b.valid_from)}
    assert set(standings.judgements_that_count().values_list("boundary_id", flat=True)) == counted


def test_everything_at_once_says_the_same_as_one_by_one(use_case, sanne, course, ambition, boundary):
    others = [make_use_case(str(n)) for n in range(4)]
    link_ambition(use_case=others[0], ambition=ambition, how={"en": "So"}, by=sanne)
    judge_boundary(boundary=boundary, use_case=others[1], answer=Judged.CROSSED, reason={"en": "It decides"}, by=sanne)
    judge_boundary(boundary=boundary, use_case=others[2], answer=Judged.CANNOT_TELL, reason={"en": "No data"}, by=sanne)
    UseCase.objects.filter(pk=others[3].pk).update(accountable=sanne.person, acceptance="asked")
    together = findings.verdicts()
    assert set(together) == {use_case.pk, *(one.pk for one in others)}
    for pk, verdicts in together.items():
        alone = findings.verdicts([pk])[pk]
        assert [(v, dict(v.params)) for v in verdicts] == [(v, dict(v.params)) for v in alone]


def test_queries_do_not_grow_with_use_cases(use_case, course, boundary, django_assert_max_num_queries):
    make_use_cases(300)
    with django_assert_max_num_queries(17):
        assert len(findings.verdicts()) == 301


@pytest.mark.parametrize("language", ["nl", "en"])
@pytest.mark.parametrize("reason", sorted(findings.WORDING))
def test_every_reason_has_words_in_each_language(reason, language, db):
    params = {"count": 2, "total": 3, "numbers": "1, 2", "name": "Karim", "title": {"en": "Time", "nl": "Tijd"}}
    params["day"] = date(2027, 12, 2)
    for answer in ("met", "not_met", "cannot_tell"):
        with override(language):
            finding = findings.in_words(Verdict(CRITERIA[1], answer, reason, params), 7)
        assert "%(" not in finding.sentence
        assert finding.sentence
        assert finding.evidence_url == "/course/use-case/7/#ambitions"


def test_every_reason_the_core_gives_has_words():
    import inspect
    import re

    from draagvlak_core.leadership import criteria, hard_questions, oversight
    from draagvlak_core.leadership.ai_act import criteria as act
    from draagvlak_core.leadership.ai_act.conditions import CLASSES

    modules = (criteria, hard_questions, oversight, act)
    source = "".join(inspect.getsource(module) for module in modules)
    topics = "course|ambition|boundaries|accountable|says_not|need|tool|oversight|questions|act"
    given = set(re.findall(rf'"((?:{topics})_[a-z_]+)"', source))
    given = given - {"act_is_"} | {f"act_is_{risk}" for risk in CLASSES if risk != "prohibited"}
    assert given == set(findings.WORDING)


def test_a_title_is_told_in_the_readers_language(use_case, sanne, ambition):
    link_ambition(use_case=use_case, ambition=ambition, how={"en": "So"}, by=sanne)
    verdict = findings.verdicts([use_case.pk])[use_case.pk][1]
    with override("nl"):
        assert "Meer tijd voor mensen" in findings.in_words(verdict, use_case.pk).sentence


def test_whoever_owns_a_boundary_is_told_when_it_is_due(sanne, boundary):
    assert findings.waiting_for(sanne.person) == []
    Boundary.objects.filter(pk=boundary.pk).update(review_on=date(2020, 1, 1))
    assert [w.url for w in findings.waiting_for(sanne.person)] == [f"/course/boundaries/{boundary.pk}/"]
    assert findings.waiting_for(join("Karim", Role.BOARD).person) == []


def test_a_draft_of_the_course_waits_for_those_who_write_it(sanne, bob):
    start_course(by=sanne)
    assert [w.url for w in findings.waiting_for(sanne.person)] == ["/course/draft/"]
    assert findings.waiting_for(bob.person) == []


def test_somebody_without_an_account_has_nothing_waiting(organisation, sanne):
    start_course(by=sanne)
    person = make_person("Kees", unit=sanne.person.unit)
    assert findings.waiting_for(person) == []


def test_two_courses_cannot_hold_at_once(sanne, course):
    start_course(by=sanne)
    draft = CourseVersion.objects.get(state=State.DRAFT)
    adopt_course(version=draft, names="Sanne", by=sanne)
    assert list(CourseVersion.objects.values_list("number", "state")) == [(2, "adopted"), (1, "superseded")]
    with pytest.raises(ValidationError):
        adopt_course(version=CourseVersion.objects.get(number=1), names="Sanne", by=sanne)
