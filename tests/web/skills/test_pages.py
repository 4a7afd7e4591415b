"""Who may read and set what roles need, and what the pages say."""

import pytest

from draagvlak.foundation.decisions.models import LogEntry
from draagvlak.foundation.organisation.models import JobRole
from draagvlak.foundation.register.cards.models import UseCase
from draagvlak.pillars.skills.activities.actions import write_activity
from draagvlak.pillars.skills.activities.models import LearningActivity
from draagvlak.pillars.skills.roles.actions import set_profile, set_tracks
from draagvlak.pillars.skills.roles.models import RoleInUse, RoleNeed
from draagvlak.pillars.skills.skills.actions import keep_shipped_skills
from draagvlak.pillars.skills.skills.models import Skill
from draagvlak.pillars.skills.skills.taxonomy import shipped
from tests.conftest import NOW

READ = [
    "/skills/", "/skills/skill/H5/", "/skills/role/{role}/", "/skills/mine/", "/skills/activities/",
    "/skills/activities/{activity}/", "/skills/use-case/{use_case}/",
]  # fmt: skip
WRITE = [
    "/skills/role/{role}/profile/", "/skills/activities/new/", "/skills/activities/{activity}/edit/",
    "/skills/use-case/{use_case}/roles/",
]  # fmt: skip


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


def test_an_activity_is_added_and_serves_a_need(enter, hanna, profile):
    values = {
        "title_nl": "Samen nakijken", "title_en": "Checking together", "about_nl": "Met twee", "about_en": "In pairs",
        "hours": "1.5", "starts_on": "", "job_roles": [profile.pk], "gain-AI4": "2",
    }  # fmt: skip
    assert enter(hanna).post("/skills/activities/new/", values).url == "/skills/activities/"
    page = enter(hanna).get(f"/skills/role/{profile.pk}/").content.decode()
    assert "Checking together" in page
    assert "None yet" in page  # empathy at level 3 is still not served


def test_an_activity_that_brings_nothing_is_refused(enter, hanna):
    values = {"title_en": "Lunch", "about_en": "Eat", "hours": "1"}
    answer = enter(hanna).post("/skills/activities/new/", values)
    assert answer.status_code == 422
    assert "Say for at least one skill" in answer.content.decode()
    assert not LearningActivity.objects.exists()


def test_an_activity_is_changed_and_ended(enter, hanna, activity):
    path = f"/skills/activities/{activity.pk}/"
    values = {"title_en": "Checking again", "about_en": "In threes", "hours": "3", "gain-AI4": "3"}
    assert enter(hanna).post(f"{path}edit/", values).url == path
    enter(hanna).post(f"{path}end/")
    page = enter(hanna).get(path).content.decode()
    assert "Checking again" in page
    assert "This activity ended on" in page


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


def test_roles_that_ai_touches_come_first(enter, bob, use_case, kcc):
    JobRole.objects.create(code="0", name={"en": "Archer"})
    use_case.affected_roles.add(kcc)
    words = enter(bob).get("/skills/").content.decode()
    assert words.index(f"/skills/role/{kcc.pk}/") < words.index("Archer")


def test_every_shipped_skill_has_two_languages_and_five_levels():
    for skill in shipped().values():
        assert len(skill.levels) == 5
        for text in (skill.name, *(level.words for level in skill.levels), *(level.name for level in skill.levels)):
            assert text["nl"].strip()
            assert text["en"].strip()
    families = [skill.family for skill in shipped().values()]
    assert (families.count("ai"), families.count("human"), families.count("lead")) == (12, 8, 6)


def test_a_new_release_brings_new_words_without_losing_needs(profile):
    Skill.objects.filter(code="H5").update(name={"en": "Old words"})
    keep_shipped_skills()
    assert Skill.objects.get(code="H5").name == shipped()["H5"].name
    assert RoleNeed.objects.count() == 3


@pytest.mark.parametrize(
    "path", ["/skills/", "/skills/activities/", "/skills/role/{role}/", "/skills/use-case/{use_case}/"]
)
def test_a_page_asks_no_more_queries_when_there_is_more(
    enter, bob, hanna, at, path, use_case, django_assert_max_num_queries
):
    browser, path = enter(bob), at(path)
    browser.get(path)
    with django_assert_max_num_queries(60) as few:
        browser.get(path)
    for number in range(8):
        role = JobRole.objects.create(code=str(number), name={"en": f"Role {number}"})
        set_profile(job_role=role, needs={"AI4": (2, 1), "H5": (3, 1)}, by=hanna)
        write_activity(
            title={"en": f"Activity {number}"}, about={}, hours=1, starts_on=None, job_roles=[role],
            gains={"AI4": 2}, by=hanna,
        )  # fmt: skip
        use_case.affected_roles.add(role)
        other = UseCase.objects.create(name={"en": str(number)}, created_at=NOW, changed_at=NOW)
        other.affected_roles.add(role, JobRole.objects.get(code="KCC"))
    with django_assert_max_num_queries(len(few)):
        browser.get(path)
