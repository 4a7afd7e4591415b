"""Gives and ends access, gives and takes roles. What a role may do is in code, not here."""

from collections.abc import Collection
from datetime import datetime

from django.apps import apps
from django.conf import settings
from django.contrib.sessions.models import Session
from django.db import transaction
from django.utils import translation

from draagvlak.foundation import clock
from draagvlak.foundation.accounts import factors, letters
from draagvlak.foundation.accounts.models import Attempt, FactorRule, RoleGrant, SafetyEvent, User
from draagvlak.foundation.accounts.own_name import check_own_name
from draagvlak.foundation.accounts.own_sessions import OwnSession, sessions_of
from draagvlak.foundation.accounts.roles import APART, GIVEN_ROLES, Role
from draagvlak.foundation.decisions.actions import record
from draagvlak.foundation.organisation.models import Person
from draagvlak.ui.refused import Refused
from draagvlak.ui.text import Text

LAST_ADMINISTRATOR = "accounts.last_administrator"
# By name, because agreements stand on accounts and not the other way round.
_IN_ONE_HAND = {"subject": "roles_in_one_hand", "state": "agreed"}


@transaction.atomic
def give_access(*, person: Person, by: object, kind: str = "accounts.access_given") -> User:
    """An account for somebody who works here. They come in by e-mail code, or choose a password themselves."""
    if not person.email:
        raise Refused("accounts.no_address", name=person.name)
    user = person.user or _account_at(person.email) or User(email=person.email.lower(), name=person.name)
    if user.id is None:
        user.set_unusable_password()
    user.is_active = True
    user.save()
    person.user = user
    person.save(update_fields=["user"])
    record(kind, by=by, about=f"user:{user.id}", name=user.name)
    return user


def _account_at(email: str) -> User | None:
    """An account with this address that belongs to nobody."""
    user = User.objects.filter(email__iexact=email).first()
    if user and Person.objects.filter(user=user).exists():
        raise Refused("accounts.address_taken")
    return user


@transaction.atomic
def follow_address(*, user: User, by: object) -> None:
    """Let the account have the address its person has. Never by itself: a new address is a way in."""
    email = user.person.email.lower()
    if User.objects.filter(email__iexact=email).exclude(id=user.id).exists():
        raise Refused("accounts.address_taken")
    user.email = email
    user.save(update_fields=["email"])
    record("accounts.address_changed", by=by, about=f"user:{user.id}", name=user.name)


@transaction.atomic
def end_access(*, user: User, by: object) -> None:
    """The account stays, for what it did; nobody can log in with it, and open sessions end at once."""
    _keep_an_administrator(without=user)
    user.is_active = False
    user.save(update_fields=["is_active"])
    end_visits(user=user)
    record("accounts.access_ended", by=by, about=f"user:{user.id}", name=user.name)


@transaction.atomic
def return_access(*, user: User, by: object) -> None:
    """Let somebody whose access was ended log in again, with the roles they had."""
    user.is_active = True
    user.save(update_fields=["is_active"])
    record("accounts.access_returned", by=by, about=f"user:{user.id}", name=user.name)


@transaction.atomic
def set_roles(*, user: User, roles: Collection[Role], by: object) -> None:
    """Give and take roles until these are the given ones. Employee and team lead follow from the organisation."""
    wanted = set(roles)
    if strange := wanted - set(GIVEN_ROLES):
        raise ValueError(f"these roles cannot be given: {sorted(strange)}")
    had = {Role(grant.role) for grant in user.grants.all()}
    together = _excluded(wanted) - _excluded(had)
    if together and not apps.get_model("agreements", "Agreement").objects.filter(**_IN_ONE_HAND).exists():
        raise Refused("accounts.roles_apart", roles=_pairs(together))
    if Role.ADMINISTRATOR in had - wanted:
        _keep_an_administrator(without=user)
    for role in sorted(wanted - had):
        RoleGrant.objects.create(user=user, role=role, since=clock.now())
        _tell("accounts.role_given", user, role, by)
    for role in sorted(had - wanted):
        user.grants.filter(role=role).delete()
        _tell("accounts.role_taken", user, role, by)
    if together:
        record("accounts.roles_in_one_hand", by=by, about=f"user:{user.id}", name=user.name, roles=_pairs(together))
        letters.tell_in_one_hand(user=user, roles=_pairs(together))


@transaction.atomic
def change_self(*, user: User, name: str, language: str) -> None:
    """Change one's own name and the language letters are written in."""
    was = user.name
    if name != was:
        check_own_name(user, name)
    user.name, user.language = name, language
    user.save(update_fields=["name", "language"])
    record("accounts.self_changed", by=user, about=f"user:{user.id}")
    if name != was:
        record("accounts.renamed", by=user, about=f"user:{user.id}", name=name, was=was)


@transaction.atomic
def end_visits(*, user: User) -> None:
    """Forget every session of this account."""
    Session.objects.filter(session_key__in=[one.key for one in sessions_of(user)]).delete()


def erase_sessions(*, before: datetime) -> int:
    """Erase visits that ended before this moment; retention tells how many."""
    ended = Session.objects.filter(expire_date__lt=before).delete()[0]
    Attempt.objects.filter(expires__lt=before).delete()
    return ended


@transaction.atomic
def end_visit(*, visit: OwnSession) -> None:
    """End one session: whoever holds its cookie has to log in again."""
    Session.objects.filter(session_key=visit.key).delete()


@transaction.atomic
def require_second_factor(*, roles: Collection[Role], by: object) -> None:
    """Say which roles need a second factor at each log-in."""
    wanted, had = set(roles), {Role(rule.role) for rule in FactorRule.objects.all()}
    if wanted == had:
        return
    FactorRule.objects.exclude(role__in=wanted).delete()
    FactorRule.objects.bulk_create(FactorRule(role=role, since=clock.now()) for role in sorted(wanted - had))
    factors.forget()
    names = ", ".join(str(role.label) for role in Role if role in wanted)
    record("accounts.factor_required", by=by, about="second_factor", roles=names or "–")


def note_event(*, kind: str, account: User | None, page: str = "") -> None:
    """Add a line to the security journal. To the hour: enough to see guessing, too little to say who was here when."""
    hour = clock.now().replace(minute=0, second=0, microsecond=0)
    SafetyEvent.objects.create(kind=kind, at=hour, account=account, page=page)


def erase_events(*, before: datetime) -> int:
    """Erase lines of the security journal from before this moment."""
    return SafetyEvent.objects.filter(at__lt=before).delete()[0]


def _excluded(roles: Collection[Role]) -> set[frozenset[Role]]:
    return {pair for pair in APART if pair <= set(roles)}


def _pairs(pairs: Collection[frozenset[Role]]) -> Text:
    """Pairs of roles in words, in every language of the product."""
    words = Text()
    for code, _name in settings.LANGUAGES:
        with translation.override(code):
            words[code] = ", ".join(" + ".join(str(role.label) for role in Role if role in pair) for pair in pairs)
    return words


def _tell(kind: str, user: User, role: Role, by: object) -> None:
    record(kind, by=by, about=f"user:{user.id}", name=user.name, role=_in_all_languages(role))


def _in_all_languages(role: Role) -> Text:
    """The log keeps words, not codes: whoever reads it later may have another version of Draagvlak."""
    words = Text()
    for code, _name in settings.LANGUAGES:
        with translation.override(code):
            words[code] = str(role.label)
    return words


def _keep_an_administrator(*, without: User) -> None:
    """Raise when nobody but `without` could give access. The rows are locked: two may not remove each other at once."""
    grants = RoleGrant.objects.select_for_update().filter(role=Role.ADMINISTRATOR).select_related(None)
    held = [grant.user_id for grant in grants]
    if without.id in held and not User.objects.filter(id__in=held, is_active=True).exclude(id=without.id).exists():
        raise Refused(LAST_ADMINISTRATOR)
