"""The card in parts: its words, the people it touches, tools, and outside."""

from collections.abc import Iterable, Mapping
from typing import Any, ClassVar

from django import forms
from django.utils.translation import gettext_lazy as _

from draagvlak.foundation.organisation.models import JobRole, Unit
from draagvlak.foundation.register.cards.fact_words import asked, hint_of, value_words
from draagvlak.foundation.register.cards.models import Acceptance, Kind, Stage, UseCase
from draagvlak.foundation.register.cards.units import unit_choices
from draagvlak.ui.fields import LongSelect, Several
from draagvlak.ui.forms import TreeOfBoxes
from draagvlak.ui.text_input import TextInLanguages
from draagvlak_core.register.card_facts import BY_CODE, Card, CardFact, Told
from draagvlak_core.register.standard import CATEGORIES
from draagvlak_core.shared.conditions.vocabulary import Kind as FactKind


class NewForm(forms.Form):
    """Enough to begin with: the rest is written part by part."""

    kind = forms.ChoiceField(
        label=_("What kind of record is this?"),
        choices=[
            (Kind.FULL, _("One use of AI for one purpose: a full card")),
            (Kind.EVERYDAY, _("Everyday AI, such as help with writing or translating: a light card")),
        ],
        initial=Kind.FULL,
        widget=forms.RadioSelect,
    )

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        # Made here and not above: the organisation chooses its languages at run time.
        hint = _("What is AI used for here? In words a neighbour understands.")
        texts = {
            "name": TextInLanguages(label=_("Name"), rows=1, max_length=200),
            "summary": TextInLanguages(label=_("In one sentence"), help_text=hint, rows=2),
        }
        self.fields = {**texts, **self.fields}


class PartForm(forms.Form):
    """A part of the task list. Its clean values are what `write_card` takes."""

    FIELDS: tuple[str, ...] = ()

    def __init__(self, *args: Any, use_case: UseCase, **kwargs: Any) -> None:
        self.use_case = use_case
        kwargs.setdefault("initial", self.now(use_case))
        super().__init__(*args, **kwargs)

    def now(self, use_case: UseCase) -> dict[str, Any]:
        return {field: getattr(use_case, field) for field in self.FIELDS}

    def clean(self) -> dict[str, Any]:
        """A version in a language the organisation no longer writes in is not lost by saving the others."""
        cleaned = super().clean() or {}
        for field in cleaned.keys() & set(self.FIELDS):
            box = self.fields[field]
            if isinstance(box, TextInLanguages):
                versions = getattr(self.use_case, field).items()
                others = {code: words for code, words in versions if code not in box.languages}
                cleaned[field] = {**others, **cleaned[field]}
        return cleaned


def _text(label: Any, hint: Any = "", rows: int = 4, required: bool = False) -> Any:
    return lambda: TextInLanguages(label=label, help_text=hint, rows=rows, required=required)


class TextsForm(PartForm):
    """A part with texts; the boxes are made per request, because the organisation chooses its languages."""

    TEXTS: ClassVar[dict[str, Any]] = {}

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        own = {name: make() for name, make in self.TEXTS.items()}
        self.fields = {**own, **self.fields}


class WordsForm(TextsForm):
    FIELDS = ("name", "summary", "does", "does_not", "why")
    TEXTS: ClassVar = {
        "name": _text(_("Name"), rows=1, required=True),
        "summary": _text(_("In one sentence"), rows=2),
        "does": _text(_("What it does"), _("Step by step, without the names of techniques.")),
        "does_not": _text(
            _("What it does not do"),
            _("What people may fear and it does not do: deciding, judging, counting per person, keeping."),
        ),
        "why": _text(_("Why we use it"), _("What gets better, and for whom.")),
    }


class PeopleForm(TextsForm):
    FIELDS = ("affected", "stays_human", "objection")
    TEXTS: ClassVar = {
        "affected": _text(_("Whom it touches"), _("Colleagues and people outside, in words.")),
        "stays_human": _text(_("What stays human"), _("What people keep doing and deciding themselves.")),
        "objection": _text(_("How to object"), _("Where can somebody go who does not want this? Name no person.")),
    }
    units = forms.MultipleChoiceField(
        label=_("Units it touches"),
        required=False,
        widget=TreeOfBoxes,
        help_text=_("Whoever works there, or in a unit below it, finds this card under “AI around my work”."),
    )
    roles = Several(
        JobRole.objects.all(), label=_("Job roles it touches"), required=False, widget=forms.CheckboxSelectMultiple
    )

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["units"].choices = unit_choices()  # type: ignore[attr-defined]

    def now(self, use_case: UseCase) -> dict[str, Any]:
        units = [str(pk) for pk in use_case.affected_units.values_list("pk", flat=True)]
        return super().now(use_case) | {"units": units, "roles": list(use_case.affected_roles.all())}

    def clean_units(self) -> list[Unit]:
        return list(Unit.objects.filter(pk__in=self.cleaned_data["units"]))


class ToolsForm(TextsForm):
    FIELDS = ("tools", "vendor", "data", "risks")
    TEXTS: ClassVar = {
        "data": _text(_("Which data it uses")),
        "risks": _text(_("What can go wrong, and what we do about it")),
    }
    tools = forms.CharField(label=_("Tools"), required=False, max_length=300)
    vendor = forms.CharField(label=_("Supplier"), required=False, max_length=300)


class OutsideForm(PartForm):
    """What the public register and the publication standard ask beside the card."""

    contact = forms.CharField(
        label=_("Contact"),
        required=False,
        max_length=500,
        help_text=_("A general e-mail address or web page to ask about this. Not somebody’s own address."),
    )
    website = forms.URLField(label=_("Website"), required=False, max_length=500, assume_scheme="https")
    publication_category = forms.ChoiceField(
        label=_("Publication category"),
        required=False,
        choices=[("", _("Not chosen yet")), *((name, name) for name in CATEGORIES)],
        help_text=_("The words are those of the Dutch publication standard."),
    )

    def now(self, use_case: UseCase) -> dict[str, Any]:
        return {name: use_case.facts.get(name, "") for name in ("contact", "website", "publication_category")}

    def clean(self) -> dict[str, Any]:
        return {"facts": super().clean()}


PARTS: dict[str, type[PartForm]] = {
    "words": WordsForm,
    "people": PeopleForm,
    "tools": ToolsForm,
    "outside": OutsideForm,
}


UNKNOWN, NONE = "unknown", "none_of_these"
_YES_NO = {"yes": True, "no": False}


class FactsForm(forms.Form):
    """One question per fact. `told` gives what was picked, with None for what is not known."""

    def __init__(self, *args: Any, facts: Iterable[str], card: Card, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.facts = [BY_CODE[code] for code in facts]
        for fact in self.facts:
            self.fields[fact.code] = _several(fact) if fact.kind is FactKind.ANY else _one(fact)
            self.initial.setdefault(fact.code, _picked(fact, card.get(fact.code)))

    def clean(self) -> dict[str, Any]:
        cleaned = super().clean() or {}
        for fact in self.facts:
            picked = cleaned.get(fact.code)
            if fact.kind is FactKind.ANY and picked and NONE in picked and len(picked) > 1:
                self.add_error(fact.code, _("You ticked “none of these” and something else. Choose one of the two."))
        return cleaned

    def told(self) -> dict[str, Told | None]:
        return facts_picked({fact.code: self.cleaned_data[fact.code] for fact in self.facts})


def facts_picked(picked: Mapping[str, Any]) -> dict[str, Told | None]:
    """What the answers of a form tell, with None for what is not known."""
    return {code: _told(BY_CODE[code], answer) for code, answer in picked.items()}


def _one(fact: CardFact) -> forms.ChoiceField:
    choices: list[tuple[str, Any]] = [(value, value_words(fact.code, value)) for value in fact.values]
    if not choices:
        choices = [("yes", _("Yes")), ("no", _("No"))]
    return forms.ChoiceField(
        label=asked(fact.code),
        help_text=hint_of(fact.code),
        choices=[*choices, (UNKNOWN, _("Not known"))],
        widget=forms.RadioSelect,
    )


def _several(fact: CardFact) -> forms.MultipleChoiceField:
    choices: list[tuple[str, Any]] = [(value, value_words(fact.code, value)) for value in fact.values]
    return forms.MultipleChoiceField(
        label=asked(fact.code),
        help_text=_("Tick everything that applies. Tick nothing when it is not known."),
        choices=[*choices, (NONE, _("None of these"))],
        widget=forms.CheckboxSelectMultiple,
        required=False,
    )


def _picked(fact: CardFact, told: Told | None) -> Any:
    if fact.kind is FactKind.ANY:
        return [] if told is None else (sorted(told) if isinstance(told, frozenset) else []) or [NONE]
    if told is None:
        return UNKNOWN
    return told if fact.kind is FactKind.ONE else "yes" if told else "no"


def _told(fact: CardFact, picked: Any) -> Told | None:
    if fact.kind is FactKind.ANY:
        return frozenset(set(picked) - {NONE}) if picked else None
    if picked == UNKNOWN:
        return None
    told: Told = picked if fact.kind is FactKind.ONE else _YES_NO[picked]
    return told


def as_json(told: Mapping[str, Told | None]) -> dict[str, Any]:
    """What was picked as it is stored: sets as lists in the order of the pick-list."""
    return {code: _as_json(BY_CODE[code], value) for code, value in told.items()}


def _as_json(fact: CardFact, value: Told | None) -> Any:
    return [one for one in fact.values if one in value] if isinstance(value, frozenset) else value


class ListForm(forms.Form):
    """All optional: what is not asked narrows nothing."""

    q = forms.CharField(label=_("Search"), required=False, max_length=100)
    stage = forms.ChoiceField(label=_("Stage"), required=False, choices=[("", _("All stages")), *Stage.choices])
    kind = forms.ChoiceField(label=_("Kind"), required=False, choices=[("", _("All kinds")), *Kind.choices])
    unit = forms.TypedChoiceField(
        label=_("Touches unit"), required=False, coerce=int, empty_value=None, widget=LongSelect
    )
    source_organisation = forms.ChoiceField(label=_("Came from"), required=False)
    answers = forms.ChoiceField(
        label=_("Answers for it"), required=False, choices=[("", _("Whoever")), *Acceptance.choices]
    )

    def __init__(self, *args: Any, organisations: list[tuple[str, int]], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["unit"].choices = [("", _("All units")), *unit_choices()]  # type: ignore[attr-defined]
        choice = self.fields["source_organisation"]
        choice.choices = [("", _("Everywhere")), *((name, f"{name} ({number})") for name, number in organisations)]  # type: ignore[attr-defined]
        if not organisations:
            del self.fields["source_organisation"]

    def asked(self) -> dict[str, Any]:
        """What was asked that makes sense; a hand-made address with nonsense in it narrows nothing."""
        self.is_valid()
        return {name: value for name, value in self.cleaned_data.items() if value}
