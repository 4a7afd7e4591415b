"""Searching what is public."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from draagvlak.foundation.register.cards.models import Stage


class PublicListForm(forms.Form):
    q = forms.CharField(label=_("Search"), required=False, max_length=100)
    stage = forms.ChoiceField(label=_("Stage"), required=False, choices=[("", _("All stages")), *Stage.choices])

    def asked(self) -> dict[str, Any]:
        self.is_valid()
        return self.cleaned_data
