"""One step of work on a page: a form is filled in, an action takes it or says why not. The same in every room."""

from collections.abc import Callable
from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.db.models import QuerySet
from django.http import HttpRequest, HttpResponse, QueryDict
from django.shortcuts import render


def posted(request: HttpRequest) -> QueryDict | None:
    """What was sent, also when nothing was filled in; None when the page was only opened."""
    return request.POST if request.method == "POST" else None


def kept(form: forms.Form, save: Callable[..., object]) -> bool:
    """Hand the clean values to an action. What the action refuses becomes an error of the form."""
    if not form.is_valid():
        return False
    try:
        save(**form.cleaned_data)
    except ValidationError as refused:
        form.add_error(None, refused)
        return False
    return True


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
