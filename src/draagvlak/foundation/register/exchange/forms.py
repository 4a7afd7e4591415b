"""Files in and out: which file, which column goes where, in which form it leaves."""

from collections.abc import Mapping
from copy import deepcopy
from typing import Any, BinaryIO, cast

from django import forms
from django.core.files.uploadedfile import UploadedFile
from django.utils.translation import gettext_lazy as _

from draagvlak.foundation.register.cards.labels import label
from draagvlak.foundation.register.cards.models import Stage
from draagvlak.foundation.register.exchange.importing import DUTCH_REGISTER
from draagvlak.foundation.register.exchange.models import ImportMapping
from draagvlak.foundation.register.exchange.sentences import sentence
from draagvlak_core.register.mapping import TARGETS, check_mapping
from draagvlak_core.register.records import DATES
from draagvlak_core.register.values import STAGES
from draagvlak_core.tables.problems import Problem, Refused
from draagvlak_core.tables.sources import kind_of


class UploadForm(forms.Form):
    file = forms.FileField(
        label=_("File"),
        help_text=_("The download of the Algorithm Register, records in standard 1.0, or any CSV or Excel file."),
    )
    organisation = forms.CharField(
        label=_("Only the use cases of this organisation"),
        required=False,
        max_length=200,
        help_text=_("Leave empty to bring in everything in the file."),
    )

    def clean_file(self) -> "UploadedFile[Any]":
        """Refuse by size and first bytes before anything is stored."""
        file: UploadedFile[Any] = self.cleaned_data["file"]
        try:
            kind_of(cast(BinaryIO, file.file))
        except Refused as refused:
            raise forms.ValidationError(sentence(refused.problem)) from refused
        return file


_ORDERS = {"": None, "day": True, "month": False}


class MappingForm(forms.Form):
    """A mapping, column by column. What is proposed is filled in already."""

    name = forms.CharField(
        label=_("Name of this mapping"),
        max_length=80,
        help_text=_("Use the same name for the same kind of file: then the next import updates and never duplicates."),
    )
    language = forms.ChoiceField(
        label=_("Language of the texts"),
        required=False,
        choices=[("", _("Not known")), ("nl", _("Dutch")), ("en", _("English"))],
    )
    organisation = forms.CharField(label=_("Organisation, where no column tells"), required=False, max_length=200)

    def __init__(self, *args: Any, mapping: Mapping[str, Any], **kwargs: Any) -> None:
        self.mapping = deepcopy(dict(mapping))
        kwargs.setdefault("initial", {}).update(language=mapping["language"], organisation=mapping["organisation"])
        super().__init__(*args, **kwargs)
        self.columns = list(mapping.get("order") or mapping["columns"])
        self.words = [*mapping["stages"], *mapping["unknown_stages"]]
        self.dates = [column for column, choice in mapping["columns"].items() if choice["to"] in DATES]
        for number, column in enumerate(self.columns):
            self.fields[f"column_{number}"] = _pick(column, _places(), mapping["columns"][column]["to"])
        for number, word in enumerate(self.words):
            self.fields[f"stage_{number}"] = _pick(word, _stages(), mapping["stages"].get(word, ""))
        for number, column in enumerate(self.dates):
            self.fields[f"order_{number}"] = _pick(column, _orders(), _order(mapping["day_first"].get(column)))

    def clean_name(self) -> str:
        """A name that is kept for other columns would mix two registers up."""
        name: str = self.cleaned_data["name"]
        kept = ImportMapping.objects.filter(name=name).first()
        if name == DUTCH_REGISTER or (kept and set(kept.mapping["columns"]) != set(self.columns)):
            raise forms.ValidationError(_("This name is in use for another kind of file. Choose another name."))
        return name

    def clean(self) -> dict[str, Any]:
        cleaned = super().clean() or {}
        if self.errors:
            return cleaned
        self.mapping |= {"language": cleaned["language"], "organisation": cleaned["organisation"]}
        for number, column in enumerate(self.columns):
            self._choose(column, cleaned[f"column_{number}"])
        chosen = {word: cleaned[f"stage_{number}"] for number, word in enumerate(self.words)}
        self.mapping["stages"] = {word: stage for word, stage in chosen.items() if stage}
        self.mapping["unknown_stages"] = [word for word, stage in chosen.items() if not stage]
        self.mapping["day_first"] |= {
            column: _ORDERS[cleaned[f"order_{number}"]] for number, column in enumerate(self.dates)
        }
        for problem in check_mapping(self.mapping, self.columns):
            self.add_error(self._field_of(problem), sentence(problem))
        return cleaned | {"mapping": self.mapping}

    def _choose(self, column: str, target: str) -> None:
        if self.mapping["columns"][column]["to"] != target:
            self.mapping["columns"][column] = {"to": target, "from": "person"}

    def _field_of(self, problem: Problem) -> str | None:
        return f"column_{self.columns.index(problem.column)}" if problem.column in self.columns else None

    @property
    def column_fields(self) -> list[tuple[str, Any]]:
        """(how the proposal came about, field) for every column."""
        return [
            (self.mapping["columns"][column]["from"], self[f"column_{number}"])
            for number, column in enumerate(self.columns)
        ]

    @property
    def stage_fields(self) -> list[Any]:
        return [self[f"stage_{number}"] for number in range(len(self.words))]

    @property
    def date_fields(self) -> list[Any]:
        return [self[f"order_{number}"] for number in range(len(self.dates))]


def _pick(name: str, choices: list[tuple[str, Any]], initial: str) -> forms.ChoiceField:
    return forms.ChoiceField(label=name, choices=choices, initial=initial, required=choices[0][0] != "")


def _places() -> list[tuple[str, str]]:
    return [(target, label(target)) for target in TARGETS]


def _stages() -> list[tuple[str, Any]]:
    return [("", _("Not known: leave it at the first stage")), *((stage, Stage(stage).label) for stage in STAGES)]


def _orders() -> list[tuple[str, Any]]:
    return [("", _("Not known")), ("day", _("Day first: 31-12-2025")), ("month", _("Month first: 12/31/2025"))]


def _order(day_first: bool | None) -> str:
    return next(name for name, value in _ORDERS.items() if value is day_first)


class ExportForm(forms.Form):
    format = forms.ChoiceField(
        label=_("Form"),
        choices=[
            ("json", _("JSON in publication standard 1.0, for other registers")),
            ("xlsx", _("Excel")),
            ("csv", _("CSV")),
        ],
        initial="json",
        widget=forms.RadioSelect,
    )
    public = forms.BooleanField(label=_("Only what is public"), required=False)
