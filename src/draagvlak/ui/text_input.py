"""A form field for a `Text`: one box per language of the organisation."""

from collections.abc import Sequence
from contextlib import suppress
from typing import Any

from django import forms
from django.apps import apps
from django.conf import settings
from django.utils.translation import gettext_lazy as _

from draagvlak.ui.text import Text


def content_languages() -> Sequence[str]:
    """The languages the organisation writes in; asked through the app registry, since `ui` stands below it."""
    with suppress(LookupError):
        organisation = apps.get_model("organisation", "Organisation").objects.first()
        if organisation and organisation.languages:
            return list(organisation.languages)
    return ["nl", "en"]


class TextInLanguages(forms.MultiValueField):
    """Gives a `Text`. When required, one language is enough: the other can follow.

    Which languages there are is asked when a form is made, not when its class is read: by then there may be no
    database yet, and the organisation can change its languages while Draagvlak runs.
    """

    def __init__(self, *, rows: int = 3, max_length: int = 5000, **kwargs: Any) -> None:
        self.rows, self.box_length = rows, max_length
        self.languages: list[str] = []
        self.out_of_sight = Text()  # versions in languages the organisation does not write in now
        self.needs_one = kwargs.pop("required", True)
        kwargs["widget"] = TextBoxes((), rows)
        super().__init__((), required=False, require_all_fields=False, **kwargs)

    def get_bound_field(self, form: Any, field_name: str) -> forms.BoundField:
        if not hasattr(form, "_content_languages"):
            form._content_languages = list(content_languages())
        self.write_in(form._content_languages)
        given = form.get_initial_for_field(self, field_name) or {}
        self.out_of_sight = Text({code: words for code, words in given.items() if code not in self.languages})
        return super().get_bound_field(form, field_name)

    def write_in(self, languages: Sequence[str]) -> None:
        """Make one box per language."""
        self.languages = list(languages)
        self.fields = tuple(forms.CharField(required=False, max_length=self.box_length) for _code in self.languages)
        self.widget = TextBoxes(self.languages, self.rows)

    def compress(self, data_list: list[str]) -> Text:
        return Text(
            {code: words.strip() for code, words in zip(self.languages, data_list, strict=False) if words.strip()}
        )

    def clean(self, value: Any) -> Text:
        """What was written, with the versions nobody was shown. Who empties all boxes wants no text at all."""
        cleaned = super().clean(value) or Text()
        if self.needs_one and not cleaned:
            raise forms.ValidationError(_("Write this in at least one language."), code="required")
        return Text({**self.out_of_sight, **cleaned}) if cleaned else cleaned


class TextBoxes(forms.MultiWidget):
    """One box per language, each labelled with the language and marked with `lang`."""

    template_name = "ui/text_boxes.html"

    def __init__(self, languages: Sequence[str], rows: int) -> None:
        self.languages = languages
        self.rows = rows
        widget = forms.TextInput if rows == 1 else forms.Textarea
        super().__init__({code: widget(attrs=self._attrs(code)) for code in languages})

    def _attrs(self, code: str) -> dict[str, Any]:
        return {"lang": code} if self.rows == 1 else {"lang": code, "rows": self.rows}

    def decompress(self, value: Any) -> list[str]:
        return [(value or {}).get(code, "") for code in self.languages]

    def get_context(self, name: str, value: Any, attrs: Any) -> dict[str, Any]:
        context = super().get_context(name, value, attrs)
        names = dict(settings.LANGUAGES)
        for code, box in zip(self.languages, context["widget"]["subwidgets"], strict=True):
            box["language"] = names.get(code, code)
        context["widget"]["several"] = len(self.languages) > 1
        return context
