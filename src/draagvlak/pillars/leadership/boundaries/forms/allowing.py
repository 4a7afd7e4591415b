"""What people allow: an exception for a while, and the decision a boundary asks for."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from draagvlak.foundation.organisation.person_field import PersonField
from draagvlak.ui.fields import day
from draagvlak.ui.text_input import TextInLanguages


class ExceptionForm(forms.Form):
    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["owner"] = PersonField(label=_("Who looks after this exception?"))
        self.fields["reason"] = TextInLanguages(
            label=_("Why may it cross this boundary for now?"), help_text=_("Everyone who works here can read this.")
        )
        self.fields["last_day"] = day(
            _("Until which day?"), help_text=_("At most a year ahead. After this day the exception ends by itself.")
        )


class BeforehandForm(forms.Form):
    allowed = forms.ChoiceField(
        label=_("What was decided?"),
        choices=[("yes", _("Yes, it may begin")), ("no", _("No, it may not"))],
        widget=forms.RadioSelect,
    )
    names = forms.CharField(label=_("Who decided this?"), max_length=200, help_text=_("The names of the people."))

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["reason"] = TextInLanguages(label=_("Why?"), help_text=_("Everyone who works here can read this."))

    def clean_allowed(self) -> bool:
        return bool(self.cleaned_data["allowed"] == "yes")
