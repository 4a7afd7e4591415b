"""What people fill in to open a pulse. Forms never save."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from draagvlak.ui.fields import day
from draagvlak.ui.text_input import TextInLanguages


class PulseForm(forms.Form):
    """A pulse to open: its name and its last day."""

    closes_on = day(_("What is the last day to answer?"), help_text=_("Two weeks is usual."))

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        title = TextInLanguages(
            label=_("What do you call this pulse?"),
            rows=1,
            max_length=80,
            help_text=_("For example: autumn 2026."),
        )
        self.fields = {"title": title, **self.fields}
