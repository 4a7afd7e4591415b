"""Fields that many forms have: a day, and several rows to choose."""

from typing import Any

from django import forms
from django.db.models import QuerySet


def day_box() -> forms.DateInput:
    """The browser's own calendar."""
    return forms.DateInput(format="%Y-%m-%d", attrs={"type": "date"})


def day(label: Any, **kwargs: Any) -> forms.DateField:
    """A day, in the form the browser's own calendar gives."""
    return forms.DateField(label=label, widget=day_box(), **kwargs)


class LongSelect(forms.Select):
    """A list box of plain choices, as many as an organisation has units: without a copy of its attributes for each."""

    def optgroups(self, _name: str, value: list[str], _attrs: dict[str, Any] | None = None) -> list[Any]:
        chosen = set(value)
        options = [
            {"value": key, "label": label, "attrs": {"selected": True} if str(key) in chosen else {}}
            for key, label in self.choices
        ]
        return [(None, options, 0)]


class Several(forms.ModelMultipleChoiceField):  # type: ignore[type-arg]
    """Several rows to choose. A number no row can have is a wrong choice, not a fault of ours."""

    def clean(self, value: Any) -> QuerySet[Any]:
        try:
            return super().clean(value)
        except OverflowError:  # SQLite cannot hold such a number
            message = self.error_messages["invalid_choice"]
            raise forms.ValidationError(message, "invalid_choice", {"value": str(value)[:60]}) from None
