"""The few things templates need that Django does not bring."""

from typing import Any

from django import template
from django.utils.html import format_html
from django.utils.translation import get_language_info, gettext

from draagvlak.ui.texts import Text
from draagvlak_core.shared.answers import Answer

register = template.Library()


@register.filter
def said(text: Any) -> str:
    """Show a `Text`; when it is not in the reader's language, mark it as such for eyes and screen readers."""
    version = (text if isinstance(text, Text) else Text(text or {})).said()
    if version.as_asked or not version.words:
        return version.words
    name = get_language_info(version.language)["name_translated"]
    note = gettext("only in %(language)s") % {"language": name}
    return format_html(
        '<span lang="{}">{}</span> <span class="other-language">({})</span>', version.language, version.words, note
    )


@register.filter
def answer_word(answer: str) -> str:
    """Met, not met or cannot tell, in words."""
    words = {
        Answer.MET: gettext("Met"),
        Answer.NOT_MET: gettext("Not met"),
        Answer.CANNOT_TELL: gettext("Cannot tell"),
    }
    return words[Answer(answer)]


@register.filter
def pillar_name(pillar: str) -> str:
    """The name of a pillar in the reader's language."""
    names = {
        "leadership": gettext("Leadership"),
        "skills": gettext("Skills"),
        "trust": gettext("Trust"),
        "value": gettext("Value"),
    }
    return names[pillar]


@register.filter
def may(member: Any, right: str) -> bool:
    """`{% if member|may:"edit_register" %}`"""
    return right in member.rights
