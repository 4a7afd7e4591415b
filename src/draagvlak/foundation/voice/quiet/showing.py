"""Puts what hangs in the room into words for its pages."""

from collections.abc import Mapping, Sequence
from datetime import date
from typing import Any

from django.conf import settings
from django.utils.translation import get_language_info

from draagvlak.foundation.voice import pool
from draagvlak.foundation.voice.wording import words
from draagvlak_core.voice.post_form import from_json


def context(language: str, path: str) -> dict[str, Any]:
    """What every page knows: where it is, and the same page in the other language."""
    others = [
        {"code": code, "name": get_language_info(code)["name_local"].capitalize(), "url": f"/{code}/{path}"}
        for code, _name in settings.LANGUAGES
        if code != language
    ]
    return {"language": language, "others": others, "main": settings.ADDRESS}


def fields_of(kept: Sequence[Mapping[str, Any]]) -> list[dict[str, Any]]:
    """The fields of a form, in the reader's language."""
    return [
        {
            "name": field.name,
            "kind": field.kind.value,
            "label": words(field.label),
            "hint": words(field.hint) if field.hint else "",
            "needed": field.needed,
            "max": field.max,
            "options": [(option.value, words(option.label)) for option in field.options],
            "many": len(field.options) > 8,
        }
        for field in from_json(kept)
    ]


def _without_notice(name: str) -> dict[str, Any]:
    """A post in the pool, one of a round in which too few people fetched tokens, or nothing that is known."""
    if pool.stage(name):
        return {"state": "pool"}
    small = pool.notice(f"small:{pool.used_in(name)}")
    return {"state": "too_few", "k": small["k"]} if small else {"state": "nowhere"}


def thread_of(name: str, language: str) -> dict[str, Any]:
    """A thread as its owner may read it now: still in the pool, being read, refused, passed on or answered."""
    notice = pool.notice(f"thread:{name}")
    if notice is None:
        return {"language": language} | _without_notice(name)
    replies = [
        {"words": words(one["words"]), "by": one["by"], "day": date.fromisoformat(one["day"])}
        for one in notice["replies"]
    ]
    shown = {"replies": replies, "why": words(notice["why"]) if notice["why"] else ""}
    return {**notice, **shown, "language": language, "fields": fields_of(notice["form"])}
