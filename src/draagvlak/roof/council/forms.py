"""The council's public key, and the file it co-signed."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

_LARGEST = 20_000  # bytes; a checkpoint with some signatures has fewer than a thousand


class KeyForm(forms.Form):
    vkey = forms.CharField(
        label=_("The public key of the works council"),
        help_text=_("One line, with a name and two plus signs. The command “draagvlak cosign” prints it."),
        max_length=300,
    )


class CosignedForm(forms.Form):
    """Gives the text of the file as `note`."""

    file = forms.FileField(
        label=_("The co-signed checkpoint"), help_text=_("The file whose name ends in .cosigned.txt.")
    )

    def clean(self) -> dict[str, Any]:
        found = super().clean() or {}
        file = found.pop("file", None)
        return {"note": _text_of(file)} if file else found


def _text_of(file: Any) -> str:
    if file.size > _LARGEST:
        raise forms.ValidationError(_("This file is too large to be a checkpoint. Choose the file the command wrote."))
    try:
        return str(file.read().decode("utf-8"))
    except UnicodeDecodeError:
        raise forms.ValidationError(_("This file is not text. Choose the file that the command wrote.")) from None
