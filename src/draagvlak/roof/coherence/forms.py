"""Why two use cases are not the same."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from draagvlak.ui.text_input import TextInLanguages


class NotTheSameForm(forms.Form):
    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["reason"] = TextInLanguages(
            label=_("What is different?"),
            help_text=_(
                "For example: one writes for colleagues, the other answers residents. Your name stands with it."
            ),
            max_length=1000,
        )
