"""What was answered about the AI Act, what was done about each duty, and the two documents the act asks for."""

from typing import Any, ClassVar

from django.db import models
from django.utils.translation import gettext_lazy as _

from draagvlak.foundation.register.cards.models import UseCase
from draagvlak.ui.text import Text
from draagvlak.ui.texts import TextField


class ActState(models.TextChoices):
    DRAFT = "draft", _("Draft")
    KEPT = "kept", _("Kept")
    EARLIER = "earlier", _("Earlier")


class ActClassification(models.Model):
    """The answers about one use case under one rule set, and what came out on the day they were kept.

    What came out stands here as well, so that counting thousands needs no judging, and so that history keeps saying
    what was found then.
    """

    use_case = models.ForeignKey(UseCase, models.CASCADE, related_name="act_classifications")
    state = models.CharField(max_length=8, choices=ActState.choices, default=ActState.DRAFT)
    rules = models.CharField(max_length=10)  # version of the rule set
    chosen = models.JSONField(default=dict)  # question → codes of options
    risk = models.CharField(max_length=20, blank=True)  # code of the class, empty when it cannot be told
    still_open = models.PositiveSmallIntegerField(default=0)
    due = models.JSONField(default=dict)  # duty → the day from which it applies, for what applies for sure
    made_by = models.CharField(max_length=120, blank=True)  # the name as it stood
    made_on = models.DateField(null=True, blank=True)
    verified_on = models.DateField(null=True, blank=True)  # when the rule set had last been compared with its sources

    class Meta:
        ordering: ClassVar = ["-pk"]
        constraints: ClassVar = [
            models.UniqueConstraint(fields=["use_case"], condition=models.Q(state="draft"), name="one_act_draft"),
            models.UniqueConstraint(fields=["use_case"], condition=models.Q(state="kept"), name="one_act_kept"),
        ]

    def __str__(self) -> str:
        return f"{self.use_case_id}: {self.risk or '?'} ({self.rules})"


class DutyState(models.TextChoices):
    UNDER_WAY = "under_way", _("Under way")
    DONE = "done", _("Done")


class ActDuty(models.Model):
    """What a named person said about one duty. A newer word replaces it; the log keeps both."""

    use_case = models.ForeignKey(UseCase, models.CASCADE, related_name="act_duties")
    duty = models.CharField(max_length=40)  # code of the duty
    state = models.CharField(max_length=10, choices=DutyState.choices)
    how = TextField(_("How, or where it can be found"))
    stated_by = models.CharField(max_length=120)
    stated_on = models.DateField()

    class Meta:
        constraints: ClassVar = [models.UniqueConstraint(fields=["use_case", "duty"], name="act_duty_once")]

    def __str__(self) -> str:
        return f"{self.use_case_id}/{self.duty}: {self.state}"


class DocumentKind(models.TextChoices):
    WORKER_NOTICE = "worker_notice", _("Notice to people who work here")
    RIGHTS_ASSESSMENT = "rights_assessment", _("Assessment of fundamental rights")


class ActDocument(models.Model):
    """A notice to workers or an assessment of fundamental rights. What was given is never changed, only followed."""

    use_case = models.ForeignKey(UseCase, models.CASCADE, related_name="act_documents")
    kind = models.CharField(max_length=20, choices=DocumentKind.choices)
    version = models.PositiveSmallIntegerField(default=1)
    sections = models.JSONField(default=dict)  # section → text by language
    given_by = models.CharField(max_length=200, blank=True)  # names as they stood; empty while it is a draft
    given_on = models.DateField(null=True, blank=True)
    given_how = TextField(_("To whom, and how"))

    class Meta:
        ordering: ClassVar = ["-version"]
        constraints: ClassVar = [
            models.UniqueConstraint(fields=["use_case", "kind", "version"], name="act_document_once"),
            models.UniqueConstraint(
                fields=["use_case", "kind"], condition=models.Q(given_on=None), name="one_act_document_draft"
            ),
        ]

    def __str__(self) -> str:
        return f"{self.get_kind_display()} {self.version}"

    def section(self, code: str) -> Text:
        """One section as a text."""
        return Text(self.sections.get(code) or {})

    def write(self, code: str, words: Any) -> None:
        self.sections = {**self.sections, code: dict(words)}
