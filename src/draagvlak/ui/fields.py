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


class Several(forms.ModelMultipleChoiceField):  # type: ignore[type-arg]
    """Several rows to choose. A number no row can have is a wrong choice, not a fault of ours."""

    def clean(self, value: Any) -> QuerySet[Any]:
        try:
            return super().clean(value)
        except OverflowError:  # SQLite cannot hold such a number
            message = self.error_messages["invalid_choice"]
            raise forms.ValidationError(message, "invalid_choice", {"value": str(value)[:60]}) from None
