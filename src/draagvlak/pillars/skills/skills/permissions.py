"""The only way a view gets a skill: the skill, or 404."""

from django.http import Http404

from draagvlak.pillars.skills.skills.taxonomy import ShippedSkill, shipped


def skill_for(code: str) -> ShippedSkill:
    skill = shipped().get(code)
    if skill is None:
        raise Http404("no such skill")
    return skill
