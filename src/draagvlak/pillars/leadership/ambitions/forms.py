"""Goals, ambitions, and how a use case serves one."""

from typing import Any, cast

from django import forms
from django.utils.translation import gettext_lazy as _

from draagvlak.foundation.register.cards.forms import FactsForm
from draagvlak.pillars.leadership.ambitions.models import Ambition, StrategicGoal
from draagvlak.ui.text_input import TextInLanguages
from draagvlak_core.leadership.may_i import PICKS


class GoalForm(forms.Form):
    title = TextInLanguages(
        label=_("What does the organisation want to reach, with or without AI?"), rows=1, max_length=300
    )


class AmbitionForm(forms.Form):
    title = TextInLanguages(
        label=_("What should AI help to reach?"),
        help_text=_("For example: more time for people who call."),
        rows=1,
        max_length=300,
    )
    goal = forms.ModelChoiceField(
        StrategicGoal.objects.order_by("pk"),
        label=_("Which strategic goal is it part of?"),
        required=False,
        empty_label=_("Not part of a goal yet"),
    )


class AsksForm(FactsForm):
    """What kind of AI an ambition asks for: the five picks with which people ask whether they may."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, facts=PICKS, **kwargs)
        for field in self.fields.values():
            if isinstance(field, forms.MultipleChoiceField):
                field.help_text = _(
                    "Tick what it asks for: one of these is enough. Tick nothing when it does not matter."
                )
            elif isinstance(field, forms.ChoiceField):
                *values, (unknown, _not_known) = cast(Any, field).choices  # a list, as FactsForm made it
                field.choices = [*values, (unknown, _("It does not matter"))]

    def clean(self) -> dict[str, Any]:
        """What was picked, as the action takes it."""
        known = super().clean() or self.cleaned_data
        if self.errors:
            return known
        return {"told": {code: value for code, value in self.told().items() if value is not None}}


class LinkForm(forms.Form):
    ambition = forms.ModelChoiceField(
        Ambition.objects.filter(ended_on=None).order_by("pk"), label=_("Which ambition does it serve?")
    )
    how = TextInLanguages(label=_("How does it help?"), max_length=1000)
