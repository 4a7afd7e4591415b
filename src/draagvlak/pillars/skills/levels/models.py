"""How people see themselves, kept for themselves alone."""

from typing import ClassVar

from django.db import models

from draagvlak.foundation.organisation.models import Person
from draagvlak.pillars.skills.skills.models import Skill


class OwnLevel(models.Model):
    """A level as its owner sees it. Read by its owner alone: no query, page or export joins it to anyone else."""

    person = models.ForeignKey(Person, models.CASCADE, related_name="own_levels")
    skill = models.ForeignKey(Skill, models.PROTECT, related_name="+")
    level = models.PositiveSmallIntegerField()
    seen_on = models.DateField()

    class Meta:
        constraints: ClassVar = [
            models.UniqueConstraint(fields=["person", "skill"], name="own_level_once"),
            models.CheckConstraint(condition=models.Q(level__range=(0, 4)), name="own_level_0_to_4"),
        ]

    def __str__(self) -> str:
        return str(self.skill)
