"""Goals, ambitions, and how a use case serves one."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from draagvlak.pillars.leadership.models import Ambition, StrategicGoal
from draagvlak.ui.text_input import TextInLanguages


class GoalForm(forms.Form):
    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["title"] = TextInLanguages(
            label=_("What does the organisation want to reach, with or without AI?"), rows=1, max_length=300
        )


class AmbitionForm(forms.Form):
    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["title"] = TextInLanguages(
            label=_("What should AI help to reach?"),
            help_text=_("For example: more time for people who call."),
            rows=1,
            max_length=300,
        )
        self.fields["goal"] = forms.ModelChoiceField(
            StrategicGoal.objects.order_by("pk"),
            label=_("Which strategic goal is it part of?"),
            required=False,
            empty_label=_("Not part of a goal yet"),
        )


class LinkForm(forms.Form):
    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["ambition"] = forms.ModelChoiceField(
            Ambition.objects.filter(ended_on=None).order_by("pk"), label=_("Which ambition does it serve?")
        )
        self.fields["how"] = TextInLanguages(label=_("How does it help?"), max_length=1000)
