"""The questions of the course, in words."""

from collections.abc import Mapping
from typing import Any

from django import forms
from django.db.models import QuerySet
from django.utils.formats import date_format
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from draagvlak.foundation.conversations_port import HeldConversation
from draagvlak.pillars.leadership.boundaries.models import Boundary
from draagvlak.ui.fields import Several
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


class ConversationsForm(forms.Form):
    """Which conversations a draft answers."""

    conversations = forms.TypedMultipleChoiceField(
        label=_("What was said in which conversations does it answer?"),
        required=False,
        coerce=int,
        widget=forms.CheckboxSelectMultiple,
    )

    def __init__(self, *args: Any, choices: list[HeldConversation], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        found: Any = self.fields["conversations"]
        found.choices = [(one.key, f"{one.title}, {date_format(one.held_on)}") for one in choices]


class AdoptCourseForm(forms.Form):
    """Who adopted it, and which drafts of boundaries they adopted with it: all of them, unless somebody unticks one."""

    names = forms.CharField(
        label=_("Who adopted it?"),
        max_length=200,
        help_text=_("Names as everyone may read them, for example: Sanne de Wit and Ruben Achterberg."),
    )

    def __init__(self, *args: Any, drafts: QuerySet[Boundary], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        if drafts:
            self.fields["boundaries"] = Several(
                drafts,
                label=_("Which boundaries are adopted with it?"),
                required=False,
                initial=[boundary.pk for boundary in drafts],
                widget=forms.CheckboxSelectMultiple,
            )


class QuickAmbitionForm(forms.Form):
    """An ambition in one line, while writing the course."""

    title = TextInLanguages(
        label=_("An ambition"), help_text=_("For example: more time for people who call."), rows=1, max_length=300
    )


class QuickBoundaryForm(forms.Form):
    """A boundary in its two sentences, while writing the course. Owner and days can be changed afterwards."""

    sentence = TextInLanguages(
        label=_("The boundary, in one sentence"),
        help_text=_("For example: AI never decides who gets a job."),
        rows=2,
        max_length=500,
    )
    value = TextInLanguages(label=_("The value it protects, and why"), rows=2, max_length=1000)
