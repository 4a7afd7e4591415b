"""A boundary, and what somebody found by it."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from draagvlak.foundation.organisation.person_field import PersonField
from draagvlak.pillars.leadership.boundaries.models import Boundary
from draagvlak.ui.fields import day_box
from draagvlak.ui.text_input import TextInLanguages


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


def boundary_values(boundary: Boundary) -> dict[str, Any]:
    """What a boundary says now, for its form."""
    return {name: getattr(boundary, name) for name in ("sentence", "value", "owner", "valid_from", "review_on")}


class ReasonForm(forms.Form):
    reason = forms.CharField(label=_("Why does it no longer hold?"), widget=forms.Textarea(attrs={"rows": 3}))
