"""Use cases with their cards, full ones and light ones for everyday AI."""

from typing import ClassVar

from django.db import models
from django.utils.translation import gettext_lazy as _

from draagvlak.foundation.organisation.models import JobRole, Person, Unit
from draagvlak.ui.texts import TextField


class Stage(models.TextChoices):
    """Where a use case is on its way. The order is the order of the gates."""

    IDEA = "idea", _("Idea")
    EXPLORATION = "exploration", _("Exploration")
    PILOT = "pilot", _("Pilot")
    SCALING = "scaling", _("Scaling")
    EMBEDDED = "embedded", _("Embedded")
    RETIRED = "retired", _("Retired")


NEXT_STAGE = {
    Stage.IDEA: Stage.EXPLORATION,
    Stage.EXPLORATION: Stage.PILOT,
    Stage.PILOT: Stage.SCALING,
    Stage.SCALING: Stage.EMBEDDED,
}


class Kind(models.TextChoices):
    FULL = "full", _("AI use case")
    EVERYDAY = "everyday", _("Everyday AI")


class Acceptance(models.TextChoices):
    """Whether the person who would be accountable has said yes."""

    NOBODY = "nobody", _("Nobody was asked")
    ASKED = "asked", _("Asked, no answer yet")
    ACCEPTED = "accepted", _("Accepted")
    DECLINED = "declined", _("Declined")
    LEFT = "left", _("Left: to be handed over")


class UseCase(models.Model):
    """One use of AI for one purpose. The texts together are its card."""

    kind = models.CharField(max_length=10, choices=Kind.choices, default=Kind.FULL)
    name = TextField(_("Name"))
    stage = models.CharField(_("Stage"), max_length=12, choices=Stage.choices, default=Stage.IDEA)

    # --- the card, in plain words
    summary = TextField(_("In one sentence"))
    does = TextField(_("What it does"))
    why = TextField(_("Why we use it"))
    does_not = TextField(_("What it does not do"))
    affected = TextField(_("Whom it touches"))
    stays_human = TextField(_("What stays human"))
    objection = TextField(_("How to object"))
    data = TextField(_("Which data it uses"))
    risks = TextField(_("What can go wrong, and what we do about it"))
    tools = models.CharField(_("Tools"), max_length=300, blank=True)
    vendor = models.CharField(_("Supplier"), max_length=300, blank=True)

    # --- people
    affected_units = models.ManyToManyField(Unit, blank=True, related_name="use_cases")
    affected_roles = models.ManyToManyField(JobRole, blank=True, related_name="use_cases")
    accountable = models.ForeignKey(Person, models.SET_NULL, null=True, blank=True, related_name="answers_for")
    acceptance = models.CharField(max_length=10, choices=Acceptance.choices, default=Acceptance.NOBODY)
    accepted_on = models.DateField(null=True, blank=True)
    # Asked to take over: until they say yes, whoever accepted before keeps answering for it.
    successor = models.ForeignKey(Person, models.SET_NULL, null=True, blank=True, related_name="asked_to_take_over")
    deputy = models.ForeignKey(Person, models.SET_NULL, null=True, blank=True, related_name="deputy_for")

    # --- outside
    is_public = models.BooleanField(default=False)
    published = models.JSONField(default=dict, blank=True)  # the public card exactly as it was previewed
    public_search = models.TextField(editable=False, blank=True)

    # --- where it came from
    source = models.CharField(max_length=80, blank=True)  # the name of the mapping it was imported with
    source_key = models.CharField(max_length=200, null=True, blank=True)
    source_organisation = models.CharField(max_length=200, blank=True)
    standard = models.JSONField(default=dict, blank=True)  # a publication-standard record, verbatim
    kept = models.JSONField(default=dict, blank=True)  # columns that were kept as they are
    facts = models.JSONField(default=dict, blank=True)  # short values beside the card: see exchange.records.FACTS
    told = models.JSONField(default=dict, blank=True)  # facts people ticked; null: marked as not known
    # What the last import said, so that the next one can tell what people here have changed since.
    imported = models.JSONField(default=dict, blank=True)

    search = models.TextField(editable=False, blank=True)  # all words of the card in small letters
    stage_since = models.DateField(null=True, blank=True)
    created_at = models.DateTimeField()
    changed_at = models.DateTimeField()

    class Meta:
        ordering: ClassVar = ["id"]
        constraints: ClassVar = [
            models.UniqueConstraint(fields=["source", "source_key"], name="imported_once"),
        ]
        indexes: ClassVar = [models.Index(fields=["stage", "kind"]), models.Index(fields=["source_organisation"])]

    def __str__(self) -> str:
        return str(self.name)

    @property
    def next_stage(self) -> Stage | None:
        """Where the next gate leads; None when there is no further stage."""
        return NEXT_STAGE.get(Stage(self.stage))


# The texts of a card, in the order in which it tells them.
CARD_TEXTS = ("name", "summary", "does", "why", "does_not", "affected", "stays_human", "objection", "data", "risks")
