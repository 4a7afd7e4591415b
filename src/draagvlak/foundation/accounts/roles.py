"""Roles as lists of rights, each with a plain description. Nothing about rights is kept in the database."""

from itertools import combinations

from django.db.models import TextChoices
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from draagvlak.foundation.accounts.rights import Right


class Role(TextChoices):
    """What somebody is here. *Employee* and *team lead* follow from the organisation; the others are given."""

    EMPLOYEE = "employee", _("Employee")
    TEAM_LEAD = "team_lead", _("Team lead")
    BOARD = "board", _("Board")
    AI_LEAD = "ai_lead", _("AI lead")
    HR = "hr", _("HR")
    FACILITATOR = "facilitator", _("Facilitator")
    WORKS_COUNCIL = "works_council", _("Works council")
    ADMINISTRATOR = "administrator", _("Administrator")


GIVEN_ROLES = tuple(role for role in Role if role not in (Role.EMPLOYEE, Role.TEAM_LEAD))

DESCRIPTIONS: dict[Role, Promise] = {
    Role.EMPLOYEE: _("Sees which AI touches the work, what it may not do, and what was done with what people said."),
    Role.TEAM_LEAD: _("Plans conversations with the group and follows up promises."),
    Role.BOARD: _("Sets the course and the boundaries, and decides at gates."),
    Role.AI_LEAD: _("Keeps the register, sets up pilots and prepares gates."),
    Role.HR: _("Keeps roles, skills and learning activities, and the organisation itself."),
    Role.FACILITATOR: _("Plans and holds conversations and writes down what was said, confirmed by those who spoke."),
    Role.WORKS_COUNCIL: _("Reads everything that governs people and checks the decision log."),
    Role.ADMINISTRATOR: _("Gives people access, imports units and people, and erases. Decides nothing about AI."),
}

EVERYONE = frozenset(
    {
        Right.READ_OVERVIEW,
        Right.READ_REGISTER,
        Right.READ_COURSE,
        Right.READ_SKILLS,
        Right.OWN_SKILLS,
        Right.READ_PEOPLE,
        Right.READ_VALUE,
        Right.READ_GATES,
        Right.READ_AGREEMENTS,
    }
)

RIGHTS: dict[Role, frozenset[Right]] = {
    Role.EMPLOYEE: EVERYONE,
    Role.TEAM_LEAD: EVERYONE | {Right.HOLD_CONVERSATIONS, Right.MAKE_PROMISES},
    Role.BOARD: EVERYONE
    | {
        Right.WRITE_COURSE,
        Right.JUDGE_BOUNDARIES,
        Right.MAKE_PROMISES,
        Right.DECIDE,
        Right.EDIT_GATES,
        Right.READ_LOG,
        Right.PUBLISH_REGISTER,
        Right.PROPOSE_AGREEMENTS,
    },
    Role.AI_LEAD: EVERYONE
    | {
        Right.EDIT_REGISTER,
        Right.IMPORT_REGISTER,
        Right.PUBLISH_REGISTER,
        Right.JUDGE_BOUNDARIES,
        Right.HOLD_CONVERSATIONS,
        Right.MAKE_PROMISES,
        Right.RUN_PILOTS,
        Right.EDIT_GATES,
        Right.READ_LOG,
        Right.PROPOSE_AGREEMENTS,
    },
    Role.HR: EVERYONE
    | {
        Right.WRITE_SKILLS,
        Right.MAKE_PROMISES,
        Right.MANAGE_ORGANISATION,
        Right.PROPOSE_AGREEMENTS,
        Right.OPEN_ROUNDS,
        Right.READ_POSTS,
    },
    Role.FACILITATOR: EVERYONE | {Right.HOLD_CONVERSATIONS, Right.MAKE_PROMISES, Right.OPEN_ROUNDS, Right.READ_POSTS},
    Role.WORKS_COUNCIL: EVERYONE
    | {
        Right.READ_LOG,
        Right.EXPORT_LOG,
        Right.AGREE,
        Right.SPEAK_FOR_COUNCIL,
        Right.READ_POSTS,
        Right.READ_JOURNAL,
    },
    Role.ADMINISTRATOR: EVERYONE
    | {
        Right.MANAGE_ORGANISATION,
        Right.MANAGE_ACCOUNTS,
        Right.MANAGE_RETENTION,
        Right.READ_JOURNAL,
        Right.IMPORT_REGISTER,
        Right.READ_LOG,
        Right.EXPORT_LOG,
    },
}


# Whoever gives access does not also check it, and two readers are two roles: nobody holds both of a pair, unless the
# works council agreed that here it may be (agreement `roles_in_one_hand`).
_READERS = [role for role in Role if Right.READ_POSTS in RIGHTS[role]]
APART = frozenset(
    {frozenset({Role.ADMINISTRATOR, Role.WORKS_COUNCIL}), *(frozenset(pair) for pair in combinations(_READERS, 2))}
)
# The roles for which a second factor can be asked.
FACTOR_ROLES = tuple(role for role in Role if role in {Role.BOARD, Role.ADMINISTRATOR, Role.WORKS_COUNCIL, *_READERS})


def roles_with(right: Right) -> tuple[Role, ...]:
    """The roles that hold a right, in the order of the list above."""
    return tuple(role for role in Role if right in RIGHTS[role])
