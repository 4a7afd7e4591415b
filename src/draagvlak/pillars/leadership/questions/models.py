"""Hard questions, who asked them, who owes an answer, and whether it was one."""

from typing import ClassVar

from django.db import models
from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from draagvlak.foundation.organisation.models import Person
from draagvlak.foundation.register.cards.models import UseCase
from draagvlak.ui.texts import TextField


class Starting(models.TextChoices):
    """The three questions everybody has. They wait to be taken up, for the organisation or for one use of AI."""

    FINAL = "final", _("Do people stay finally responsible?")
    WORK = "work", _("What happens with my work?")
    EXPLAIN = "explain", _("How do we avoid decisions nobody can explain?")


class Found(models.TextChoices):
    YES = "yes", _("Yes, that was an answer")
    PARTLY = "partly", _("Partly")
    NO = "no", _("No, that was not an answer")


class Question(models.Model):
    """A question somebody here has about AI. Without a use case it is about the whole organisation."""

    words = TextField(_("The question"))
    starting = models.CharField(max_length=10, choices=Starting.choices, blank=True)
    use_case = models.ForeignKey(UseCase, models.CASCADE, null=True, blank=True, related_name="hard_questions")
    asked_on = models.DateField()
    # Another question asks the same: those who asked this one hear the answer to that one.
    joined_into = models.ForeignKey("self", models.PROTECT, null=True, blank=True, related_name="joined")

    class Meta:
        ordering: ClassVar = ["pk"]
        constraints: ClassVar = [
            models.UniqueConstraint(
                fields=["starting"], condition=~models.Q(starting="") & models.Q(use_case=None), name="starts_once"
            ),
            models.UniqueConstraint(
                fields=["starting", "use_case"], condition=~models.Q(starting=""), name="starts_once_per_use_case"
            ),
        ]

    def __str__(self) -> str:
        return str(Starting(self.starting).label) if self.starting else str(self.words)

    def get_absolute_url(self) -> str:
        return reverse("leadership:question", args=[self.pk])


class Asking(models.Model):
    """Somebody wants to know this. By name, or without one: then whoever holds the key speaks for the asker."""

    question = models.ForeignKey(Question, models.CASCADE, related_name="askings")
    person = models.ForeignKey(Person, models.SET_NULL, null=True, blank=True, related_name="+")
    key = models.CharField(max_length=32, unique=True, null=True, blank=True)  # only of those without a name

    class Meta:
        constraints: ClassVar = [models.UniqueConstraint(fields=["question", "person"], name="asks_once")]

    def __str__(self) -> str:
        return f"{self.question_id}"

    def get_absolute_url(self) -> str:
        return self.question.get_absolute_url()


class Turn(models.Model):
    """One time that an answer was owed: by whom, by when, and the answer."""

    question = models.ForeignKey(Question, models.CASCADE, related_name="turns")
    owner = models.ForeignKey(Person, models.SET_NULL, null=True, blank=True, related_name="owes_answers")
    due_on = models.DateField()
    moved = models.BooleanField(default=False)  # the day was put off before there was an answer
    answer = TextField(_("The answer"))
    answered_on = models.DateField(null=True, blank=True)
    answered_by = models.CharField(max_length=120, blank=True)

    class Meta:
        ordering: ClassVar = ["pk"]

    def __str__(self) -> str:
        return f"{self.question_id}: {self.due_on}"


class Saying(models.Model):
    """What one of those who asked says of an answer."""

    turn = models.ForeignKey(Turn, models.CASCADE, related_name="sayings")
    asking = models.ForeignKey(Asking, models.CASCADE, related_name="sayings")
    found = models.CharField(max_length=8, choices=Found.choices)
    why = TextField(_("What is missing"))
    said_on = models.DateField()

    class Meta:
        constraints: ClassVar = [models.UniqueConstraint(fields=["turn", "asking"], name="says_once")]

    def __str__(self) -> str:
        return f"{self.turn_id}: {self.found}"
