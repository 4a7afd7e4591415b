"""Long texts of a card: in paragraphs, and marked when they are in the other language."""

from collections.abc import Mapping
from typing import Any

from django import template
from django.utils.html import format_html, linebreaks
from django.utils.safestring import SafeString
from django.utils.translation import get_language_info, gettext

from draagvlak.ui.text import Text

register = template.Library()


@register.filter
def told(text: Any) -> SafeString:
    """A `Text`, or plain words, as paragraphs."""
    if not isinstance(text, Mapping):
        return SafeString(linebreaks(str(text or ""), autoescape=True))  # linebreaks escapes
    version = Text(text).said()
    if not version.words:
        return SafeString("")
    words = linebreaks(version.words, autoescape=True)
    if version.as_asked:
        return SafeString(words)
    name = get_language_info(version.language)["name_translated"]
    note = gettext("only in %(language)s") % {"language": name}
    return format_html(
        '<div lang="{}">{}</div><p class="other-language">({})</p>', version.language, SafeString(words), note
    )
