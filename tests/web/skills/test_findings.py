"""What skills tells the gates about real rows: about roles, never about people."""

import inspect
import re
from datetime import timedelta

import pytest
from django.utils.translation import override

from draagvlak.foundation import clock
from draagvlak.foundation.organisation.models import JobRole
from draagvlak.foundation.register.cards.models import UseCase
from draagvlak.pillars.skills import findings
from draagvlak.pillars.skills.activities.actions import end_activity, resume_activity, write_activity
from draagvlak.pillars.skills.roles.actions import set_profile, set_tracks
from draagvlak.pillars.skills.roles.models import Track
from draagvlak.pillars.skills.skills.models import Skill
from draagvlak.pillars.skills.skills.taxonomy import shipped
from draagvlak_core.shared.verdicts import Verdict
from draagvlak_core.skills import criteria
from tests.factories.register import make_use_case, make_use_cases


def reasons(use_case):
    return {v.criterion: v.reason for v in findings.verdicts([use_case.pk])[use_case.pk]}


def test_without_roles_nothing_can_be_told(use_case):
    assert set(reasons(use_case).values()) == {"no_roles"}


def test_a_role_the_card_names_is_touched_before_anyone_said_what_it_does(use_case, kcc):
    use_case.affected_roles.add(kcc)
    assert reasons(use_case)["skills.roles_known"] == "tracks_missing"
    assert reasons(use_case)["skills.profiles"] == "profiles_missing"


def test_all_is_met_once_roles_profiles_and_learning_are_there(use_case, profile, activity, alice):
    set_tracks(use_case=use_case, tracks={profile: [Track.USES, Track.CHECKS]}, by=alice)
    assert {v.answer for v in findings.verdicts([use_case.pk])[use_case.pk]} == {"met"}


def test_an_activity_for_another_role_serves_nothing_here(use_case, profile, hanna, alice):
    other = JobRole.objects.create(code="X", name={"en": "Other"})
    write_activity(
        title={"en": "Theirs"},
        about={},
        hours=1,
        starts_on=None,
        job_roles=[other],
        gains={"AI4": 2, "H5": 3},
        by=hanna,
    )
    set_tracks(use_case=use_case, tracks={profile: [Track.CHECKS]}, by=alice)
    assert reasons(use_case)["skills.learning"] == "needs_unserved"


def test_an_ended_activity_no_longer_serves(use_case, profile, activity, hanna, alice):
    set_tracks(use_case=use_case, tracks={profile: [Track.CHECKS]}, by=alice)
    end_activity(activity=activity, by=hanna)
    assert reasons(use_case)["skills.learning"] == "needs_unserved"
    resume_activity(activity=activity, by=hanna)
    assert reasons(use_case)["skills.learning"] == "needs_served"


def test_learning_that_has_yet_to_begin_is_not_met(use_case, profile, activity, alice):
    set_tracks(use_case=use_case, tracks={profile: [Track.CHECKS]}, by=alice)
    activity.starts_on = clock.today() + timedelta(days=30)
    activity.save()
    assert reasons(use_case)["skills.learning"] == "needs_served_later"


def test_everything_at_once_says_the_same_as_one_by_one(use_case, profile, activity, alice):
    others = [make_use_case(str(n)) for n in range(3)]
    others[0].affected_roles.add(profile, JobRole.objects.create(code="X", name={"en": "Other"}))
    set_tracks(use_case=others[1], tracks={profile: [Track.WEIGHS]}, by=alice)
    together = findings.verdicts()
    assert set(together) == {use_case.pk, *(one.pk for one in others)}
    for pk, verdicts in together.items():
        alone = findings.verdicts([pk])[pk]
        assert [(v, dict(v.params)) for v in verdicts] == [(v, dict(v.params)) for v in alone]


def test_queries_do_not_grow_with_use_cases(profile, activity, django_assert_max_num_queries):
    make_use_cases(300)
    for use_case in UseCase.objects.all():
        use_case.affected_roles.add(profile)
    with django_assert_max_num_queries(7):
        assert len(findings.verdicts()) == 300


@pytest.mark.parametrize("language", ["nl", "en"])
@pytest.mark.parametrize("reason", sorted(findings.WORDING))
def test_every_reason_has_words_in_each_language(reason, language, db):
    with override(language):
        verdict = Verdict(criteria.CHECKS, "cannot_tell", reason, {"count": 2, "total": 3})
        finding = findings.in_words(verdict, 7)
    assert "%(" not in finding.sentence
    assert finding.sentence
    assert finding.evidence_url == "/skills/use-case/7/"


def test_every_reason_the_core_gives_has_words():
    given = re.findall(r'"([a-z]+(?:_[a-z]+)+)"', inspect.getsource(criteria))
    assert set(given) == set(findings.WORDING)


def test_the_skills_the_criteria_ask_for_exist(db):
    assert {criteria.CHECKING_SKILL, criteria.WEIGHING_SKILL} <= shipped().keys()
    assert Skill.objects.count() == len(shipped()) == 26


def test_whoever_answers_for_a_use_case_is_asked_what_roles_do(use_case, bob, kcc, alice):
    UseCase.objects.filter(pk=use_case.pk).update(accountable=bob.person, acceptance="accepted")
    assert [w.url for w in findings.waiting_for(bob.person)] == [f"/skills/use-case/{use_case.pk}/"]
    set_tracks(use_case=use_case, tracks={kcc: [Track.USES]}, by=alice)
    assert findings.waiting_for(bob.person) == []


def test_hr_is_told_how_many_touched_roles_have_no_profile(use_case, hanna, bob, kcc):
    use_case.affected_roles.add(kcc)
    assert [w.url for w in findings.waiting_for(hanna.person)] == ["/skills/"]
    assert findings.waiting_for(bob.person) == []
    set_profile(job_role=kcc, needs={"H1": (2, 1)}, by=hanna)
    assert findings.waiting_for(hanna.person) == []
