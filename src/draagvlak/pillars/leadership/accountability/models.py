"""Who keeps an eye on a use of AI, and with what mandate to stop it."""

from django.db import models
from django.utils.translation import gettext_lazy as _

from draagvlak.foundation.organisation.models import Person
from draagvlak.foundation.register.cards.models import UseCase
from draagvlak.ui.texts import TextField


class MayStop(models.TextChoices):
    YES = "yes", _("Yes, today, without asking anybody first")
    NO = "no", _("No")
    NOT_SAID = "not_said", _("Nobody has said")


class Oversight(models.Model):
    """Beside whoever answers for it: who looks along while it runs."""

    use_case = models.OneToOneField(UseCase, models.CASCADE, related_name="oversight")
    overseer = models.ForeignKey(Person, models.SET_NULL, null=True, blank=True, related_name="oversees")
    mandate = TextField(_("What may this person do, and what happens then?"))
    may_stop = models.CharField(max_length=10, choices=MayStop.choices, default=MayStop.NOT_SAID)
    changed_on = models.DateField()

    def __str__(self) -> str:
        return f"{self.use_case_id}: {self.may_stop}"
