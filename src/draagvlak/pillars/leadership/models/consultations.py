"""A draft of the course put before people: whom, until when, what they said, and what changed because of it."""

from typing import ClassVar

from django.db import models
from django.utils.translation import gettext_lazy as _

from draagvlak.foundation.organisation.models import JobRole, Unit, WorkingGroup
from draagvlak.pillars.leadership.models.course import CourseVersion
from draagvlak.ui.texts import TextField


class Consultation(models.Model):
    """One per version. While there is one, everyone here can read the draft."""

    version = models.OneToOneField(CourseVersion, models.CASCADE, related_name="consultation")
    units = models.ManyToManyField(Unit, blank=True, related_name="+")
    job_roles = models.ManyToManyField(JobRole, blank=True, related_name="+")
    groups = models.ManyToManyField(WorkingGroup, blank=True, related_name="+")
    works_council = models.BooleanField(_("The works council"), default=False)
    opened_on = models.DateField()
    until = models.DateField()
    closed_on = models.DateField(null=True, blank=True)

    def __str__(self) -> str:
        return f"{self.version_id}: {self.opened_on}"


class TakenOver(models.TextChoices):
    """What was done with a remark."""

    OPEN = "open", _("Not decided yet")
    YES = "yes", _("Taken over")
    PARTLY = "partly", _("Partly taken over")
    NO = "no", _("Not taken over")


class Remark(models.Model):
    """What a group said about the draft. Never who in that group."""

    consultation = models.ForeignKey(Consultation, models.CASCADE, related_name="remarks")
    voice = models.CharField(max_length=30)  # unit:3, role:2, group:1 or works_council
    heard_from = TextField(_("Who said it"))  # the name of that group, as it was then
    question = models.CharField(max_length=20, blank=True)  # which part of the course it is about
    words = TextField(_("What they said"))
    said_on = models.DateField()
    outcome = models.CharField(max_length=8, choices=TakenOver.choices, default=TakenOver.OPEN)
    reason = TextField(_("What changed because of it, or why nothing did"))

    class Meta:
        ordering: ClassVar = ["pk"]

    def __str__(self) -> str:
        return str(self.words)
