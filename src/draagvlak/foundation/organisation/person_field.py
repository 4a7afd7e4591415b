"""Choosing a person by name or address: with ten thousand people a list to pick from helps nobody."""

from typing import Any, ClassVar

from django import forms
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from draagvlak.foundation.organisation.models import Person

MOST = 8
# The longest an address can be. A database refuses to look for a text of a book's length.
LONGEST = 254


class PersonField(forms.CharField):
    """Gives the Person who works here that somebody means, or says which ones it could be."""

    default_error_messages: ClassVar = {
        "required": _("Name somebody."),
        "nobody": _("Nobody here has the name, e-mail address or code “%(words)s”. Check how it is written."),
        "several": _("Several people fit: %(people)s. Write the e-mail address or the code of the one you mean."),
    }

    def __init__(self, **kwargs: Any) -> None:
        kwargs.setdefault("help_text", _("Name, e-mail address or personnel code."))
        super().__init__(max_length=LONGEST, **kwargs)

    def clean(self, value: Any) -> Person | None:
        words = super().clean(value)
        return self._find(words) if words else None

    def _find(self, words: str) -> Person:
        here = Person.objects.filter(left_on=None)
        for asked in (Q(code__iexact=words) | Q(email__iexact=words), Q(name__iexact=words), Q(name__icontains=words)):
            found = list(here.filter(asked).select_related("unit")[: MOST + 1])
            if len(found) == 1:
                return found[0]
            if found:
                people = "; ".join(f"{one.name} ({one.email or one.code}, {one.unit})" for one in found[:MOST])
                raise forms.ValidationError(self.error_messages["several"], "several", {"people": people})
        raise forms.ValidationError(self.error_messages["nobody"], "nobody", {"words": words})

    def prepare_value(self, value: Any) -> Any:
        return (value.email or value.code) if isinstance(value, Person) else value
