"""Ways to learn: added, changed, ended."""

from draagvlak.pillars.skills.activities.models import LearningActivity


def test_an_activity_is_added_and_serves_a_need(enter, hanna, profile):
    values = {
        "title_nl": "Samen nakijken",
        "title_en": "Checking together",
        "about_nl": "Met twee",
        "about_en": "In pairs",
        "hours": "1.5",
        "starts_on": "",
        "job_roles": [profile.pk],
        "gain-AI4": "2",
    }
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
