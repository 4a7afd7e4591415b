"""Through whose eyes anyone can look in the sample organisation. These people are made up."""

from dataclasses import dataclass

from django.shortcuts import get_object_or_404
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from draagvlak.foundation.accounts.models import User
from draagvlak.foundation.organisation.models import Organisation

DOMAIN = "rivierstad.example"


@dataclass(frozen=True, slots=True)
class Eyes:
    """One point of view. `email` is the sample account behind it; empty for a visitor."""

    key: str
    title: str | Promise
    sees: str | Promise
    email: str


EYES = (
    Eyes(
        "employee",
        _("An employee"),
        _("Which AI touches my work, what it may not do, and what was done with what we said."),
        f"employee@{DOMAIN}",
    ),
    Eyes("team_lead", _("A team lead"), _("What my group needs, and what I promised them."), f"team-lead@{DOMAIN}"),
    Eyes(
        "director",
        _("The director"),
        _("The course, the boundaries, and the decisions that wait."),
        f"director@{DOMAIN}",
    ),
    Eyes("hr", _("HR"), _("What each role needs, and how people can learn it."), f"hr@{DOMAIN}"),
    Eyes(
        "facilitator",
        _("A facilitator"),
        _("Conversations to plan and to hold, and what was said."),
        f"facilitator@{DOMAIN}",
    ),
    Eyes(
        "works_council",
        _("The works council"),
        _("Everything that governs people, and the log that shows who decided what."),
        f"works-council@{DOMAIN}",
    ),
    Eyes("ai_lead", _("The AI lead"), _("The register, the pilots and the gates."), f"ai-lead@{DOMAIN}"),
    Eyes("visitor", _("A visitor"), _("What anyone outside may read."), ""),
)


def are_open() -> bool:
    """Only in a sample organisation: elsewhere nobody may ever look through the eyes of another."""
    return Organisation.objects.filter(is_sample=True).exists()


def of(key: str) -> Eyes | None:
    return next((eyes for eyes in EYES if eyes.key == key), None)


def user_behind(eyes: Eyes) -> User:
    """The made-up account, or 404 when there is none. Asks once more whether this is the sample: this opens a door."""
    found = User.objects.filter(is_active=True) if are_open() else User.objects.none()
    return get_object_or_404(found, email=eyes.email)
