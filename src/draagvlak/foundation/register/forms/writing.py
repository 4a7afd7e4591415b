"""The card in parts: its words, the people it touches, tools, and outside."""

from typing import Any, ClassVar

from django import forms
from django.utils.translation import gettext_lazy as _

from draagvlak.foundation.organisation.models import JobRole, Unit
from draagvlak.foundation.register.exchange.standard import CATEGORIES
from draagvlak.foundation.register.models import Kind, UseCase
from draagvlak.foundation.register.units import unit_choices
from draagvlak.ui.forms import TreeOfBoxes
from draagvlak.ui.steps import Several
from draagvlak.ui.text_input import TextInLanguages


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
    """A part of the task list. `written` gives what `write_card` takes."""

    FIELDS: tuple[str, ...] = ()

    def __init__(self, *args: Any, use_case: UseCase, **kwargs: Any) -> None:
        self.use_case = use_case
        kwargs.setdefault("initial", self.now(use_case))
        super().__init__(*args, **kwargs)

    def now(self, use_case: UseCase) -> dict[str, Any]:
        return {field: getattr(use_case, field) for field in self.FIELDS}

    def written(self) -> dict[str, Any]:
        return {field: self._with_other_languages(field) for field in self.FIELDS}

    def _with_other_languages(self, field: str) -> Any:
        """A version in a language the organisation no longer writes in is not lost by saving the others."""
        value = self.cleaned_data[field]
        box = self.fields[field]
        if not isinstance(box, TextInLanguages):
            return value
        others = {code: words for code, words in getattr(self.use_case, field).items() if code not in box.languages}
        return {**others, **value}


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
        label=_("Units it touches"), required=False, widget=TreeOfBoxes,
        help_text=_("Whoever works there, or in a unit below it, finds this card under “AI around my work”."),
    )  # fmt: skip
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
        label=_("Contact"), required=False, max_length=500,
        help_text=_("A general e-mail address or web page to ask about this. Not somebody’s own address."),
    )  # fmt: skip
    website = forms.URLField(label=_("Website"), required=False, max_length=500, assume_scheme="https")
    publication_category = forms.ChoiceField(
        label=_("Publication category"), required=False,
        choices=[("", _("Not chosen yet")), *((name, name) for name in CATEGORIES)],
        help_text=_("The words are those of the Dutch publication standard."),
    )  # fmt: skip

    def now(self, use_case: UseCase) -> dict[str, Any]:
        return {name: use_case.facts.get(name, "") for name in ("contact", "website", "publication_category")}

    def written(self) -> dict[str, Any]:
        return {"facts": dict(self.cleaned_data)}


PARTS: dict[str, type[PartForm]] = {
    "words": WordsForm, "people": PeopleForm, "tools": ToolsForm, "outside": OutsideForm,
}  # fmt: skip
