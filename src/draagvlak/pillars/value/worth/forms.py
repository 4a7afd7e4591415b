"""What people fill in about the freed hours. Forms never save: they hand clean values to an action."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from draagvlak.pillars.value.worth.models import Recipient
from draagvlak.ui.text_input import TextInLanguages


class FreedHoursForm(forms.Form):
    """Who gets the hours: a choice somebody makes, not an outcome."""

    recipient = forms.ChoiceField(
        label=_("Who gets the freed hours"), widget=forms.RadioSelect, choices=Recipient.choices
    )

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["words"] = TextInLanguages(
            label=_("In your own words"),
            help_text=_("What may people count on? Everyone can read this, with your name."),
        )
