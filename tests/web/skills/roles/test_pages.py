"""What a role needs, and what it does with a use case."""

import pytest

from draagvlak.foundation.decisions.models import LogEntry
from draagvlak.foundation.organisation.models import JobRole
from draagvlak.pillars.skills.roles.actions import set_tracks
from draagvlak.pillars.skills.roles.models import RoleInUse, RoleNeed


def test_a_profile_is_set_on_one_page(enter, hanna, kcc):
    path = f"/skills/role/{kcc.pk}/profile/"
    answer = enter(hanna).post(path, {"level-AI4": "2", "weight-AI4": "2", "level-H5": "3", "weight-H5": "2"})
    assert answer.url == f"/skills/role/{kcc.pk}/"
    found = RoleNeed.objects.values_list("skill__code", "level", "weight")
    assert set(found) == {("AI4", 2, 2), ("H5", 3, 2)}


def test_a_profile_in_which_ai_outweighs_people_is_refused_with_both_sums(enter, hanna, profile):
    before = LogEntry.objects.count()
    values = {"level-AI4": "2", "weight-AI4": "3", "level-H5": "3", "weight-H5": "2"}
    answer = enter(hanna).post(f"/skills/role/{profile.pk}/profile/", values)
    assert answer.status_code == 422
    page = answer.content.decode()
    assert "the AI skills weigh 3 together and the human skills 2" in page
    assert RoleNeed.objects.count() == 3  # what held before still holds
    assert LogEntry.objects.count() == before


def test_an_emptied_profile_is_no_profile(enter, hanna, profile):
    enter(hanna).post(f"/skills/role/{profile.pk}/profile/", {})
    assert "No profile yet" in enter(hanna).get("/skills/").content.decode()


@pytest.mark.parametrize("wrong", [{"level-H5": "9"}, {"level-H5": "2", "weight-H5": "0"}])
def test_a_level_or_weight_that_does_not_exist_is_refused(enter, hanna, profile, wrong):
    assert enter(hanna).post(f"/skills/role/{profile.pk}/profile/", wrong).status_code == 422
    assert RoleNeed.objects.count() == 3


def test_tracks_are_set_for_touched_roles_and_one_more(enter, alice, use_case, kcc):
    other = JobRole.objects.create(code="X", name={"en": "Team lead"})
    use_case.affected_roles.add(kcc)
    values = {f"role-{kcc.pk}": ["uses", "checks"], "another": other.pk, "another_tracks": ["weighs"]}
    assert enter(alice).post(f"/skills/use-case/{use_case.pk}/roles/", values).status_code == 302
    found = RoleInUse.objects.values_list("job_role__code", "track")
    assert set(found) == {("KCC", "uses"), ("KCC", "checks"), ("X", "weighs")}
    page = enter(alice).get(f"/skills/use-case/{use_case.pk}/").content.decode()
    assert "Works with it · Checks what comes out" in page


@pytest.mark.parametrize(
    ("values", "words"),
    [
        ({"another_tracks": ["uses"]}, "Choose the role that does this."),
        ({"another": "kcc"}, "Say what this role does"),
    ],
)
def test_half_of_another_role_is_refused(enter, alice, use_case, kcc, values, words):
    values = {name: kcc.pk if value == "kcc" else value for name, value in values.items()}
    answer = enter(alice).post(f"/skills/use-case/{use_case.pk}/roles/", values)
    assert answer.status_code == 422
    assert words in answer.content.decode()
    assert not RoleInUse.objects.exists()


def test_tracks_can_be_taken_back(enter, alice, use_case, kcc):
    set_tracks(use_case=use_case, tracks={kcc: ["uses"]}, by=alice)
    enter(alice).post(f"/skills/use-case/{use_case.pk}/roles/", {})
    assert not RoleInUse.objects.exists()
