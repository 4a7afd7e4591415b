"""Follows the links of the product the way a reader would, so that tests meet the pages there really are."""

import re
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator
from html.parser import HTMLParser
from urllib.parse import urljoin, urlsplit

from django.urls import Resolver404, URLPattern, URLResolver, get_resolver, resolve

Fetch = Callable[[str], tuple[int, str]]

# Following these would end the walk: they log out, or hand over a file.
NEVER = ("/account/logout", "/static/", "/log/export", "/log/checkpoint", "/council/figures", "/council/checkpoints")


class _Links(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.found: list[str] = []

    def handle_starttag(self, tag, attrs):
        href = dict(attrs).get("href")
        if tag == "a" and href:
            self.found.append(href)


def links(html: str, base: str) -> Iterator[str]:
    """Addresses on this site that a page links to, without fragments."""
    parser = _Links()
    parser.feed(html)
    for href in parser.found:
        parts = urlsplit(urljoin(f"http://here{base}", href))
        if parts.netloc == "here" and not parts.path.startswith(NEVER):
            yield parts.path + (f"?{parts.query}" if parts.query else "")


def view_name(path: str) -> str | None:
    """The name of the view behind an address, or None when nothing answers there."""
    try:
        return resolve(urlsplit(path).path).view_name
    except Resolver404:
        return None


def crawl(fetch: Fetch, starts: Iterable[str] = ("/",), per_view: int = 2) -> dict[str, list[str]]:
    """Every view that can be reached by links from `starts`, each with at most `per_view` addresses besides those."""
    reached: dict[str, list[str]] = defaultdict(list)
    waiting, seen = [*starts], {*starts}
    while waiting:
        path = waiting.pop(0)
        name = view_name(path)
        if name is None or (len(reached[name]) >= per_view and path not in starts):
            continue
        status, html = fetch(path)
        reached[name].append(path)
        assert status < 500, f"{path} answers {status}"
        if status == 200:
            for found in links(html, path):
                if found not in seen:
                    seen.add(found)
                    waiting.append(found)
    return {name: paths for name, paths in reached.items() if paths}


def own_views() -> dict[str, Callable]:
    """Every view of the product itself by its full name (not those of libraries)."""
    return dict(_walk(get_resolver(), ""))


def _walk(resolver: URLResolver, space: str) -> Iterator[tuple[str, Callable]]:
    for pattern in resolver.url_patterns:
        if isinstance(pattern, URLPattern):
            ours = getattr(pattern.callback, "__module__", "").startswith("draagvlak")
            if ours or hasattr(pattern.callback, "needs"):
                yield f"{space}{pattern.name}", pattern.callback
        else:
            inner = f"{space}{pattern.namespace}:" if pattern.namespace else space
            yield from _walk(pattern, inner)


def addresses() -> list[tuple[str, str]]:
    """(name, route with example arguments) for every own view."""
    return sorted(_routes(get_resolver(), "", ""))


def _routes(resolver, space, prefix):
    for pattern in resolver.url_patterns:
        route = prefix + str(pattern.pattern)
        if isinstance(pattern, URLResolver):
            inner = f"{space}{pattern.namespace}:" if pattern.namespace else space
            yield from _routes(pattern, inner, route)
        elif isinstance(pattern, URLPattern) and f"{space}{pattern.name}" in own_views():
            yield (
                f"{space}{pattern.name}",
                "/" + re.sub(r"<(\w+:)?\w+>", lambda m: "1" if "int" in (m[1] or "") else "does", route),
            )
