"""The organisation: its languages, units in a tree, people, job roles, team leads, working groups."""

from typing import ClassVar

from django.conf import settings
from django.db import models
from django.db.models.functions import Lower
from django.utils.translation import gettext_lazy as _

from draagvlak.ui.texts import TextField


class Organisation(models.Model):
    """The one organisation this installation is for."""

    # Always 1: the database itself refuses a second organisation, also when two people press Start at once.
    number = models.PositiveSmallIntegerField(default=1, unique=True, editable=False)
    name = models.CharField(_("Name"), max_length=120)
    languages = models.JSONField(_("Languages"), default=list)  # codes, the first one is where writing starts
    is_sample = models.BooleanField(default=False)
    started_at = models.DateTimeField()

    def __str__(self) -> str:
        return self.name


class JobRole(models.Model):
    """A job people have here, with its ISCO-08 code."""

    code = models.CharField(_("Code"), max_length=40, unique=True)
    name = TextField(_("Name"))
    isco08 = models.CharField(_("ISCO-08 code"), max_length=4, blank=True)

    class Meta:
        ordering: ClassVar = ["code"]

    def __str__(self) -> str:
        return str(self.name)


class Unit(models.Model):
    """A team, department or division. Its place in the tree is its parent."""

    code = models.CharField(_("Code"), max_length=40, unique=True)
    name = TextField(_("Name"))
    parent = models.ForeignKey("self", models.PROTECT, null=True, blank=True, related_name="children")
    lead = models.ForeignKey("Person", models.SET_NULL, null=True, blank=True, related_name="leads")

    class Meta:
        ordering: ClassVar = ["code"]

    def __str__(self) -> str:
        return str(self.name)


class Person(models.Model):
    """Somebody who works here. May have an account; most do not need one to be counted as affected."""

    code = models.CharField(_("Personnel code"), max_length=40, unique=True)
    name = models.CharField(_("Name"), max_length=120)
    email = models.EmailField(_("E-mail address"), blank=True)
    unit = models.ForeignKey(Unit, models.PROTECT, related_name="people", verbose_name=_("Unit"))
    job_role = models.ForeignKey(
        JobRole, models.PROTECT, null=True, blank=True, related_name="people", verbose_name=_("Job role")
    )
    user = models.OneToOneField(settings.AUTH_USER_MODEL, models.SET_NULL, null=True, blank=True, related_name="person")
    left_on = models.DateField(_("Left on"), null=True, blank=True)

    class Meta:
        ordering: ClassVar = ["name", "code"]
        constraints: ClassVar = [
            models.UniqueConstraint(Lower("email"), condition=~models.Q(email=""), name="person_email_once")
        ]

    def __str__(self) -> str:
        return self.name


class WorkingGroup(models.Model):
    """People from several units who work on something together."""

    name = TextField(_("Name"))
    purpose = TextField(_("What the group is for"))
    members = models.ManyToManyField(Person, related_name="working_groups", verbose_name=_("Members"))

    def __str__(self) -> str:
        return str(self.name)
