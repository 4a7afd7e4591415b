"""Who is asked to answer for a use case, and who stands in."""

from django import forms
from django.utils.translation import gettext_lazy as _

from draagvlak.foundation.organisation.models import Person
from draagvlak.foundation.organisation.person_field import PersonField


class AskForm(forms.Form):
    person = PersonField(
        label=_("Who is asked to answer for this?"),
        help_text=_("Name, e-mail address or personnel code. They get a question, and can say no."),
    )

    def clean_person(self) -> Person:
        person: Person = self.cleaned_data["person"]
        if person.user_id is None:
            raise forms.ValidationError(
                _("%(name)s has no account yet and cannot accept. Ask the administrator to give access first.")
                % {"name": person.name}
            )
        return person


class DeputyForm(forms.Form):
    deputy = PersonField(
        label=_("Deputy"),
        required=False,
        help_text=_("Stands in, may write on the card, and hands over when whoever answers for it leaves."),
    )
