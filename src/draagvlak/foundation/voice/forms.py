"""What is asked to open a round of questions, and of those who read a post."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from draagvlak.foundation.accounts.roles import Role
from draagvlak.foundation.voice.models import Verdict, Why
from draagvlak.ui.fields import day_box


class RoundForm(forms.Form):
    closes_on = forms.DateField(
        label=_("Last day"),
        widget=day_box(),
        help_text=_("Three months is usual. After it the key of the round is destroyed and a next round can begin."),
    )


class SeenField(forms.CharField):
    """The version of the text on this page. A form that is shown again stands below the text as it is then."""

    def bound_data(self, data: Any, initial: Any) -> Any:  # noqa: ARG002 what was sent before says what was seen before
        return initial


class JudgeForm(forms.Form):
    """One post, read by one of two."""

    words = forms.CharField(
        label=_("Words that must be blacked out"),
        required=False,
        max_length=1000,
        widget=forms.Textarea(attrs={"rows": 3}),
        help_text=_(
            "Names, places, or a way of saying that gives somebody away. One on each line, as it stands in the post. "
            "What somebody proposed stands here already: take out what may be read."
        ),
    )
    seen = SeenField(widget=forms.HiddenInput)
    verdict = forms.ChoiceField(label=_("What do you say?"), choices=Verdict.choices, widget=forms.RadioSelect)
    why = forms.ChoiceField(
        label=_("Why do you refuse it?"), choices=[("", _("I do not refuse it")), *Why.choices], required=False
    )
    role = forms.ChoiceField(label=_("In which role do you read?"), widget=forms.RadioSelect)

    def __init__(self, *args: Any, roles: list[Role], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        choices = [(role.value, role.label) for role in roles]
        self.fields["role"].choices = choices  # type: ignore[attr-defined]
        if len(choices) == 1:
            self.fields["role"].widget = forms.HiddenInput()
            self.initial["role"] = choices[0][0]

    def clean(self) -> dict[str, Any]:
        given = super().clean() or {}
        if given.get("verdict") == Verdict.REFUSE and not given.get("why"):
            self.add_error("why", _("Say why you refuse it."))
        return given

    def clean_words(self) -> list[str]:
        return [line.strip() for line in self.cleaned_data["words"].splitlines() if line.strip()]
