"""What each job role needs, and what it does with a use case."""

from typing import ClassVar

from django.db import models
from django.utils.translation import gettext_lazy as _

from draagvlak.foundation.organisation.models import JobRole
from draagvlak.foundation.register.cards.models import UseCase
from draagvlak.pillars.skills.skills.models import Skill


class RoleNeed(models.Model):
    """The level (1-4) of a skill that a job role needs now, and how much it weighs."""

    job_role = models.ForeignKey(JobRole, models.CASCADE, related_name="needs")
    skill = models.ForeignKey(Skill, models.PROTECT, related_name="needs")
    level = models.PositiveSmallIntegerField()
    weight = models.PositiveSmallIntegerField(default=1)

    class Meta:
        constraints: ClassVar = [
            models.UniqueConstraint(fields=["job_role", "skill"], name="need_once"),
            models.CheckConstraint(condition=models.Q(level__range=(1, 4)), name="need_level_1_to_4"),
            models.CheckConstraint(condition=models.Q(weight__range=(1, 5)), name="need_weight_1_to_5"),
        ]

    def __str__(self) -> str:
        return f"{self.job_role} · {self.skill} · {self.level}"


class Track(models.TextChoices):
    """What a touched role does with the AI: these ask for different skills."""

    USES = "uses", _("Works with it")
    CHECKS = "checks", _("Checks what comes out")
    WEIGHS = "weighs", _("Weighs its advice in decisions")


class RoleInUse(models.Model):
    """What a job role does with one use case."""

    use_case = models.ForeignKey(UseCase, models.CASCADE, related_name="roles_in_use")
    job_role = models.ForeignKey(JobRole, models.CASCADE, related_name="in_use")
    track = models.CharField(max_length=8, choices=Track.choices)

    class Meta:
        constraints: ClassVar = [models.UniqueConstraint(fields=["use_case", "job_role", "track"], name="track_once")]

    def __str__(self) -> str:
        return f"{self.use_case} · {self.job_role} · {self.track}"
