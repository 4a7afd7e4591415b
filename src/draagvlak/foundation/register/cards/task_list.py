"""The parts of a card as a task list."""

from django.urls import reverse
from django.utils.translation import gettext as _

from draagvlak.foundation.accounts.members import Member
from draagvlak.foundation.accounts.rights import Right
from draagvlak.foundation.register.cards.card_facts import card_of_use_case
from draagvlak.foundation.register.cards.lines import Task, said_of
from draagvlak.foundation.register.cards.models import Acceptance, Kind, UseCase
from draagvlak_core.register.card_facts import FACTS


def part_title(part: str) -> str:
    return {
        "words": _("What it does, and what it does not do"),
        "people": _("Whom it touches and what stays human"),
        "tools": _("Tools, data and what can go wrong"),
        "outside": _("Where anyone can ask about it"),
    }[part]


TEXTS = {
    "words": ("name", "summary", "does", "does_not", "why"),
    "people": ("affected", "stays_human", "objection"),
    "tools": ("data", "risks"),
}


def tasks(use_case: UseCase, member: Member) -> list[Task]:
    """Done is plain, to do stands out; in any order."""
    parts = [_written(use_case, part, texts) for part, texts in TEXTS.items()]
    if use_case.kind == Kind.EVERYDAY:
        # A light card asks little: what it does and does not do is enough.
        words = said_of(use_case, ("name", "does", "does_not"))
        first = parts[0]
        parts = [Task(first.title, first.url, words[0] == words[1])]
    parts.append(_facts(use_case))
    parts.append(_answering(use_case))
    outside = reverse("register:edit", args=[use_case.pk, "outside"])
    parts.append(Task(part_title("outside"), outside, bool(use_case.facts.get("contact"))))
    if member.may(Right.PUBLISH_REGISTER):
        parts.append(_public(use_case))
    return parts


def _written(use_case: UseCase, part: str, texts: tuple[str, ...]) -> Task:
    done, of = said_of(use_case, texts)
    hint = "" if done == of else _("%(done)s of %(of)s written") % {"done": done, "of": of}
    url = reverse("register:edit", args=[use_case.pk, part])
    return Task(part_title(part), url, done == of, hint)


def _facts(use_case: UseCase) -> Task:
    known, of = len(card_of_use_case(use_case)), len(FACTS)
    hint = "" if known == of else _("%(done)s of %(of)s known") % {"done": known, "of": of}
    return Task(_("The facts in short"), reverse("register:facts", args=[use_case.pk]), known == of, hint)


def _answering(use_case: UseCase) -> Task:
    accepted = use_case.acceptance == Acceptance.ACCEPTED
    return Task(
        _("Who answers for it"),
        reverse("register:answering", args=[use_case.pk]),
        accepted,
        "" if accepted else str(Acceptance(use_case.acceptance).label),
    )


def _public(use_case: UseCase) -> Task:
    hint = _("Public") if use_case.is_public else _("Not public. That is a choice, not a task.")
    return Task(_("What anyone outside may read"), reverse("register:publish", args=[use_case.pk]), True, hint)
