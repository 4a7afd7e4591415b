"""Conversations and what was said in them, never by whom."""

from typing import ClassVar

from django.db import models
from django.urls import reverse
from django.utils.formats import date_format
from django.utils.translation import gettext, ngettext
from django.utils.translation import gettext_lazy as _

from draagvlak.foundation.organisation.models import JobRole, Person, Unit
from draagvlak.foundation.register.cards.models import UseCase
from draagvlak.ui.texts import TextField


class Conversation(models.Model):
    """A listening session with groups of people. Who came is not kept, only how many."""

    use_case = models.ForeignKey(UseCase, models.CASCADE, related_name="conversations", null=True, blank=True)
    title = TextField(_("What it is about"))
    planned_on = models.DateField(_("Planned on"))
    held_on = models.DateField(_("Held on"), null=True, blank=True)
    cancelled_on = models.DateField(null=True, blank=True)
    cancelled_why = models.TextField(blank=True)
    facilitator = models.ForeignKey(Person, models.SET_NULL, null=True, blank=True, related_name="facilitates")
    units = models.ManyToManyField(Unit, related_name="conversations", verbose_name=_("Units invited"))
    job_roles = models.ManyToManyField(JobRole, related_name="conversations", blank=True)
    present = models.PositiveIntegerField(_("How many people came"), null=True, blank=True)
    # The stage the use case was in: only what is heard before the choice counts as heard before it.
    stage_then = models.CharField(max_length=12, blank=True)
    # The moment, not the day: the order of confirming decides what of small conversations may be shown.
    notes_confirmed_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        ordering: ClassVar = ["-planned_on", "-id"]

    def __str__(self) -> str:
        return str(self.title)

    def get_absolute_url(self) -> str:
        return reverse("trust:conversation", args=[self.pk])

    @property
    def when(self) -> str:
        """When it is or was, and with how many people, in words."""
        if self.cancelled_on:
            return gettext("Cancelled on %(day)s") % {"day": date_format(self.cancelled_on)}
        if self.held_on:
            people = self.present or 0
            words = ngettext("Held on %(day)s with one person", "Held on %(day)s with %(people)s people", people)
            return words % {"day": date_format(self.held_on), "people": people}
        return gettext("Planned for %(day)s") % {"day": date_format(self.planned_on)}


class Saying(models.TextChoices):
    CONCERN = "concern", _("Concern")
    EXPECTATION = "expectation", _("Expectation")
    IDEA = "idea", _("Idea")
    QUESTION = "question", _("Question")


class Code(models.TextChoices):
    """What a concern is about. The last four are masks: a prompt for a question, never a label on a person."""

    JOB = "job", _("My job")
    AUTONOMY = "autonomy", _("Say over my own work")
    COMPETENCE = "competence", _("Afraid to look dumb")
    ERRORS = "errors", _("Errors and blame")
    PRIVACY = "privacy", _("Privacy")
    FAIRNESS = "fairness", _("Fairness")
    LOAD = "load", _("Workload")
    CRAFT = "craft", _("Craft")
    MEANING = "meaning", _("Meaning of the work")
    EXPLAIN = "explain", _("Being able to explain it")
    ENVIRONMENT = "environment", _("Environment")
    STIGMA = "stigma", _("What others will think")
    VOICE = "voice", _("Nobody asked us")
    NO_TIME = "no_time", _("“No time”")
    NOT_RELEVANT = "not_relevant", _("“Not relevant for us”")
    OTHERS_FIRST = "others_first", _("“Let others go first”")
    UNUSED = "unused", _("“Yes”, and then it lies unused")


MASKS = (Code.NO_TIME, Code.NOT_RELEVANT, Code.OTHERS_FIRST, Code.UNUSED)


class Note(models.Model):
    """One thing that was said. There is no column for who said it, and there will not be one."""

    conversation = models.ForeignKey(Conversation, models.CASCADE, related_name="notes")
    kind = models.CharField(_("Kind"), max_length=12, choices=Saying.choices)
    code = models.CharField(_("About"), max_length=16, choices=Code.choices, blank=True)
    words = TextField(_("What was said"))
    answer = TextField(_("The answer"))
    answered_by = models.CharField(max_length=120, blank=True)  # the name as it stood
    answered_on = models.DateField(null=True, blank=True)

    class Meta:
        ordering: ClassVar = ["id"]

    def __str__(self) -> str:
        return str(self.words)
