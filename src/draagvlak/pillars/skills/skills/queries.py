"""The families of skills, as pages show them."""

from dataclasses import dataclass

from draagvlak.pillars.skills.skills.taxonomy import ShippedSkill, shipped
from draagvlak.pillars.skills.skills.wording import FAMILIES, FAMILY_ABOUT


@dataclass(frozen=True, slots=True)
class FamilyRow:
    """A family of skills with what it is about."""

    name: str
    about: str
    skills: tuple[ShippedSkill, ...]


def families() -> list[FamilyRow]:
    """The three families, human skills first."""
    return [
        FamilyRow(
            str(family.label), str(FAMILY_ABOUT[family]), tuple(s for s in shipped().values() if s.family == family)
        )
        for family in FAMILIES
    ]
