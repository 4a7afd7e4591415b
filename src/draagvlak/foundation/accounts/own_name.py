"""What somebody may be called here: nobody signs as somebody else."""

from draagvlak.foundation.accounts.models import User
from draagvlak.foundation.organisation.models import Person
from draagvlak.ui.refused import Refused
from draagvlak_core.decisions.naming import folded


def check_own_name(user: User, name: str) -> None:
    """Refuse a name that somebody else has here, and another surname than the organisation knows somebody by.

    Raises Refused `accounts.name_in_use` or `accounts.name_of_organisation`.
    """
    people = Person.objects.exclude(user=user).order_by().values_list("name", flat=True)
    accounts = User.objects.exclude(pk=user.pk).values_list("name", flat=True)
    if folded(name) in {folded(one) for one in (*people, *accounts)}:
        raise Refused("accounts.name_in_use")
    known = Person.objects.filter(user=user).values_list("name", flat=True).first()
    if known and not is_own_choice(name, known):
        raise Refused("accounts.name_of_organisation", name=known)


def is_own_choice(name: str, known: str) -> bool:
    """Whether `name` is the one the organisation knows, or that one with another first name."""
    chosen, (_first, *surname) = folded(name), folded(known).split() or [""]
    return chosen == folded(known) or bool(surname and chosen.endswith(" " + " ".join(surname)))
