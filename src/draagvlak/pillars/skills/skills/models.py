"""The skills, in three families."""

from typing import ClassVar

from django.db import models
from django.utils.translation import gettext_lazy as _

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
