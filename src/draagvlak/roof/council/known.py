"""What can be known about somebody who works here, read from the database's own schema, in words.

The page walks the tables; a table without words would show under its own name, and a test fails before
it comes to that.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from django.apps import apps
from django.db import models
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from draagvlak.foundation.accounts.models import User
from draagvlak.foundation.organisation.models import Person

_NAMES = re.compile(r"(^|_)(by|who|person|owner|lead|speaker|author|member)(_name)?$")
# Django's own tables, with no business in what is known about people.
_WITHOUT = frozenset({"auth", "contenttypes", "sessions"})

# Table → what it holds about people, as an employee would say it.
WORDS: dict[str, str | Promise] = {
    "organisation.Person": _("Your name, e-mail address, unit and job role."),
    "organisation.Unit": _("Who leads a unit."),
    "organisation.WorkingGroup_members": _("Who sits in a working group."),
    "accounts.User": _("Your account: name and e-mail address, and when you logged in last."),
    "accounts.RoleGrant": _("Which roles you were given here."),
    "account.EmailAddress": _("The address you log in with."),
    "socialaccount.SocialAccount": _("What the organisation's own login says about you when you come in."),
    "mfa.Authenticator": _("Passkeys and codes you log in with."),
    "register.UseCase": _("Who answers for a use of AI."),
    "register.ImportRun": _("Who brought a file in."),
    "leadership.CourseVersion": _("Who adopted the course."),
    "leadership.Boundary": _("Who keeps a boundary, and who adopted it."),
    "leadership.BoundaryJudgement": _("Who judged a use of AI against a boundary."),
    "leadership.BoundaryDecision": _("Who took the decision that a boundary asks for."),
    "leadership.BoundaryException": _("Who answers for an exception to a boundary."),
    "leadership.Oversight": _("Who looks along while a use of AI runs."),
    "leadership.Asking": _("Who asked a leader something by name. Not who asked in the quiet room."),
    "leadership.Turn": _("Who owed an answer."),
    "leadership.ActClassification": _("Who answered what the EU AI Act asks about a use of AI."),
    "leadership.ActDocument": _("Who gave a notice to workers, or an assessment the law asks for."),
    "leadership.ActDuty": _("Who said how a duty of the law is met."),
    "coherence.NotTheSame": _("Who said that two uses of AI are not the same."),
    "skills.OwnLevel": _("How you see your own skills. You alone can open it in Draagvlak."),
    "trust.Conversation": _("Who leads a conversation. Not who came, and not who spoke."),
    "trust.Note": _("Who answered something that was said. Not who said it."),
    "trust.Promise": _("Who made a promise."),
    "value.Pilot": _("Who fixed what counts as success."),
    "value.FreedHours": _("Who said what happens with the hours that come free."),
    "gates.GateVersion": _("Who changed what the gates ask."),
    "gates.Decision": _("Who decided at a gate."),
    "gates.Condition": _("Who sees to a condition."),
    "agreements.Agreement": _("Who proposed something to the works council, and who answered for it."),
    "voice.Ticket": _("That you were asked in a round, and whether you visited. It goes when the round closes."),
    "voice.Judgement": _("Who read a post before others did. Not who wrote it."),
    "council.KeptCheckpoint": _("Who kept a checkpoint of the decision log."),
}


@dataclass(frozen=True, slots=True)
class Table:
    """A table in which somebody can be found by name, and what it holds about them."""

    label: str
    words: str | Promise


def tables() -> list[Table]:
    """Every table of this installation that can say who, in the order in which they are described."""
    order = {label: place for place, label in enumerate(WORDS)}
    labels = sorted(set(_says_who()), key=lambda label: (order.get(label, len(order)), label))
    return [Table(label, WORDS.get(label, label)) for label in labels]


def _says_who() -> Iterator[str]:
    for model in apps.get_models(include_auto_created=True):
        if model._meta.app_label not in _WITHOUT and any(map(_is_about_somebody, model._meta.concrete_fields)):
            yield model._meta.label
    yield Person._meta.label
    yield User._meta.label


def _is_about_somebody(field: models.Field) -> bool:
    if field.is_relation:
        return field.related_model in (Person, User)
    return isinstance(field, models.CharField) and bool(_NAMES.search(field.name))
