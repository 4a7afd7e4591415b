"""Five picks, and a name for what somebody wants to put in the register."""

from typing import Any, cast

from django import forms
from django.utils.translation import gettext_lazy as _

from draagvlak.foundation.register.cards.forms import FactsForm
from draagvlak.foundation.register.cards.models import Kind
from draagvlak_core.leadership.may_i import PERSONAL, PICKS, data_picked


class MayIForm(FactsForm):
    """The same questions as those of the register, and never more than five."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, facts=PICKS, card={}, **kwargs)
        data = cast(Any, self.fields["data"])  # a list of choices, as FactsForm made it
        *kinds, none_of_these = data.choices
        data.choices = [*kinds, (PERSONAL, _("other data about people, such as names")), none_of_these]
        data.label = _("Which data goes into it?")

    def picks(self) -> dict[str, Any]:
        """What was told; what was left open is not in it."""
        told = {code: value for code, value in self.told().items() if value is not None}
        data = told.pop("data", None)
        return told | data_picked(data) if isinstance(data, frozenset) else told


class RegisterForm(forms.Form):
    """Puts what was asked about in the register, so that others can find it."""

    name = forms.CharField(
        label=_("What do you want to use AI for?"),
        max_length=200,
        help_text=_("In a few words others understand. Name no person."),
    )
    kind = forms.ChoiceField(
        label=_("What kind of record is this?"),
        choices=[
            (Kind.EVERYDAY, _("Everyday help in my own work: a light record")),
            (Kind.FULL, _("A new use of AI for one purpose: an idea to look at together")),
        ],
        initial=Kind.EVERYDAY,
        widget=forms.RadioSelect,
    )
