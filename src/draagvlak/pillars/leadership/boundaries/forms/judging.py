"""What somebody found by a boundary."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from draagvlak.pillars.leadership.boundaries.models import Judged
from draagvlak.ui.text_input import TextInLanguages


class JudgeForm(forms.Form):
    answer = forms.ChoiceField(
        label=_("What do you find?"),
        choices=Judged.choices,
        widget=forms.RadioSelect,
        help_text=_("“Cannot tell” is a good answer when something is missing. Say below what."),
    )

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["reason"] = TextInLanguages(
            label=_("Why?"), help_text=_("Your name and this reason can be read by everyone who works here.")
        )

    def clean_answer(self) -> Judged:
        return Judged(self.cleaned_data["answer"])
