"""Letters about access to those it concerns. A letter that cannot be sent stops nothing: the log tells the same."""

from functools import partial

from django.core.mail import send_mail
from django.db import transaction
from django.utils import translation
from django.utils.translation import gettext as _

from draagvlak.foundation.accounts.models import User
from draagvlak.foundation.accounts.roles import Role
from draagvlak.ui.text import Text


def tell_in_one_hand(*, user: User, roles: Text) -> None:
    """Tell the works council, and whoever it is about, once what was decided is saved."""
    council = User.objects.filter(grants__role=Role.WORKS_COUNCIL, is_active=True)
    readers = {reader.pk: reader for reader in (*council, user)}
    for reader in readers.values():
        transaction.on_commit(partial(_send, reader, user.name, roles), robust=True)


def _send(to: User, name: str, roles: Text) -> None:
    with translation.override(to.language):
        words = _(
            "%(name)s now holds roles that check each other: %(roles)s. The works council agreed that this is possible "
            "here. The decision log tells who gave these roles."
        )
        send_mail(_("Roles in one hand"), words % {"name": name, "roles": roles.said().words}, None, [to.email])
