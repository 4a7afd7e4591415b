"""What people fill in here, and the words of the questions. Forms never save: they hand clean values to an action."""

from collections.abc import Mapping
from typing import Any

from django import forms
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from draagvlak.foundation.organisation.person_field import PersonField
from draagvlak.pillars.leadership.models import Ambition, Judged, StrategicGoal
from draagvlak.ui.steps import day_box
from draagvlak.ui.text_input import TextInLanguages

# Why each question of the course is asked: what an answer is for, with an example.
COURSE_HINTS: Mapping[str, Promise] = {
    "role_of_ai": _("For example: AI helps to find and to write. People talk, decide and answer for it."),
    "strengthens": _("Where would AI give people time or better work? Name the work, not the tool."),
    "values": _("What must not get lost, even when it costs time or money?"),
    "stays_human": _("Which conversations, judgements and decisions never go to AI?"),
    "our_work": _(
        "What may people expect when AI takes over part of their tasks? An honest “we do not know” is an answer."
    ),
}


class CourseAnswerForm(forms.Form):
    """One question of the course."""

    def __init__(self, *args: Any, question: str, label: str, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["text"] = TextInLanguages(label=label, help_text=COURSE_HINTS[question], rows=8)


class AdoptCourseForm(forms.Form):
    names = forms.CharField(
        label=_("Who adopted it?"),
        max_length=200,
        help_text=_("Names as everyone may read them, for example: Sanne de Wit and the management team."),
    )


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


class BoundaryForm(forms.Form):
    """A boundary is rare and weighty, but its parts only make sense together: one page."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["sentence"] = TextInLanguages(
            label=_("The boundary, in one sentence"),
            help_text=_("For example: AI never decides who gets a job."),
            rows=2,
            max_length=500,
        )
        self.fields["value"] = TextInLanguages(label=_("The value it protects, and why"), rows=3, max_length=1000)
        self.fields["owner"] = PersonField(
            label=_("Who owns it?"),
            help_text=_("Whoever explains it and looks at it again. Name, e-mail address or personnel code."),
        )
        self.fields["valid_from"] = forms.DateField(label=_("From which day does it hold?"), widget=day_box())
        self.fields["review_on"] = forms.DateField(label=_("When do we look at it again?"), widget=day_box())


class ReasonForm(forms.Form):
    reason = forms.CharField(label=_("Why does it no longer hold?"), widget=forms.Textarea(attrs={"rows": 3}))


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
