"""What waits for one person in the register."""

from django.db.models import Q
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from draagvlak.foundation.accounts.members import member_behind
from draagvlak.foundation.accounts.rights import Right
from draagvlak.foundation.findings import Waiting
from draagvlak.foundation.organisation.models import Person
from draagvlak.foundation.register.cards.models import Acceptance, UseCase


def waiting_for(person: Person) -> list[Waiting]:
    """Questions to answer, and use cases that have to be handed over."""
    mine = Q(accountable=person, acceptance=Acceptance.ASKED) | Q(deputy=person, acceptance=Acceptance.LEFT)
    found = UseCase.objects.filter(mine).only("pk", "name", "acceptance").order_by("pk")
    return [*map(_one, found), *_to_take_over(person), *_all_orphans(person)]


def _to_take_over(person: Person) -> list[Waiting]:
    sentence = _("You are asked to take over “%(name)s”.")
    found = UseCase.objects.filter(successor=person).only("pk", "name").order_by("pk")
    return [Waiting(sentence % {"name": one.name}, reverse("register:asked", args=[one.pk])) for one in found]


def _one(use_case: UseCase) -> Waiting:
    name = {"name": str(use_case.name)}
    if use_case.acceptance == Acceptance.ASKED:
        url = reverse("register:asked", args=[use_case.pk])
        return Waiting(_("You are asked to answer for “%(name)s”.") % name, url)
    return Waiting(
        _("Whoever answered for “%(name)s” has left. As deputy you can hand it over.") % name,
        reverse("register:answering", args=[use_case.pk]),
    )


def _all_orphans(person: Person) -> list[Waiting]:
    """For those who keep the register: whatever nobody answers for any more."""
    if person.user is None or not member_behind(person).may(Right.EDIT_REGISTER):
        return []
    number = UseCase.objects.filter(acceptance=Acceptance.LEFT).exclude(deputy=person).count()
    if not number:
        return []
    sentence = ngettext(
        "%(number)s use case has to be handed over, because whoever answered for it has left.",
        "%(number)s use cases have to be handed over, because whoever answered for them has left.",
        number,
    )
    return [Waiting(sentence % {"number": number}, reverse("register:list") + f"?answers={Acceptance.LEFT.value}")]
