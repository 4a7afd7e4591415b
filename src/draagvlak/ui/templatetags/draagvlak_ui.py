"""The few things templates need that Django does not bring."""

import json
from typing import Any
from urllib.parse import urlsplit

from django import template
from django.conf import settings
from django.contrib.staticfiles.storage import staticfiles_storage
from django.urls import Resolver404, resolve
from django.utils.html import conditional_escape, format_html
from django.utils.safestring import mark_safe
from django.utils.translation import get_language, get_language_info, gettext

from draagvlak.ui import house, navigation
from draagvlak.ui.text import Text
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


@register.simple_tag
def static_or_plain(path: str) -> str:
    """The address of a static file, also when no manifest knows it: an error page must not fail in its turn."""
    try:
        return staticfiles_storage.url(path)
    except (ValueError, OSError):
        return f"{settings.STATIC_URL}{path}"


@register.simple_block_tag
def kept(content: str) -> str:
    """What stands on a page twice, made once: `{% kept as links %}…{% endkept %}`, then `{{ links }}`."""
    return content


@register.inclusion_tag("ui/_back.html")
def back_link(url: str, text: Any) -> dict[str, str]:
    """The way back up. `text` is words, or a `Text` shown in the reader's language."""
    return {"url": url, "text": said(text) if isinstance(text, Text) else text}


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
def opens_for(url: str, member: Any) -> bool:
    """Does this address open for the reader? A link to a closed door is not shown: its words are."""
    if not url or url.startswith("#"):
        return bool(url)
    try:
        needs = getattr(resolve(urlsplit(url).path).func, "needs", None)
    except Resolver404:
        return False
    if needs is None or needs.public:
        return True
    rights: frozenset[str] = getattr(member, "rights", frozenset())
    if needs.link_for and needs.link_for not in rights:
        return False
    return bool(needs.member and rights) or any(right in rights for right in needs.any_of)


@register.filter
def may(member: Any, right: str) -> bool:
    """`{% if member|may:"edit_register" %}`"""
    return right in member.rights


@register.filter
def answer_class(answer: str) -> str:
    """The class that draws an answer: filled, outlined or dashed."""
    return {Answer.MET: "met", Answer.NOT_MET: "no", Answer.CANNOT_TELL: "unk"}[Answer(answer)]


@register.filter
def role_names(roles: Any) -> str:
    """The roles of a member in words; what everybody is goes unsaid when there is more to say."""
    told = [role for role in roles if role != "employee"] or list(roles)
    return ", ".join(sorted(str(role.label) for role in told))


@register.filter
def stages(use_case: Any) -> list[dict[str, Any]]:
    """The stages of a use case as steps: `label`, and `state` done, here or ahead. Retired shows only once it is."""
    choices = list(use_case._meta.get_field("stage").flatchoices)
    codes = [code for code, _label in choices]
    at = codes.index(use_case.stage)
    retired = use_case.stage == "retired"
    shown = choices if retired else [choice for choice in choices if choice[0] != "retired"]
    state = {True: "done", False: "ahead"}
    return [
        {"label": label, "state": "here" if place == at else state[place < at and not retired]}
        for place, (_code, label) in enumerate(shown)
    ]


@register.filter
def has_optional(form: Any) -> bool:
    """Whether any field may stay empty, so that the form says how that is marked."""
    return any(field.is_optional for field in form.visible_fields())


@register.simple_tag(takes_context=True)
def main_links(context: Any) -> list[navigation.Link]:
    if not context.get("organisation"):
        return []  # before the start there is nowhere to go
    return navigation.main_links(context.get("request"), context.get("member"))


@register.simple_tag(takes_context=True)
def keeping_links(context: Any) -> list[navigation.Link]:
    return navigation.keeping_links(context.get("member"))


@register.filter
def as_options(options: Any) -> str:
    """The choices of a list box. Joined here: with a template for each, a thousand units cost a tenth of a second."""
    lines = (
        f'<option value="{conditional_escape(option["value"])}"{_told(option["attrs"])}>'
        f"{conditional_escape(option['label'])}</option>"
        for option in options
    )
    return mark_safe("\n".join(lines))  # (every part of a line is escaped, or one of two words of ours)


def _told(attributes: dict[str, Any]) -> str:
    return "".join(f" {name}" for name in ("selected", "disabled") if attributes.get(name)) if attributes else ""


@register.simple_tag
def other_languages() -> list[dict[str, str]]:
    return navigation.other_languages((get_language() or "nl")[:2])


@register.simple_tag(takes_context=True)
def looks(context: Any) -> str:
    """Light, dark or system: what the reader chose."""
    request = context.get("request")
    chosen = request.COOKIES.get(settings.LOOKS_COOKIE_NAME, "system") if request else "system"
    return chosen if chosen in navigation.LOOKS else "system"


@register.simple_tag
def all_looks() -> list[tuple[str, str]]:
    return [(code, gettext(name)) for code, name in navigation.LOOKS.items()]


@register.filter
def bar_parts(bar: Any, most: int) -> list[house.Part]:
    """`bar|bar_parts:most` gives the drawn parts of one bar of the house."""
    return house.parts(bar, most)


@register.filter
def most_in(pillars: Any) -> int:
    return house.most(pillars)


@register.filter
def bar_total(bar: Any) -> int:
    return house.total(bar)


@register.filter
def button_kind(attrs: Any) -> str:
    """How a button of allauth's looks: `danger`, `quiet`, or the one that stands out (nothing)."""
    tags = set(attrs.get("tags") or ())
    if tags & {"danger", "delete"}:
        return "danger"
    if tags & {"outline", "link", "cancel", "secondary", "minor", "tool", "panel"}:
        return "quiet"
    return "quiet" if attrs.get("href") and "prominent" not in tags else ""


@register.simple_tag(takes_context=True)
def passkeys_work(context: Any) -> bool:
    """Browsers keep passkeys for a name, never for a number such as 127.0.0.1."""
    request = context.get("request")
    if request is None:
        return False
    host = request.get_host().rsplit(":", 1)[0].strip("[]")
    return not navigation.is_number(host)


@register.simple_tag
def passkey_form(name: str, **ids: str) -> str:
    """Tells allauth's script which elements form a passkey form: data only, which the content policy allows."""
    data = json.dumps({"ids": ids}).translate({ord("<"): "\\u003C", ord(">"): "\\u003E", ord("&"): "\\u0026"})
    opening = format_html('<script type="application/json" data-allauth-onload="allauth.webauthn.forms.{}">', name)
    return format_html("{}{}</script>", opening, mark_safe(data))
