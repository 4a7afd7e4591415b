"""What people fill in about a promise, and the words of the questions. Forms never save."""

from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _

from draagvlak.foundation import clock
from draagvlak.foundation.organisation.person_field import PersonField
from draagvlak.ui.fields import Several, day
from draagvlak.ui.text_input import TextInLanguages
from draagvlak_core.trust.promises import HeardBack


class PromiseForm(forms.Form):
    """What will be done; `notes` only when it follows from a conversation."""

    owner = PersonField(
        label=_("Who keeps this promise?"), help_text=_("Name or e-mail address. Everyone can read it.")
    )
    due_on = day(_("Done by"))

    def __init__(self, *args: Any, notes: Any = None, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        words = TextInLanguages(label=_("What we will do"), max_length=500)
        self.fields = {"words": words, **self.fields}
        if notes:
            self.fields["notes"] = Several(
                notes, label=_("What was said that this answers"), required=False, widget=forms.CheckboxSelectMultiple
            )

    def clean_due_on(self) -> Any:
        if self.cleaned_data["due_on"] <= clock.today():
            raise ValidationError(_("Choose a day to come."))
        return self.cleaned_data["due_on"]


class OwnerForm(forms.Form):
    owner = PersonField(label=_("Who keeps it from now on?"), help_text=_("Name or e-mail address."))


class DoneForm(forms.Form):
    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["done_words"] = TextInLanguages(
            label=_("What was done"), help_text=_("So that those who raised it can see whether it is what they meant.")
        )


class HearBackForm(forms.Form):
    answer = forms.ChoiceField(
        label=_("What do those who raised it say?"),
        widget=forms.RadioSelect,
        choices=[
            (HeardBack.YES, _("Yes, this was done")),
            (HeardBack.PARTLY, _("Partly")),
            (HeardBack.NO, _("No")),
        ],
        help_text=_("Their words as a group, not yours."),
    )
