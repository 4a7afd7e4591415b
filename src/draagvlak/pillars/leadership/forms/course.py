"""The questions of the course, in words."""

from collections.abc import Mapping
from typing import Any

from django import forms
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

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
