"""Boundaries, their examples, and what people found, decided and allowed about one use case and one boundary."""

from typing import ClassVar

from django.db import models
from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from draagvlak.foundation.organisation.models import Person, Unit
from draagvlak.foundation.register.cards.models import UseCase
from draagvlak.pillars.leadership.versions import State
from draagvlak.ui.texts import TextField


class Boundary(models.Model):
    """A red line: the sentence that was adopted and the value it protects. With a rule it is worked out from facts;
    without one a person judges it.

    A boundary keeps its number; other words make a new version of it, so that what was judged under the
    old words is never taken for a judgement under the new ones.
    """

    number = models.PositiveIntegerField()
    version = models.PositiveIntegerField(default=1)
    state = models.CharField(max_length=12, choices=State.choices, default=State.DRAFT)
    sentence = TextField(_("The boundary, in one sentence"))
    value = TextField(_("The value it protects, and why"))
    rule = models.JSONField(default=dict, blank=True)  # as `rules.Draft` reads it; empty: people judge it
    scope = models.ManyToManyField(Unit, blank=True, related_name="+")  # with the units below; none: the whole house
    owner = models.ForeignKey(Person, models.SET_NULL, null=True, blank=True, related_name="+")
    valid_from = models.DateField(_("Valid from"), null=True, blank=True)
    review_on = models.DateField(_("Review on"), null=True, blank=True)
    adopted_by = models.CharField(max_length=200, blank=True)  # the name as it stood in the decision
    adopted_on = models.DateField(null=True, blank=True)

    class Meta:
        ordering: ClassVar = ["number", "version"]
        constraints: ClassVar = [
            models.UniqueConstraint(fields=["number", "version"], name="boundary_version_once"),
            models.UniqueConstraint(fields=["number"], condition=models.Q(state="adopted"), name="one_adopted_version"),
            models.UniqueConstraint(fields=["number"], condition=models.Q(state="draft"), name="one_draft_version"),
        ]

    def __str__(self) -> str:
        return str(self.sentence)

    def get_absolute_url(self) -> str:
        return reverse("leadership:boundary", args=[self.pk])


class BoundaryExample(models.Model):
    """A use of AI everybody can picture, and how it has to come out before the boundary may be adopted."""

    boundary = models.ForeignKey(Boundary, models.CASCADE, related_name="examples")
    name = TextField(_("Example"))
    told = models.JSONField(default=dict, blank=True)
    expected = models.CharField(max_length=12)  # one of `Judged`

    class Meta:
        ordering: ClassVar = ["pk"]

    def __str__(self) -> str:
        return str(self.name)


class Judged(models.TextChoices):
    RESPECTED = "respected", _("Respected")
    CROSSED = "crossed", _("Crossed")
    CANNOT_TELL = "cannot_tell", _("Cannot tell")


class BoundaryJudgement(models.Model):
    """What a named person found about one boundary and one use case. A newer one replaces it; the log keeps both."""

    boundary = models.ForeignKey(Boundary, models.CASCADE, related_name="judgements")
    use_case = models.ForeignKey(UseCase, models.CASCADE, related_name="boundary_judgements")
    answer = models.CharField(max_length=12, choices=Judged.choices)
    reason = TextField(_("Why"))
    judged_by = models.CharField(max_length=120)
    judged_on = models.DateField()

    class Meta:
        constraints: ClassVar = [models.UniqueConstraint(fields=["boundary", "use_case"], name="judged_once")]
        # All that counting judgements per use case reads, in the order in which it is counted.
        indexes: ClassVar = [
            models.Index(fields=["use_case", "answer", "boundary", "judged_on"], name="judgements_counted")
        ]

    def __str__(self) -> str:
        return f"{self.boundary_id}/{self.use_case_id}: {self.answer}"


class BoundaryException(models.Model):
    """This use may cross this boundary for a while. It ends by itself after its last day."""

    boundary = models.ForeignKey(Boundary, models.CASCADE, related_name="exceptions")
    use_case = models.ForeignKey(UseCase, models.CASCADE, related_name="boundary_exceptions")
    owner = models.ForeignKey(Person, models.SET_NULL, null=True, blank=True, related_name="+")
    reason = TextField(_("Why it may"))
    last_day = models.DateField()
    allowed_by = models.CharField(max_length=120)
    allowed_on = models.DateField()
    ended_on = models.DateField(null=True, blank=True)  # when somebody ended it before its last day

    class Meta:
        ordering: ClassVar = ["-last_day", "-pk"]

    def __str__(self) -> str:
        return f"{self.boundary_id}/{self.use_case_id} → {self.last_day}"


class BoundaryDecision(models.Model):
    """The decision a boundary asks for before a use may begin. A newer one replaces it; the log keeps both."""

    boundary = models.ForeignKey(Boundary, models.CASCADE, related_name="decisions")
    use_case = models.ForeignKey(UseCase, models.CASCADE, related_name="boundary_decisions")
    allowed = models.BooleanField()
    reason = TextField(_("Why"))
    decided_by = models.CharField(max_length=200)  # names as they stood in the decision
    decided_on = models.DateField()

    class Meta:
        constraints: ClassVar = [models.UniqueConstraint(fields=["boundary", "use_case"], name="decided_once")]

    def __str__(self) -> str:
        return f"{self.boundary_id}/{self.use_case_id}: {self.allowed}"
