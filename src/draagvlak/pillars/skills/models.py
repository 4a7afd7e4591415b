"""The skills with their levels, what each role needs, what people keep for themselves, and ways to learn."""

from typing import ClassVar

from django.db import models
from django.utils.translation import gettext_lazy as _

from draagvlak.foundation.organisation.models import JobRole, Person
from draagvlak.foundation.register.cards.models import UseCase
from draagvlak.ui.texts import TextField


class Family(models.TextChoices):
    AI = "ai", _("Working with AI")
    HUMAN = "human", _("Human skills")
    LEAD = "lead", _("Leading AI")


class Skill(models.Model):
    """One of 26 skills. Level names and descriptions are shipped (`skills.json`) and read by code."""

    code = models.CharField(max_length=10, unique=True)
    family = models.CharField(max_length=8, choices=Family.choices)
    name = TextField(_("Skill"))
    position = models.PositiveSmallIntegerField()

    class Meta:
        ordering: ClassVar = ["position"]

    def __str__(self) -> str:
        return str(self.name)


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


class LearningActivity(models.Model):
    """A way to learn: raises skills to a level, takes hours, open to roles or to everyone."""

    title = TextField(_("Title"))
    about = TextField(_("What people do"))
    hours = models.DecimalField(_("Hours"), max_digits=6, decimal_places=1)
    starts_on = models.DateField(_("Starts on"), null=True, blank=True)
    job_roles = models.ManyToManyField(JobRole, related_name="activities", blank=True)
    ended_on = models.DateField(null=True, blank=True)

    def __str__(self) -> str:
        return str(self.title)


class Gain(models.Model):
    """The level of a skill that an activity brings people to."""

    activity = models.ForeignKey(LearningActivity, models.CASCADE, related_name="gains")
    skill = models.ForeignKey(Skill, models.PROTECT, related_name="gains")
    level = models.PositiveSmallIntegerField()

    class Meta:
        constraints: ClassVar = [
            models.UniqueConstraint(fields=["activity", "skill"], name="gain_once"),
            models.CheckConstraint(condition=models.Q(level__range=(1, 4)), name="gain_level_1_to_4"),
        ]

    def __str__(self) -> str:
        return f"{self.activity} → {self.skill} {self.level}"


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
