"""A proposal, and the answer of the works council."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from draagvlak.foundation.agreements.subjects import Subject
from draagvlak.ui.text_input import TextInLanguages


class ProposeForm(forms.Form):
    """The number that is proposed (for a consent there is none), and why."""

    def __init__(self, *args: Any, subject: Subject, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        if not subject.is_consent:
            self.fields["value"] = forms.IntegerField(
                label=_("How many days, at the most?") if subject.in_days else _("How many people, at the least?"),
                min_value=subject.floor,
                max_value=subject.ceiling,
                help_text=_("From %(floor)s to %(ceiling)s.") % {"floor": subject.floor, "ceiling": subject.ceiling},
            )
        self.fields["why"] = TextInLanguages(
            label=_("Why do you propose this?"),
            help_text=_("The works council reads this before it answers. Everyone can read it."),
        )

    def clean(self) -> dict[str, Any]:
        return {"value": 1, **(super().clean() or {})}


class AnswerForm(forms.Form):
    """Yes or no, and what the works council says about it."""

    agrees = forms.TypedChoiceField(
        label=_("Does the works council agree?"),
        choices=[("yes", _("Yes, the works council agrees")), ("no", _("No, the works council does not agree"))],
        coerce=lambda value: value == "yes",
        widget=forms.RadioSelect,
    )

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["answer"] = TextInLanguages(
            label=_("What does the works council say about it?"),
            required=False,
            help_text=_("When the answer is no, say why."),
        )


class WithdrawForm(forms.Form):
    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["why"] = TextInLanguages(label=_("Why does the works council withdraw its consent?"))
