"""Reads own levels, for the person who is logged in and nobody else."""

from collections.abc import Mapping
from dataclasses import dataclass

from draagvlak.foundation.organisation.models import Person
from draagvlak.pillars.skills.levels.models import OwnLevel
from draagvlak.pillars.skills.levels.wording import STANDINGS
from draagvlak.pillars.skills.roles.models import RoleNeed
from draagvlak.pillars.skills.skills.taxonomy import Level, ShippedSkill, shipped
from draagvlak_core.skills.standing import standing


@dataclass(frozen=True, slots=True)
class OwnRow:
    """A skill as its owner sees it beside what the own role needs. `words` say how the two stand; there is no score."""

    skill: ShippedSkill
    needed: Level | None
    own: int | None
    words: str


def own_levels(person: Person) -> dict[str, int]:
    """The levels somebody keeps for themselves. Only `views.mine` calls this, for the one logged in."""
    return dict(OwnLevel.objects.filter(person=person).values_list("skill__code", "level"))


def beside_own_role(person: Person, own: Mapping[str, int]) -> dict[str, OwnRow]:
    """Own levels beside what the own role needs, by skill code."""
    rows = RoleNeed.objects.filter(job_role=person.job_role_id).values_list("skill__code", "level")
    needed: dict[str, int] = dict(rows) if person.job_role_id else {}
    return {code: _own_row(skill, needed.get(code), own.get(code)) for code, skill in shipped().items()}


def _own_row(skill: ShippedSkill, needed: int | None, own: int | None) -> OwnRow:
    level = skill.levels[needed] if needed else None
    return OwnRow(skill, level, own, str(STANDINGS[standing(own, needed)]))
