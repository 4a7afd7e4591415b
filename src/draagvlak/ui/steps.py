"""One step of work on a page: a form is filled in, an action takes it or says why not. The same in every room."""

from typing import Any

from django import forms
from django.db.models import QuerySet
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render


def form_page(request: HttpRequest, template: str, context: dict[str, Any]) -> HttpResponse:
    """The page around `context["form"]`. A form that was refused says so to machines too: status 422."""
    return render(request, template, context, status=422 if context["form"].errors else 200)


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
