"""Who may read and set what roles need, and what the pages say."""

import pytest

from draagvlak.foundation.organisation.models import JobRole
from draagvlak.pillars.skills.activities.actions import write_activity
from draagvlak.pillars.skills.roles.actions import set_profile
from tests.factories.register import make_use_case

READ = [
    "/skills/",
    "/skills/skill/H5/",
    "/skills/role/{role}/",
    "/skills/mine/",
    "/skills/activities/",
    "/skills/activities/{activity}/",
    "/skills/use-case/{use_case}/",
]


WRITE = [
    "/skills/role/{role}/profile/",
    "/skills/activities/new/",
    "/skills/activities/{activity}/edit/",
    "/skills/use-case/{use_case}/roles/",
]


@pytest.fixture
def at(use_case, profile, activity):
    use_case.affected_roles.add(profile)
    return lambda path: path.format(use_case=use_case.pk, role=profile.pk, activity=activity.pk)


@pytest.mark.parametrize("path", READ)
def test_every_member_reads_and_a_stranger_finds_nothing(enter, bob, charlie, at, path):
    assert enter(bob).get(at(path)).status_code == 200
    assert enter(charlie).get(at(path)).status_code == 404
    assert enter().get(at(path)).status_code == 302


@pytest.mark.parametrize("path", WRITE)
def test_only_hr_opens_the_forms(enter, bob, hanna, charlie, at, path):
    assert enter(hanna).get(at(path)).status_code == 200
    assert enter(bob).get(at(path)).status_code == 403
    assert enter(bob).post(at(path)).status_code == 403
    assert enter(charlie).get(at(path)).status_code == 404


def test_the_ai_lead_says_what_roles_do_and_sets_no_profile(enter, alice, at):
    assert enter(alice).get(at("/skills/use-case/{use_case}/roles/")).status_code == 200
    assert enter(alice).get(at("/skills/role/{role}/profile/")).status_code == 403


@pytest.mark.parametrize("path", ["/skills/skill/XX/", "/skills/role/999/", "/skills/use-case/999/"])
def test_what_does_not_exist_is_not_found(enter, bob, path):
    assert enter(bob).get(path).status_code == 404


@pytest.mark.parametrize(
    "path", ["/skills/", "/skills/activities/", "/skills/role/{role}/", "/skills/use-case/{use_case}/"]
)
def test_a_page_asks_no_more_queries_when_there_is_more(enter, bob, hanna, at, path, use_case, queries_for):
    browser, path = enter(bob), at(path)
    browser.get(path)
    few = queries_for(browser, path)
    for number in range(8):
        role = JobRole.objects.create(code=str(number), name={"en": f"Role {number}"})
        set_profile(job_role=role, needs={"AI4": (2, 1), "H5": (3, 1)}, by=hanna)
        write_activity(
            title={"en": f"Activity {number}"},
            about={},
            hours=1,
            starts_on=None,
            job_roles=[role],
            gains={"AI4": 2},
            by=hanna,
        )
        use_case.affected_roles.add(role)
        other = make_use_case(str(number))
        other.affected_roles.add(role, JobRole.objects.get(code="KCC"))
    assert queries_for(browser, path) <= few <= 60
