"""What comes out, in words: classes, reasons, roles, days and categories. Codes are those of the core."""

from collections.abc import Mapping
from dataclasses import dataclass

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _


@dataclass(frozen=True, slots=True)
class ClassWords:
    """The name of a class, and the sentence that says what it means."""

    name: Promise
    sentence: Promise


CLASSES: Mapping[str, ClassWords] = {
    "prohibited": ClassWords(
        _("Prohibited"),
        _("The law forbids this use of AI. It has to stop."),
    ),
    "high_area": ClassWords(
        _("High risk"),
        _("This is high-risk AI: it is used where AI can do people much harm."),
    ),
    "high_product": ClassWords(
        _("High risk, in a product"),
        _("This is high-risk AI: it keeps a product safe, or is such a product itself."),
    ),
    "systemic_model": ClassWords(
        _("Very large model"),
        _("This is one of the very largest general models. The law asks most of whoever makes it."),
    ),
    "model": ClassWords(
        _("General model"),
        _("This is a general model on which others build. The law asks something of whoever makes it."),
    ),
    "transparency": ClassWords(
        _("People must be told"),
        _("The risk is limited, but people must be told that this is AI."),
    ),
    "minimal": ClassWords(
        _("Little risk"),
        _("The law sees little risk here. The people who work with it still have to learn how to use it well."),
    ),
    "outside": ClassWords(
        _("Outside the AI Act"),
        _("The AI Act does not hold for this. Other laws still do."),
    ),
}

REASONS: Mapping[str, Promise] = {
    "no_ai": _("It follows fixed rules or only counts, so it is not AI in the sense of the law."),
    "no_part": _("We have no part in it that the law names."),
    "excluded": _("It is only meant for something that the law leaves out."),
    "practice": _("It does something that Article 5 forbids."),
    "area": _("It is used in an area of Annex III."),
    "profiling": _("It puts together a picture of people. In such an area that is always high-risk."),
    "product": _("It belongs to a product of Annex I that has to be tested from outside."),
    "small_task": _("It is used in an area of Annex III, but only for a small task that weighs in no decision."),
    "sign": _("It deals with people, or makes things, in a way that they must be told about."),
    "model": _("It is a model, not an application."),
    "open_source": _("It is free and open, and the risk is little."),
    "nothing_found": _("None of the things for which the law asks more holds here."),
}

ROLES: Mapping[str, Promise] = {
    "provider": _("maker (provider)"),
    "deployer": _("user (deployer)"),
    "importer": _("importer"),
    "distributor": _("distributor"),
    "manufacturer": _("maker of the product"),
    "representative": _("representative of the maker"),
}

# What begins on a day of the calendar.
DAYS: Mapping[str, Promise] = {
    "force": _("The AI Act enters into force."),
    "prohibitions": _("The first prohibitions hold."),
    "literacy": _("People who work with AI must be helped to learn about it."),
    "models": _("Duties for makers of general models hold."),
    "amended": _("The amendments of 2026 enter into force."),
    "transparency": _("People must be told that they deal with AI."),
    "new_prohibitions": _(
        "Two more prohibitions hold: intimate pictures without consent, and sexual abuse of children."
    ),
    "marking_existing": _("Systems that existed before must mark what they make."),
    "models_existing": _("General models that existed before 2 August 2025 must comply."),
    "high_area": _("Duties for high-risk AI in the areas of Annex III hold."),
    "high_product": _("Duties for high-risk AI in products hold."),
    "high_existing": _("Last day for high-risk AI of public bodies that was in use before."),
}

# Why a category of the Dutch Algorithm Register is proposed, or why none is.
CATEGORIES: Mapping[str, Promise] = {
    "high_risk": _("It is high-risk AI."),
    "affects": _("Decisions hang on it, or people are treated differently by it."),
    "affects_nobody": _("It means nothing for anybody in particular."),
    "prohibited": _("What is prohibited does not belong in the register: it has to stop."),
    "class_open": _("First find out whether it is high-risk."),
    "affects_open": _("First find out what it means for people."),
}
