"""What was promised, and what those who raised it say came of it."""

from typing import ClassVar, Self

from django.db import models
from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from draagvlak.foundation import clock
from draagvlak.foundation.organisation.models import Person
from draagvlak.foundation.register.cards.models import UseCase
from draagvlak.pillars.trust.conversations.models import Conversation, Note
from draagvlak.ui.texts import TextField
from draagvlak_core.trust.promises import HeardBack, PromiseFacts, Standing, standing

STANDING_WORDS = {
    Standing.KEPT: _("Kept, say those who raised it"),
    Standing.PARTLY: _("Partly kept, say those who raised it"),
    Standing.NOT_DONE: _("Not kept, say those who raised it"),
    Standing.NOT_ASKED_BACK: _("Done, not yet asked back"),
    Standing.LATE: _("Late"),
    Standing.OPEN: _("Promised"),
}


class PromiseQuerySet(models.QuerySet["Promise"]):
    def in_order(self) -> Self:
        """What asks for something first: not done, then done but not (said to be) kept, then kept."""
        turn = models.Case(
            models.When(done_on=None, then=models.Value(0)),
            models.When(heard_back=HeardBack.YES, then=models.Value(2)),
            default=models.Value(1),
            output_field=models.IntegerField(),
        )
        return self.select_related("owner", "use_case").order_by(turn, "due_on", "pk")


class Promise(models.Model):
    """What will be done with what was said. Closed only when those who raised it could say whether it was done."""

    use_case = models.ForeignKey(UseCase, models.CASCADE, related_name="promises", null=True, blank=True)
    conversation = models.ForeignKey(Conversation, models.SET_NULL, null=True, blank=True, related_name="promises")
    notes = models.ManyToManyField(Note, related_name="promises", blank=True)
    words = TextField(_("What we will do"))
    owner = models.ForeignKey(Person, models.SET_NULL, null=True, blank=True, related_name="promises")
    due_on = models.DateField(_("Done by"))
    done_words = TextField(_("What was done"))
    done_on = models.DateField(null=True, blank=True)
    # What the group that raised it says: yes, partly, no. Empty until they were asked.
    heard_back = models.CharField(
        max_length=8,
        blank=True,
        choices=[("yes", _("Yes, this was done")), ("partly", _("Partly")), ("no", _("No"))],
    )
    heard_back_on = models.DateField(null=True, blank=True)

    objects = PromiseQuerySet.as_manager()

    class Meta:
        ordering: ClassVar = ["due_on", "id"]

    def __str__(self) -> str:
        return str(self.words)

    def get_absolute_url(self) -> str:
        return reverse("trust:promise", args=[self.pk])

    @property
    def standing(self) -> Standing:
        """Where it stands today."""
        kept_by_somebody = self.owner is not None and self.owner.left_on is None
        said = HeardBack(self.heard_back) if self.heard_back else None
        return standing(PromiseFacts(self.due_on, self.done_on, said, kept_by_somebody), clock.today())

    @property
    def standing_words(self) -> str:
        return str(STANDING_WORDS.get(self.standing, _("Nobody keeps it any more")))
