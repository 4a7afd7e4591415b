"""From a use case back to a 1.0 record: what was not edited here leaves exactly as it came in."""

from collections.abc import Mapping

from draagvlak_core.register.dutch_register import FACT_KEYS, TEXT_KEYS
from draagvlak_core.register.standard import BY_KEY, VERSION
from draagvlak_core.register.texts import as_html, plain_text
from draagvlak_core.register.values import stage_of

# What a card tells and the standard has no field for. It is not pressed into another field.
NO_PLACE = ("does", "does_not", "affected", "objection")

_STATUS = {
    "idea": "In ontwikkeling",
    "exploration": "In ontwikkeling",
    "pilot": "In ontwikkeling",
    "scaling": "In gebruik",
    "embedded": "In gebruik",
    "retired": "Buiten gebruik",
}
_NEW = ("name", "description_short", "organization", "status", "contact_email", "publication_category")


def compose(
    *,
    texts: Mapping[str, str],
    stage: str | None,
    facts: Mapping[str, str],
    organisation: str = "",
    base: Mapping[str, object] | None = None,
) -> dict[str, object]:
    """The 1.0 record of a use case, with the fields of `records.Incoming`.

    base   the record as it was imported: fields that still say the same keep their HTML, their None or '' and their
           place; all other fields of it stay as they are. What is unknown stays None: the check tells what is missing.
    """
    record: dict[str, object] = dict(base) if base else dict.fromkeys(_NEW)
    if not base:
        record |= {"lang": "nld", "standard_version": VERSION}
    for name, key in TEXT_KEYS.items():
        _set(record, key, texts.get(name, ""))
    for name, key in FACT_KEYS.items():
        _set(record, key, facts.get(name, ""))
    _set(record, "organization", organisation)
    for name, key in (("start_date", "begin_date"), ("end_date", "end_date")):
        _set_month(record, key, facts.get(name, "") or facts.get(f"{name}_text", ""))
    if stage and _STATUS[stage] != _STATUS.get(stage_of(str(record.get("status") or "")) or ""):
        record["status"] = _STATUS[stage]
    return record


def _set(record: dict[str, object], key: str, text: str) -> None:
    old = record.get(key)
    if plain_text(str(old or "")) == text.strip():
        return
    record[key] = (as_html(text) if BY_KEY[key].kind == "html" else text.strip()) or None


def _set_month(record: dict[str, object], key: str, text: str) -> None:
    """The standard asks yyyy-mm. A year alone stays a year: a month would be made up, and the check says so."""
    if str(record.get(key) or "")[:7] != text[:7]:
        record[key] = text[:7] or None
