"""Writes docs/permissions.md from the roles in code; a test fails when the page lags behind."""

from collections.abc import Iterator

from django.utils import translation

from draagvlak.foundation.accounts.rights import Right
from draagvlak.foundation.accounts.roles import DESCRIPTIONS, GIVEN_ROLES, RIGHTS, Role

_INTRODUCTION = """\
# Who may do what

This page is written from `foundation/accounts/roles.py` and `rights.py` by `./run manage describe_permissions`.
Rights live in code: nothing in the database can give a right that is not here. *Employee* and *team lead* follow from
the organisation, the other roles are given by an administrator. A page that does not say who may open it opens for
nobody. Anyone can ask, on every page, *why may I see this?*
"""


def permissions_page() -> str:
    """The page as Markdown, in English."""
    with translation.override("en"):
        return "\n".join([_INTRODUCTION, *_roles(), *_rights()]) + "\n"


def _roles() -> Iterator[str]:
    yield "## Roles\n"
    for role in Role:
        how = "given" if role in GIVEN_ROLES else "follows from the organisation"
        yield f"- **{role.label}** ({how}): {DESCRIPTIONS[role]}"
    yield ""


def _rights() -> Iterator[str]:
    yield "## Rights\n"
    yield "| Right | " + " | ".join(str(role.label) for role in Role) + " |"
    yield "|---|" + "---|" * len(Role)
    for right in Right:
        held = ("yes" if right in RIGHTS[role] else "" for role in Role)
        yield f"| {right.label} (`{right.value}`) | " + " | ".join(held) + " |"
