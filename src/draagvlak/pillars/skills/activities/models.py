"""Ways to learn, and the levels they bring people to."""

from typing import ClassVar

from django.db import models
from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from draagvlak.foundation.organisation.models import JobRole
from draagvlak.pillars.skills.skills.models import Skill
from draagvlak.ui.texts import TextField


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

    def get_absolute_url(self) -> str:
        return reverse("skills:activity", args=[self.pk])


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
