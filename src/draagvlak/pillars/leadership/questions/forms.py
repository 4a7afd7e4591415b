"""Asking, owing, answering, and saying whether it was an answer."""

from datetime import timedelta
from typing import Any

from django import forms
from django.db.models import QuerySet
from django.utils.translation import get_language
from django.utils.translation import gettext_lazy as _

from draagvlak.foundation import clock
from draagvlak.foundation.organisation.person_field import PersonField
from draagvlak.foundation.register.cards.models import UseCase
from draagvlak.pillars.leadership.questions.models import Found, Question
from draagvlak.ui.fields import day
from draagvlak.ui.text import Text
from draagvlak.ui.text_input import TextInLanguages

NORMALLY = timedelta(days=14)


class OwnWords(forms.CharField):
    """What somebody writes in their own language: one box, since nobody translates a question to ask it."""

    def __init__(self, **kwargs: Any) -> None:
        kwargs.setdefault("widget", forms.Textarea(attrs={"rows": 3}))
        super().__init__(**kwargs)

    def clean(self, value: Any) -> Text:
        return Text({(get_language() or "nl")[:2]: super().clean(value)})


class AskQuestionForm(forms.Form):
    words = OwnWords(
        label=_("What do you want to know?"),
        max_length=500,
        help_text=_("For example: who decides when the advice of AI and my own judgement differ?"),
    )
    use_case = forms.ModelChoiceField(
        UseCase.objects.only("pk", "name").order_by("pk"),
        label=_("What is it about?"),
        required=False,
        empty_label=_("AI in our whole organisation"),
    )


class OweForm(forms.Form):
    owner = PersonField(
        label=_("Who owes the answer?"),
        help_text=_("Somebody who leads here, or who answers for this use of AI. Name, e-mail address or code."),
    )
    due_on = day(_("By which day?"))

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["due_on"].initial = clock.today() + NORMALLY


class AnswerForm(forms.Form):
    answer = TextInLanguages(
        label=_("Your answer"),
        rows=6,
        help_text=_("Short and honest. “We do not know yet, and on this day we will” is an answer too."),
    )


class FoundForm(forms.Form):
    found = forms.ChoiceField(label=_("Was this an answer?"), choices=Found.choices, widget=forms.RadioSelect)
    why = OwnWords(
        label=_("What is missing?"),
        required=False,
        max_length=1000,
        help_text=_("Needed when it was not, or only partly, an answer."),
    )

    def clean_found(self) -> Found:
        return Found(self.cleaned_data["found"])


class JoinForm(forms.Form):
    def __init__(self, *args: Any, choices: QuerySet[Question], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["into"] = forms.ModelChoiceField(choices, label=_("Which earlier question asks the same?"))
