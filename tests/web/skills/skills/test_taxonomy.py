"""The skills as they are shipped."""

from draagvlak.pillars.skills.roles.models import RoleNeed
from draagvlak.pillars.skills.skills.actions import keep_shipped_skills
from draagvlak.pillars.skills.skills.models import Skill
from draagvlak.pillars.skills.skills.taxonomy import shipped


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
