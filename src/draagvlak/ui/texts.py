"""Texts the organisation writes, in each of its languages: one JSON column, any number of languages.

Why not a column per language: the organisation chooses its languages at run time (ADR 2).
"""

from typing import Any

from django.db import models

from draagvlak.ui.text import Text
from draagvlak.ui.text_input import TextInLanguages


class TextField(models.JSONField):
    """A `Text`. Empty means nobody wrote anything yet: never null."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        kwargs.setdefault("default", dict)
        kwargs.setdefault("blank", True)
        super().__init__(*args, **kwargs)

    def from_db_value(self, value: Any, expression: Any, connection: Any) -> Text:
        loaded = super().from_db_value(value, expression, connection)
        return Text(loaded or {})

    def to_python(self, value: Any) -> Text:
        return Text(value or {})

    def contribute_to_class(self, cls: type[models.Model], name: str, private_only: bool = False) -> None:
        super().contribute_to_class(cls, name, private_only)
        setattr(cls, self.attname, _TextAttribute(self.attname))

    def formfield(self, **kwargs: Any) -> Any:
        return TextInLanguages(label=kwargs.get("label", self.verbose_name), help_text=self.help_text, required=False)


def texts_of(row: models.Model) -> dict[str, Text]:
    """Every text a row holds, by name: for a form that changes it, and for the log, whatever texts there will be."""
    fields = (field for field in row._meta.fields if isinstance(field, TextField))
    return {field.attname: getattr(row, field.attname) for field in fields}


class _TextAttribute:
    """Makes whatever is assigned a `Text`, so a page never meets a bare dict."""

    def __init__(self, name: str) -> None:
        self.name = name

    def __get__(self, instance: Any, owner: Any = None) -> Any:
        if instance is None:
            return self
        if self.name not in instance.__dict__:
            instance.refresh_from_db(fields=[self.name])
        return instance.__dict__[self.name]

    def __set__(self, instance: Any, value: Any) -> None:
        instance.__dict__[self.name] = value if isinstance(value, Text) else Text(value or {})
