"""What each gate asks (versioned data), and the decisions named people took there."""

from typing import ClassVar

from django.conf import settings
from django.db import models
from django.utils.translation import gettext_lazy as _

from draagvlak.foundation.organisation.models import Person
from draagvlak.foundation.register.cards.models import Stage, UseCase
from draagvlak.ui.texts import TextField


class GateVersion(models.Model):
    """One version of what all gates ask. The newest is in force; decisions keep the one they were taken under."""

    number = models.PositiveIntegerField(unique=True)
    adopted_by = models.CharField(max_length=120, blank=True)
    adopted_at = models.DateTimeField()
    why = models.TextField(blank=True)

    class Meta:
        ordering: ClassVar = ["-number"]

    def __str__(self) -> str:
        return str(self.number)


class GateQuestion(models.Model):
    """A criterion that the gate into a stage asks."""

    version = models.ForeignKey(GateVersion, models.CASCADE, related_name="questions")
    stage = models.CharField(max_length=12, choices=Stage.choices)  # the stage this gate leads to
    criterion = models.CharField(max_length=60)
    position = models.PositiveSmallIntegerField()

    class Meta:
        ordering: ClassVar = ["stage", "position"]
        constraints: ClassVar = [models.UniqueConstraint(fields=["version", "stage", "criterion"], name="asked_once")]

    def __str__(self) -> str:
        return f"{self.stage}: {self.criterion}"


class OutcomeChoice(models.TextChoices):
    GO = "go", _("Go")
    CONDITIONS = "conditions", _("Go, with conditions")
    NOT_YET = "not_yet", _("Not yet")
    STOP = "stop", _("Stop")


class Decision(models.Model):
    """What a named person decided at a gate, with the findings as they stood."""

    use_case = models.ForeignKey(UseCase, models.CASCADE, related_name="decisions")
    from_stage = models.CharField(max_length=12, choices=Stage.choices)
    to_stage = models.CharField(max_length=12, choices=Stage.choices)
    outcome = models.CharField(max_length=12, choices=OutcomeChoice.choices)
    reasons = TextField(_("Reasons"), blank=False)
    review_on = models.DateField(null=True, blank=True)
    decided_by = models.ForeignKey(settings.AUTH_USER_MODEL, models.SET_NULL, null=True, related_name="+")
    decided_by_name = models.CharField(max_length=120)
    decided_at = models.DateTimeField()
    version = models.ForeignKey(GateVersion, models.PROTECT, related_name="decisions")
    # [{criterion, answer, title, sentence, overruled}], texts as {language: words}, as they stood at the decision;
    # an empty `overruled` means that nobody passed it over
    findings = models.JSONField(default=list)
    log_index = models.PositiveBigIntegerField()

    class Meta:
        ordering: ClassVar = ["-decided_at", "-id"]

    def __str__(self) -> str:
        return f"{self.use_case}: {self.get_outcome_display()}"

    @property
    def is_review(self) -> bool:
        """Whether this was about staying in use, not about a next stage."""
        return self.from_stage == self.to_stage


class Condition(models.Model):
    """What a conditional go asks for, by whom and by when."""

    decision = models.ForeignKey(Decision, models.CASCADE, related_name="conditions")
    words = TextField(_("Condition"))
    owner = models.ForeignKey(Person, models.SET_NULL, null=True, related_name="gate_conditions")
    due_on = models.DateField(_("Done by"))
    done_on = models.DateField(null=True, blank=True)
    done_words = TextField(_("What was done"))

    class Meta:
        ordering: ClassVar = ["due_on", "id"]

    def __str__(self) -> str:
        return str(self.words)
