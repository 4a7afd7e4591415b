"""Strategic goals: what the organisation wants, with or without AI."""

import pytest

from draagvlak.foundation.decisions.models import LogEntry
from draagvlak.pillars.leadership.ambitions.actions import write_goal
from draagvlak.pillars.leadership.ambitions.models import StrategicGoal
from draagvlak.ui.refused import Refused
from draagvlak.ui.texts import texts_of


def test_every_text_of_a_goal_comes_from_the_form_and_stands_in_the_log(enter, sanne):
    names = texts_of(StrategicGoal())
    words = {f"{name}_en": f"Words for {name}" for name in names}
    assert enter(sanne).post("/course/goals/new/", words).url == "/course/ambitions/"
    expected = {name: {"en": f"Words for {name}"} for name in names}
    assert texts_of(StrategicGoal.objects.get()) == expected
    log = LogEntry.objects.get(kind="leadership.goal_written").body
    assert all(f"Words for {name}" in log for name in names)


def test_a_goal_is_changed_with_the_words_it_had(enter, sanne):
    goal = write_goal(title={"en": "At your service"}, by=sanne)
    assert "At your service" in enter(sanne).get(f"/course/goals/{goal.pk}/edit/").content.decode()


def test_a_goal_without_words_is_refused(sanne):
    with pytest.raises(Refused) as refused:
        write_goal(title={"en": " "}, by=sanne)
    assert refused.value.code == "leadership.no_goal"
