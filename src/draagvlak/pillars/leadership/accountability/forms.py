"""Who keeps an eye on a use of AI."""

from django import forms
from django.utils.translation import gettext_lazy as _

from draagvlak.foundation.organisation.person_field import PersonField
from draagvlak.pillars.leadership.accountability.models import MayStop
from draagvlak.ui.text_input import TextInLanguages


class OversightForm(forms.Form):
    overseer = PersonField(
        label=_("Who keeps an eye on it while it runs?"),
        help_text=_("Somebody close to the work, who sees what comes out. Name, e-mail address or personnel code."),
    )
    may_stop = forms.ChoiceField(
        label=_("May this person stop it today?"), choices=MayStop.choices, widget=forms.RadioSelect
    )

    mandate = TextInLanguages(
        label=_("What may this person do, and what happens then?"),
        max_length=1000,
        required=False,
        help_text=_("For example: switch it off. From then on we write the reports ourselves, until we met."),
    )

    def clean_may_stop(self) -> MayStop:
        return MayStop(self.cleaned_data["may_stop"])
