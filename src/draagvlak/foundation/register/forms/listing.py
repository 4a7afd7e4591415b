"""Searching and narrowing the list."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from draagvlak.foundation.organisation.models import Unit
from draagvlak.foundation.register.models import Acceptance, Kind, Stage


class ListForm(forms.Form):
    """All optional: what is not asked narrows nothing."""

    q = forms.CharField(label=_("Search"), required=False, max_length=100)
    stage = forms.ChoiceField(label=_("Stage"), required=False, choices=[("", _("All stages")), *Stage.choices])
    kind = forms.ChoiceField(label=_("Kind"), required=False, choices=[("", _("All kinds")), *Kind.choices])
    unit = forms.ModelChoiceField(
        Unit.objects.all(), label=_("Touches unit"), required=False, empty_label=_("All units")
    )
    source_organisation = forms.ChoiceField(label=_("Came from"), required=False)
    answers = forms.ChoiceField(
        label=_("Answers for it"), required=False, choices=[("", _("Whoever")), *Acceptance.choices]
    )

    def __init__(self, *args: Any, organisations: list[tuple[str, int]], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        choice = self.fields["source_organisation"]
        choice.choices = [("", _("Everywhere")), *((name, f"{name} ({number})") for name, number in organisations)]  # type: ignore[attr-defined]
        if not organisations:
            del self.fields["source_organisation"]

    def asked(self) -> dict[str, Any]:
        """What was asked that makes sense; a hand-made address with nonsense in it narrows nothing."""
        self.is_valid()
        return {name: value for name, value in self.cleaned_data.items() if value}


class PublicListForm(forms.Form):
    q = forms.CharField(label=_("Search"), required=False, max_length=100)
    stage = forms.ChoiceField(label=_("Stage"), required=False, choices=[("", _("All stages")), *Stage.choices])

    def asked(self) -> dict[str, Any]:
        self.is_valid()
        return self.cleaned_data
