"""Facts in picks. Every question can be left at "not known": that is a good answer, and never one that passes."""

from collections.abc import Iterable, Mapping
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from draagvlak.foundation.register.fact_words import asked, hint_of, value_words
from draagvlak_core.leadership.card_facts import BY_CODE, Card, Fact, Kind, Told

UNKNOWN, NONE = "unknown", "none_of_these"
_YES_NO = {"yes": True, "no": False}


class FactsForm(forms.Form):
    """One question per fact. `told` gives what was picked, with None for what is not known."""

    def __init__(self, *args: Any, facts: Iterable[str], card: Card, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.facts = [BY_CODE[code] for code in facts]
        for fact in self.facts:
            self.fields[fact.code] = _several(fact) if fact.kind is Kind.ANY else _one(fact)
            self.initial.setdefault(fact.code, _picked(fact, card.get(fact.code)))

    def clean(self) -> dict[str, Any]:
        cleaned = super().clean() or {}
        for fact in self.facts:
            picked = cleaned.get(fact.code)
            if fact.kind is Kind.ANY and picked and NONE in picked and len(picked) > 1:
                self.add_error(fact.code, _("You ticked “none of these” and something else. Choose one of the two."))
        return cleaned

    def told(self) -> dict[str, Told | None]:
        return {fact.code: _told(fact, self.cleaned_data[fact.code]) for fact in self.facts}


def _one(fact: Fact) -> forms.ChoiceField:
    choices: list[tuple[str, Any]] = [(value, value_words(fact.code, value)) for value in fact.values]
    if not choices:
        choices = [("yes", _("Yes")), ("no", _("No"))]
    return forms.ChoiceField(
        label=asked(fact.code),
        help_text=hint_of(fact.code),
        choices=[*choices, (UNKNOWN, _("Not known"))],
        widget=forms.RadioSelect,
    )


def _several(fact: Fact) -> forms.MultipleChoiceField:
    choices: list[tuple[str, Any]] = [(value, value_words(fact.code, value)) for value in fact.values]
    return forms.MultipleChoiceField(
        label=asked(fact.code),
        help_text=_("Tick everything that applies. Tick nothing when it is not known."),
        choices=[*choices, (NONE, _("None of these"))],
        widget=forms.CheckboxSelectMultiple,
        required=False,
    )


def _picked(fact: Fact, told: Told | None) -> Any:
    if fact.kind is Kind.ANY:
        return [] if told is None else (sorted(told) if isinstance(told, frozenset) else []) or [NONE]
    if told is None:
        return UNKNOWN
    return told if fact.kind is Kind.ONE else "yes" if told else "no"


def _told(fact: Fact, picked: Any) -> Told | None:
    if fact.kind is Kind.ANY:
        return frozenset(set(picked) - {NONE}) if picked else None
    if picked == UNKNOWN:
        return None
    told: Told = picked if fact.kind is Kind.ONE else _YES_NO[picked]
    return told


def as_json(told: Mapping[str, Told | None]) -> dict[str, Any]:
    """What was picked as it is stored: sets as lists in the order of the pick-list."""
    return {code: _as_json(BY_CODE[code], value) for code, value in told.items()}


def _as_json(fact: Fact, value: Told | None) -> Any:
    return [one for one in fact.values if one in value] if isinstance(value, frozenset) else value
