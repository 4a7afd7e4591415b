"""How long a kind is kept."""

from django import forms
from django.utils.translation import gettext_lazy as _

from draagvlak.foundation.retention.agreed import LONGEST


class TermForm(forms.Form):
    days = forms.IntegerField(
        label=_("Keep for how many days?"),
        min_value=0,
        max_value=LONGEST,
        help_text=_("0 means: erase as soon as it is no longer needed. A year has 365 days."),
    )
