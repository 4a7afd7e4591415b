"""Whom to ask about a draft, what they said, and what changed."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from draagvlak.foundation.organisation.models import JobRole, Unit, WorkingGroup
from draagvlak.foundation.register.cards.units import unit_choices
from draagvlak.pillars.leadership.course.models import QUESTIONS, CourseVersion, TakenOver
from draagvlak.pillars.leadership.course.queries.voices import Voice
from draagvlak.ui.fields import Several, day
from draagvlak.ui.forms import TreeOfBoxes
from draagvlak.ui.text_input import TextInLanguages


class ConsultForm(forms.Form):
    works_council = forms.BooleanField(label=_("The works council"), required=False)
    units = forms.MultipleChoiceField(
        label=_("Units"),
        required=False,
        widget=TreeOfBoxes,
        help_text=_("With all units below them. At least five people, so that nobody can tell who said what."),
    )
    job_roles = Several(
        JobRole.objects.all(), label=_("Job roles"), required=False, widget=forms.CheckboxSelectMultiple
    )
    groups = Several(
        WorkingGroup.objects.all(), label=_("Working groups"), required=False, widget=forms.CheckboxSelectMultiple
    )
    until = day(_("Until which day can they say something?"))

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        units: Any = self.fields["units"]
        units.choices = unit_choices()
        if not WorkingGroup.objects.exists():
            del self.fields["groups"]
        if not JobRole.objects.exists():
            del self.fields["job_roles"]

    def clean_units(self) -> list[Unit]:
        return list(Unit.objects.filter(pk__in=self.cleaned_data["units"]))

    def clean(self) -> dict[str, Any]:
        found = super().clean() or self.cleaned_data
        return {**found, "job_roles": list(found.get("job_roles", ())), "groups": list(found.get("groups", ()))}


class RemarkForm(forms.Form):
    def __init__(self, *args: Any, voices: list[Voice], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["voice"] = forms.ChoiceField(
            label=_("Who said it?"),
            choices=[(voice.code, str(voice.name)) for voice in voices],
            help_text=_("A group, never a person."),
        )
        self.fields["question"] = forms.ChoiceField(
            label=_("Which part is it about?"),
            required=False,
            choices=[("", _("The whole course")), *((name, CourseVersion.asked(name)) for name in QUESTIONS)],
        )
        self.fields["words"] = TextInLanguages(label=_("What did they say?"), max_length=2000)


class DecideRemarkForm(forms.Form):
    outcome = forms.ChoiceField(
        label=_("What did you do with it?"),
        choices=[choice for choice in TakenOver.choices if choice[0] != TakenOver.OPEN],
        widget=forms.RadioSelect,
    )
    reason = TextInLanguages(label=_("What changed because of it, or why did nothing change?"), max_length=2000)

    def clean_outcome(self) -> TakenOver:
        return TakenOver(self.cleaned_data["outcome"])
