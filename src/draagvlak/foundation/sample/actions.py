"""Starts: empty, or with the sample organisation; and removes the sample as if it never was."""

import logging
from collections.abc import Callable, Sequence
from functools import partial

from django.apps import apps
from django.conf import settings
from django.core.management.sql import emit_post_migrate_signal
from django.db import connection, models, transaction
from django.utils.module_loading import import_string

from draagvlak.foundation.accounts import started
from draagvlak.foundation.accounts.actions import give_access, set_roles
from draagvlak.foundation.accounts.models import User
from draagvlak.foundation.accounts.roles import Role
from draagvlak.foundation.decisions.keys import forget_key
from draagvlak.foundation.decisions.models import LogEntry, LogHead
from draagvlak.foundation.organisation.actions import save_person, start_organisation
from draagvlak.foundation.organisation.models import Organisation, Person
from draagvlak.foundation.sample import work
from draagvlak.ui.refused import Refused

log = logging.getLogger(__name__)

Progress = Callable[[int, int], None]

# Apps of others that hold something about our accounts. Their settings (SocialApp) are not rows of the sample.
_ABOUT_ACCOUNTS = ("account", "mfa", "sessions", "socialaccount")
_KEPT = ("socialaccount.SocialApp",)


@transaction.atomic
def start_empty(*, name: str, languages: Sequence[str], admin: str, email: str, password: str) -> User:
    """An organisation with one unit and one person, who is its administrator."""
    top = start_organisation(name=name, languages=languages, by=admin)
    person = save_person(person=Person(code="1", name=admin, email=email.lower(), unit=top), by=admin)
    user = give_access(person=person, by=admin)
    user.set_password(password)
    user.save(update_fields=["password"])
    set_roles(user=user, roles=[Role.ADMINISTRATOR], by=user)
    return user


def load_sample(progress: Progress | None = None) -> None:
    """Build the sample organisation, all of it or nothing. Refused when there is something, or during another build."""
    with work.alone():
        build_alone(progress)


def build_alone(progress: Progress | None = None) -> None:
    """As `load_sample`, for whoever holds the lock already."""
    # A real log without an organisation: somebody imported a register on the command line first.
    if Organisation.objects.exists() or LogHead.objects.filter(is_sample=False).exists():
        raise Refused("sample.not_empty")
    with transaction.atomic():
        import_string(settings.SAMPLE_BUILDER)(progress)
    started.forget()


@transaction.atomic
def remove(*, by: object) -> int:
    """Delete every row of the sample organisation; give how many. The database is as before the first start."""
    if not Organisation.objects.filter(is_sample=True).exists():
        raise Refused("sample.not_a_sample")
    for vkey in LogHead.objects.values_list("vkey", flat=True):
        transaction.on_commit(partial(forget_key, vkey))
    count = 0
    for model in _models():
        found = model._base_manager.all()
        count += found.count()
        # Straight to the database: foreign keys are looked at when the transaction ends, when all is gone.
        found._raw_delete(found.db)
    _number_from_one(_models())
    # What comes with the tables themselves, such as the 26 skills, comes back the way it came.
    emit_post_migrate_signal(verbosity=0, interactive=False, db=connection.alias)
    transaction.on_commit(started.forget)
    log.info("the sample organisation was removed by %s (%s rows)", by, count)
    return count


def _models() -> list[type[models.Model]]:
    """Everything to empty; log entries first: the database lets them go only while their head says *sample*."""
    emptied = [
        model
        for config in apps.get_app_configs()
        if config.name.startswith("draagvlak.") or config.label in _ABOUT_ACCOUNTS
        for model in config.get_models(include_auto_created=True)
        if model._meta.label not in _KEPT and model._meta.managed and not model._meta.proxy
    ]
    return sorted(emptied, key=lambda model: model is not LogEntry)


def _number_from_one(emptied: Sequence[type[models.Model]]) -> None:
    """Count from one again, so that the sample is the same at each run, addresses included."""
    numbered = [model._meta for model in emptied if isinstance(model._meta.pk, models.AutoField)]
    with connection.cursor() as cursor:
        for meta in numbered:
            if connection.vendor == "postgresql":
                # Not setval: that would stay when the transaction is undone, and numbers would be given out twice.
                cursor.execute("SELECT pg_get_serial_sequence(%s, %s)", [f'"{meta.db_table}"', meta.pk.column])
                cursor.execute(f"ALTER SEQUENCE {cursor.fetchone()[0]} RESTART")
            else:
                cursor.execute("UPDATE sqlite_sequence SET seq = 0 WHERE name = %s", [meta.db_table])
