"""Brings what a file says into a use case without writing over what people here made of it.

A value is taken over only where the card still holds what the last import said. Elsewhere the card keeps its own,
and the field is named so that somebody can look. What the file says is remembered either way: a difference is
reported once, not at every import.
"""

from collections.abc import Mapping
from typing import Any

from django.utils import translation
from django.utils.translation import gettext

from draagvlak.foundation.register.cards.models import CARD_TEXTS, Stage, UseCase
from draagvlak.ui.text import Text
from draagvlak_core.register.records import Incoming

BESIDE = ("how_it_works", "legal_basis", "impact_assessment")  # texts the card has no place for: kept with the facts
_ALSO = ("end_date", "start_date_text", "end_date_text")
COLUMN_OF = {"vendor": "vendor", "tool": "tools"}
COLUMN_LENGTH = 300


def merge(use_case: UseCase, record: Incoming, *, could: set[str], language: str) -> list[str]:
    """Change `use_case` in memory and name the fields where its own words stayed.

    `could`: the fields this file is able to fill; only for those does *not there* mean *taken away*.
    """
    last = use_case.imported
    lang = record.lang or language
    texts = {name: words for name, words in record.texts.items() if name in CARD_TEXTS}
    texts.setdefault("name", _no_name(record.row, lang))
    stayed = _merge_texts(use_case, texts, last, could, lang)
    facts = record.facts | {name: record.texts[name] for name in BESIDE if record.texts.get(name)}
    if record.source_id:
        facts["source_id"] = record.source_id
    stayed += _merge_facts(use_case, facts, last.get("facts", {}), could)
    stayed += _merge_stage(use_case, record.stage, last.get("stage"))
    use_case.imported = {
        "lang": lang,
        "texts": _remember(last.get("texts", {}), texts, could),
        "facts": _remember(last.get("facts", {}), facts, could),
        "stage": record.stage,
        "named": bool(record.texts.get("name")),
    }
    use_case.kept = record.kept
    use_case.source_organisation = record.organisation[:200]
    if record.standard:
        use_case.standard = record.standard
    return stayed


def _no_name(row: int, lang: str) -> str:
    """A page needs something to click on; the export leaves this out again."""
    with translation.override(lang):
        return gettext("No name yet (row %(row)s)") % {"row": row}


def _in_play(last: Mapping[str, str], now: Mapping[str, str], could: set[str]) -> list[str]:
    return sorted({*now, *(name for name in last if name in could or name in _ALSO)})


def _remember(last: Mapping[str, str], now: Mapping[str, str], could: set[str]) -> dict[str, str]:
    gone = {name for name in _in_play(last, now, could) if name not in now}
    return {name: value for name, value in {**last, **now}.items() if name not in gone}


def _merge_texts(
    use_case: UseCase, new: Mapping[str, str], last: Mapping[str, Any], could: set[str], lang: str
) -> list[str]:
    stayed = []
    was, place = last.get("texts", {}), last.get("lang", lang)
    for name in _in_play(was, new, could):
        versions: Text = getattr(use_case, name)
        if new.get(name, "") == was.get(name, "") and place == lang:
            continue
        if versions.get(place, "") == was.get(name, ""):
            others = {code: words for code, words in versions.items() if code != place}
            setattr(use_case, name, Text(others | ({lang: new[name]} if new.get(name) else {})))
        elif versions.get(lang, "") != new.get(name, ""):
            stayed.append(name)
    return stayed


def _merge_facts(use_case: UseCase, new: Mapping[str, str], was: Mapping[str, str], could: set[str]) -> list[str]:
    stayed = []
    facts = dict(use_case.facts)
    for name in _in_play(was, new, could):
        before, now = was.get(name, ""), new.get(name, "")
        if now == before:
            continue
        if _held(use_case, facts, name) == _shown(name, before):
            _put(use_case, facts, name, now)
        elif _held(use_case, facts, name) != _shown(name, now):
            stayed.append(name)
    use_case.facts = facts
    return stayed


def _shown(name: str, value: str) -> str:
    return value[:COLUMN_LENGTH].strip() if name in COLUMN_OF else value


def _held(use_case: UseCase, facts: Mapping[str, str], name: str) -> str:
    column = COLUMN_OF.get(name)
    held: str = getattr(use_case, column) if column else facts.get(name, "")
    return held


def _put(use_case: UseCase, facts: dict[str, str], name: str, value: str) -> None:
    if name in COLUMN_OF:
        setattr(use_case, COLUMN_OF[name], _shown(name, value))
    # A name longer than its column stays whole among the facts.
    if value and (name not in COLUMN_OF or len(value) > COLUMN_LENGTH):
        facts[name] = value
    else:
        facts.pop(name, None)


def _merge_stage(use_case: UseCase, new: str | None, was: str | None) -> list[str]:
    """A stage a decision here has changed stays; one nobody knows stays at the first, which claims least."""
    if new == was and use_case.imported:
        return []
    if use_case.stage == (was or Stage.IDEA):
        use_case.stage = Stage(new) if new else Stage.IDEA
        return []
    return ["stage"] if new and new != use_case.stage else []
