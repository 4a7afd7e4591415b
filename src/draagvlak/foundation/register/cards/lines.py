"""A card as it is read: what is said, and for what is not, who can say it."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

from django.utils.formats import date_format
from django.utils.translation import gettext as _

from draagvlak.foundation.register.cards.card_facts import card_of_use_case
from draagvlak.foundation.register.cards.fact_words import asked, group_title, told_in_words
from draagvlak.foundation.register.cards.labels import FACT_LABELS, YES_NO, label
from draagvlak.foundation.register.cards.models import Acceptance, Kind, UseCase
from draagvlak.ui.text import Text
from draagvlak_core.register.card_facts import Card, CardFact, Group, Teller, in_group


@dataclass(frozen=True)
class Line:
    """One question a card answers. Without `text` and `notes` nobody has answered it yet: then `missing` says so."""

    term: str
    text: Any = ""
    missing: str = ""
    is_not: bool = False
    notes: list[str] = field(default_factory=list)


EVERYDAY = ("does", "does_not", "stays_human")
FULL = ("does", "does_not", "why", "affected", "stays_human", "objection", "data", "risks")


def _missing(text: str) -> str:
    return {
        "does": _("Nobody has written yet what it does."),
        "does_not": _("Nobody has written yet what it does not do."),
        "why": _("Nobody has written yet why we use it."),
        "affected": _("Nobody has written yet whom it touches."),
        "stays_human": _("Nobody has written yet what stays human."),
        "objection": _("Nobody has written yet how to object."),
        "data": _("Nobody has written yet which data it uses."),
        "risks": _("Nobody has written yet what can go wrong."),
    }[text]


def lines(use_case: UseCase) -> Iterator[Line]:
    """The card from top to bottom, with who answers for it before how to object."""
    units, roles = list(use_case.affected_units.all()), list(use_case.affected_roles.all())
    for text in FULL if use_case.kind == Kind.FULL else EVERYDAY:
        if text == "objection":
            yield answering_line(use_case)
        notes = list(_touched(units, roles)) if text == "affected" else []
        yield Line(label(text), getattr(use_case, text), _missing(text), text == "does_not", notes)
    if use_case.tools:
        yield Line(_("Tools"), use_case.tools)
    if use_case.vendor:
        yield Line(_("Supplier"), use_case.vendor)
    if use_case.kind != Kind.FULL:
        yield answering_line(use_case)


def _touched(units: list[Any], roles: list[Any]) -> Iterator[str]:
    if units:
        yield _("Units: %(names)s") % {"names": ", ".join(str(unit) for unit in units)}
    if roles:
        yield _("Job roles: %(names)s") % {"names": ", ".join(str(role) for role in roles)}


def answering_line(use_case: UseCase) -> Line:
    """Who answers for it: a name only when that person said yes."""
    sentence = answering_sentence(use_case)
    accepted = use_case.acceptance == Acceptance.ACCEPTED
    notes = [_("Deputy: %(name)s.") % {"name": use_case.deputy.name}] if use_case.deputy else []
    return Line(_("Who answers for it"), sentence if accepted else "", "" if accepted else sentence, notes=notes)


def answering_sentence(use_case: UseCase) -> str:
    person = use_case.accountable
    if use_case.acceptance == Acceptance.ACCEPTED and person:
        when = date_format(use_case.accepted_on, "j F Y") if use_case.accepted_on else ""
        sentence = _("%(name)s. Accepted on %(date)s.") % {"name": person.name, "date": when}
        if use_case.successor is None:
            return sentence
        return f"{sentence} {_('%(name)s was asked to take over.') % {'name': use_case.successor.name}}"
    if use_case.acceptance == Acceptance.ASKED and person:
        return _("Nobody yet. %(name)s was asked and has not answered.") % {"name": person.name}
    if use_case.acceptance == Acceptance.DECLINED:
        return _("Nobody yet. The person who was asked said no, which is fine. Somebody else has to be asked.")
    if use_case.acceptance == Acceptance.LEFT:
        return _("Nobody any more: whoever answered for it has left. It has to be handed over.")
    return _("Nobody yet, and nobody was asked.")


def who_can_write(use_case: UseCase) -> str:
    """Whom to turn to when something is missing."""
    if use_case.acceptance == Acceptance.ACCEPTED and use_case.accountable:
        sentence = _("What is missing can be written by %(name)s, or by whoever keeps the register.")
        return sentence % {"name": use_case.accountable.name}
    return _("What is missing can be written by whoever keeps the register.")


@dataclass(frozen=True)
class Fact:
    """A short value that came with an import; `url` when it is an address to go to."""

    term: str
    value: str
    url: str = ""
    lang: str = ""


def facts(use_case: UseCase) -> list[Fact]:
    """What the source told beside the card, under our names first and then under its own."""
    lang = use_case.imported.get("lang", "")
    places = list(FACT_LABELS)
    names = sorted(use_case.facts, key=lambda name: places.index(name) if name in places else len(places))
    found = [_fact(name, use_case.facts[name], lang) for name in names if use_case.facts[name]]
    return found + [Fact(name, value, lang=lang) for name, value in use_case.kept.items() if value]


def _fact(name: str, value: str, lang: str) -> Fact:
    if name == "impact_assessment_done":
        return Fact(label(name), str(YES_NO.get(value, value)))
    is_address = value.startswith(("https://", "http://")) and not value.split(maxsplit=1)[1:]
    return Fact(label(name), value, value if is_address else "", lang)


def stage_unknown(use_case: UseCase) -> bool:
    """The source did not say the stage in words we know, and no decision was taken here since."""
    return bool(use_case.imported) and use_case.imported.get("stage") is None and use_case.stage_since is None


@dataclass(frozen=True)
class ToldGroup:
    """Facts that belong together, with how many of them are known."""

    code: str
    title: str
    lines: list[Line]

    @property
    def known(self) -> int:
        return sum(bool(line.text) for line in self.lines)


def told_by_group(use_case: UseCase) -> list[ToldGroup]:
    """Every fact boundaries look at: what is known, and for what is not, who can tell."""
    card = card_of_use_case(use_case)
    return [
        ToldGroup(group, group_title(group), [_told_line(fact, card, use_case) for fact in in_group(group)])
        for group in Group
    ]


def _told_line(fact: CardFact, card: Card, use_case: UseCase) -> Line:
    told = card.get(fact.code)
    missing = "" if told is not None else who_can_tell(fact.teller, use_case)
    from_source = told is not None and fact.code not in use_case.told
    notes = [_("Follows from the texts of the card or from its source.")] if from_source else []
    return Line(asked(fact.code), "" if told is None else told_in_words(fact.code, told), missing, notes=notes)


def who_can_tell(teller: Teller, use_case: UseCase) -> str:
    """Whom to ask for a fact nobody told."""
    if teller is Teller.AI_LEAD:
        return _("Not known. Ask whoever keeps the register.")
    if use_case.acceptance == Acceptance.ACCEPTED and use_case.accountable:
        return _("Not known. Ask %(name)s, who answers for it.") % {"name": use_case.accountable.name}
    return _("Not known. Ask whoever is going to answer for it; nobody does yet.")


@dataclass(frozen=True)
class Task:
    """A part of a card in the task list."""

    title: str
    url: str
    done: bool
    hint: str = ""


def said_of(use_case: UseCase, texts: tuple[str, ...]) -> tuple[int, int]:
    """(how many of these texts are written, how many there are)."""
    return sum(bool(Text(getattr(use_case, text))) for text in texts), len(texts)
