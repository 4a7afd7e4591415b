"""What the organisation and its works council agree on. The subjects are in code; what was agreed is theirs."""

from dataclasses import dataclass

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from draagvlak.ui.registry import Registry


@dataclass(frozen=True, slots=True)
class Subject:
    """One thing to agree on: a consent (yes, or not at all) or a number between a floor and a ceiling.

    The number is the smallest group, in people, or with `in_days` how long something is kept at the most.
    `sentence` is what somebody agrees to, with a place for %(n)s in the words of a number.
    """

    code: str
    title: str | Promise
    what: str | Promise
    sentence: str | Promise
    is_consent: bool = True
    default: int = 0  # what holds before anything was agreed; for a consent: nothing, so it is off
    floor: int = 1
    ceiling: int = 1
    in_days: bool = False


GROUP_SIZE, COMMENT_SIZE = "group_size", "comment_group_size"
ROLES_IN_ONE_HAND = "roles_in_one_hand"
PULSE, QUESTIONS, STATEMENTS, USAGE = "pulse", "questions", "statements", "usage"

SUBJECTS: Registry[Subject] = Registry("subject of agreement")


def agreed_on(subject: Subject) -> None:
    """Add a subject. One that is added twice is a mistake in code."""
    SUBJECTS.add(subject.code, subject)


for _subject in (
    Subject(
        GROUP_SIZE,
        _("The smallest group with a figure"),
        _(
            "A figure is shown only for a group of at least this many people who answered, and no smaller group can "
            "be worked out from all figures together. A round keeps the number it was opened with."
        ),
        _("No figure about a group of fewer than %(n)s people who answered."),
        is_consent=False,
        default=8,
        floor=5,
        ceiling=50,
    ),
    Subject(
        COMMENT_SIZE,
        _("The smallest group for words and for use of AI"),
        _("What people write in their own words, and how much a group uses AI, says more than a number from 1 to 5."),
        _("No words and no figure about use of AI from a group of fewer than %(n)s people."),
        is_consent=False,
        default=10,
        floor=10,
        ceiling=100,
    ),
    Subject(
        PULSE,
        _("Pulse rounds"),
        _(
            "A few questions about trust, safety and work, answered in the quiet room. Only counts per group are "
            "kept, never the answers of one person."
        ),
        _("Pulse rounds may be held: answers come in through the quiet room, and only figures about groups come out."),
    ),
    Subject(
        QUESTIONS,
        _("Questions without a name"),
        _(
            "People ask a leader something in the quiet room. Nobody can find out who asked; two people from "
            "different roles read a question before it is passed on."
        ),
        _("People may ask questions without their name, through the quiet room."),
    ),
    Subject(
        STATEMENTS,
        _("Weighing statements"),
        _("Something said in a conversation is put to everyone: agree, disagree or pass. Nobody sees who said what."),
        _("Statements may be put to everyone, who weigh them in the quiet room."),
    ),
    Subject(
        USAGE,
        _("Counts of how much AI is used"),
        _("How many people of a group use a tool in a week. People are counted at the source; their rows are let go."),
        _("The use of AI may be counted per group and per week, and nothing about one person is kept."),
    ),
    Subject(
        ROLES_IN_ONE_HAND,
        _("Roles that check each other in one hand"),
        _(
            "The administrator does not sit on the works council, and two readers of the quiet room are two people. In "
            "a small organisation there may be too few people for that. Each time it happens, the log says so and the "
            "works council gets a letter."
        ),
        _("One person may hold roles that check each other."),
    ),
):
    agreed_on(_subject)
