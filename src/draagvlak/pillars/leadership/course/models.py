"""The course in versions."""

from typing import ClassVar

from django.db import models
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from draagvlak.foundation.organisation.models import JobRole, Unit, WorkingGroup
from draagvlak.pillars.leadership.versions import State
from draagvlak.ui.texts import TextField

# The five questions of the course, in the order in which they are asked.
QUESTIONS = ("role_of_ai", "strengthens", "values", "stays_human", "our_work")


class CourseVersion(models.Model):
    """One version of the answer to "which role may AI play here". Only one is adopted at a time."""

    number = models.PositiveIntegerField(unique=True)
    state = models.CharField(max_length=12, choices=State.choices, default=State.DRAFT)
    role_of_ai = TextField(_("Which role may AI play here?"))
    strengthens = TextField(_("Where does AI strengthen us?"))
    values = TextField(_("Which values do we hold on to?"))
    stays_human = TextField(_("What stays human work?"))
    our_work = TextField(_("What happens to people’s work?"))
    adopted_by = models.CharField(max_length=200, blank=True)  # names as they stood in the decision
    adopted_on = models.DateField(null=True, blank=True)
    conversations = models.JSONField(default=list, blank=True)  # numbers of the conversations it answers
    changed_at = models.DateTimeField()

    class Meta:
        ordering: ClassVar = ["-number"]
        constraints: ClassVar = [
            models.UniqueConstraint(fields=["state"], condition=models.Q(state="adopted"), name="one_adopted_course")
        ]

    def __str__(self) -> str:
        return f"{self.number} ({self.get_state_display()})"

    @classmethod
    def question(cls, name: str) -> str | Promise:
        """A question in words that wait for the language of whoever reads them."""
        return cls._meta.get_field(name).verbose_name  # type: ignore[union-attr]

    @classmethod
    def asked(cls, question: str) -> str:
        """A question in the words of the active language."""
        return str(cls.question(question))

    @property
    def is_answered(self) -> bool:
        return all(getattr(self, question) for question in QUESTIONS)


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
