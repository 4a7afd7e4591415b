"""Names one of possibly ten thousand people without a list of ten thousand."""

from typing import Any, ClassVar

from django import forms
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from draagvlak.foundation.organisation.models import Person


class PersonField(forms.CharField):
    """Gives the `Person` with this name, e-mail address or personnel code, who has not left."""

    default_error_messages: ClassVar[dict[str, Any]] = {
        "required": _("Name somebody."),
        "unknown": _("Nobody who works here has this name, e-mail address or personnel code."),
        "several": _("More than one person has this name. Write the e-mail address or personnel code."),
    }

    def __init__(self, **kwargs: Any) -> None:
        kwargs.setdefault("help_text", _("Name, e-mail address or personnel code."))
        super().__init__(max_length=254, **kwargs)

    def clean(self, value: Any) -> Person | None:
        written = super().clean(value)
        if not written:
            return None
        named = Q(name__iexact=written) | Q(email__iexact=written) | Q(code__iexact=written)
        found = list(Person.objects.filter(named, left_on=None)[:2])
        if len(found) != 1:
            raise forms.ValidationError(self.error_messages["several" if found else "unknown"])
        return found[0]

    def prepare_value(self, value: Any) -> Any:
        return value.name if isinstance(value, Person) else value
