"""What stands in the header and the footer, for whom, and where the reader is."""

from collections.abc import Iterable
from dataclasses import dataclass
from ipaddress import ip_address
from typing import Any

from django.conf import settings
from django.http import HttpRequest
from django.urls import NoReverseMatch, reverse
from django.utils.translation import get_language_info, gettext, gettext_noop

LOOKS = {"system": gettext_noop("As my device"), "light": gettext_noop("Light"), "dark": gettext_noop("Dark")}

# Name, address, and the apps whose pages belong under it.
MAIN = (
    (gettext_noop("Overview"), "overview:overview", ("overview",)),
    (gettext_noop("AI here"), "register:list", ("register",)),
    (gettext_noop("Course"), "leadership:course", ("leadership", "coherence")),
    (gettext_noop("Skills"), "skills:overview", ("skills",)),
    (gettext_noop("People"), "trust:overview", ("trust",)),
    (gettext_noop("Value"), "value:overview", ("value", "gates")),
)
# Name, address, and the right without which it is not shown.
KEEPING = (
    (gettext_noop("Organisation"), "organisation:home", "manage_organisation"),
    (gettext_noop("Who has access"), "accounts:list", "manage_accounts"),
    (gettext_noop("Security journal"), "accounts:journal", "read_journal"),
    (gettext_noop("What is kept, and for how long"), "retention:home", "manage_retention"),
    (gettext_noop("What the gates ask"), "gates:criteria", "read_gates"),
    (gettext_noop("What can be known about you"), "council:know", "read_overview"),
    (gettext_noop("The works council's room"), "council:room", "read_log"),
    (gettext_noop("Quiet room"), "voice:door", "read_people"),
    (gettext_noop("What we agreed with the works council"), "agreements:home", "read_agreements"),
    (gettext_noop("Decision log"), "decisions:log", "read_log"),
)


@dataclass(frozen=True, slots=True)
class Link:
    """A place to go. `here` says that the reader is in that part of the house already."""

    text: str
    url: str
    here: bool = False


def address(name: str) -> str:
    """The address of a page, or nothing while no app offers it."""
    try:
        return reverse(name)
    except NoReverseMatch:
        return ""


def main_links(request: HttpRequest | None, member: Any) -> list[Link]:
    """The six doors of the house for members; a visitor sees the public register."""
    if not member or member.is_stranger:
        return _existing([Link(gettext("AI here"), address("register:public"), here_is(request, ("register",)))])
    return _existing(
        Link(gettext(text), address(name), here_is(request, apps) and not _on_my_page(request))
        for text, name, apps in MAIN
    )


def keeping_links(member: Any) -> list[Link]:
    """What a member with the right to it keeps up to date."""
    if not member:
        return []
    return _existing(Link(gettext(text), address(name)) for text, name, right in KEEPING if right in member.rights)


def here_is(request: HttpRequest | None, apps: Iterable[str]) -> bool:
    """Is the page that is being read one of these apps'?"""
    match = getattr(request, "resolver_match", None)
    return bool(match and match.app_name in apps)


def _on_my_page(request: HttpRequest | None) -> bool:
    match = getattr(request, "resolver_match", None)
    return bool(match and match.url_name == "me")


def _existing(links: Iterable[Link]) -> list[Link]:
    return [link for link in links if link.url]


def other_languages(current: str) -> list[dict[str, str]]:
    """The languages a reader can switch to, each under its own name."""
    return [
        {"code": code, "name": get_language_info(code)["name_local"].capitalize()}
        for code, _name in settings.LANGUAGES
        if code != current
    ]


def is_number(host: str) -> bool:
    """Is this host an IP address?"""
    try:
        ip_address(host)
    except ValueError:
        return False
    return True
