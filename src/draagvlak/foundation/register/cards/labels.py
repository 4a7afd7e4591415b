"""What each field of a use case is called on a page."""

from collections.abc import Iterable

from django.utils.functional import Promise
from django.utils.text import get_text_list
from django.utils.translation import gettext_lazy as _

from draagvlak.foundation.register.cards.fact_words import asked
from draagvlak.foundation.register.cards.models import CARD_TEXTS, UseCase
from draagvlak_core.register.records import TOLD

FACT_LABELS: dict[str, Promise] = {
    "source_id": _("Number in the source"),
    "source_organisation": _("Organisation it came from"),
    "unit": _("Part of the organisation"),
    "vendor": _("Supplier"),
    "tool": _("Tools"),
    "start_date": _("Started"),
    "end_date": _("Ended"),
    "start_date_text": _("Started, as written in the source"),
    "end_date_text": _("Ended, as written in the source"),
    "contact": _("Contact"),
    "website": _("Website"),
    "risk_class": _("Risk class"),
    "publication_category": _("Publication category"),
    "impact_assessment_done": _("Impact assessment done"),
    "how_it_works": _("How it works"),
    "legal_basis": _("Legal basis"),
    "impact_assessment": _("Impact assessment"),
    "stage": _("Stage"),
    "tools": _("Tools"),
}

# Only where a file can put something: for the pick-lists of a mapping.
PLACE_LABELS: dict[str, Promise] = {
    "keep": _("Keep under its own heading"),
    "ignore": _("Leave out"),
}

YES_NO: dict[str, Promise] = {"yes": _("Yes"), "no": _("No"), "unknown": _("Not known")}


def label(field: str) -> str:
    """The name of a field, a fact or a place in the reader's language."""
    if field in PLACE_LABELS:
        return str(PLACE_LABELS[field])
    if field in CARD_TEXTS:
        return str(UseCase._meta.get_field(field).verbose_name)  # type: ignore[union-attr]
    if field.startswith(TOLD):
        return asked(field.removeprefix(TOLD))
    return str(FACT_LABELS.get(field, field))


def listed(fields: Iterable[str]) -> str:
    """Several fields as they stand in a sentence."""
    return get_text_list([label(field) for field in fields], str(_("and")))
