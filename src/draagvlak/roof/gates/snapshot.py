"""The findings of a gate as they stood at a decision, in words that stay readable whatever changes later."""

from collections.abc import Callable, Mapping
from typing import Any

from django.conf import settings
from django.utils import translation

from draagvlak.roof.gates.gate import Gate, retold
from draagvlak.roof.gates.models import OutcomeChoice
from draagvlak_core.shared.answers import Answer

Words = dict[str, str]


def in_every_language(words: Callable[[], str]) -> Words:
    """What `words` gives in each language of the interface."""
    found = {}
    for code, _name in settings.LANGUAGES:
        with translation.override(code):
            found[code] = words()
    return found


def outcome_words(outcome: str) -> str:
    return str(OutcomeChoice(outcome).label)


def snapshot(gate: Gate, overruled: Mapping[str, Mapping[str, str]]) -> list[dict[str, Any]]:
    """One row per point: criterion, answer, title and sentence in every language, and why it was passed over."""
    by_criterion: dict[str, dict[str, Words]] = {}
    for code, _name in settings.LANGUAGES:
        with translation.override(code):
            for verdict, title, sentence in retold(gate):
                words = by_criterion.setdefault(verdict, {"title": {}, "sentence": {}})
                words["title"][code], words["sentence"][code] = title, sentence
    return [
        {
            "criterion": verdict.criterion,
            "answer": str(verdict.answer),
            **by_criterion[verdict.criterion],
            "overruled": dict(overruled.get(verdict.criterion, {})) if verdict.answer is not Answer.MET else {},
        }
        for verdict in gate.verdicts
    ]
