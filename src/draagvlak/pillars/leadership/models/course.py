"""The course in versions."""

from typing import ClassVar

from django.db import models
from django.utils.translation import gettext_lazy as _

from draagvlak.ui.texts import TextField


class State(models.TextChoices):
    DRAFT = "draft", _("Draft")
    ADOPTED = "adopted", _("Adopted")
    SUPERSEDED = "superseded", _("Superseded")


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
    def asked(cls, question: str) -> str:
        """A question in the words of the active language."""
        return str(cls._meta.get_field(question).verbose_name)  # type: ignore[union-attr]
