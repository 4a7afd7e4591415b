"""Every address of the product, as its routes say, with example arguments."""

import re
from collections.abc import Callable, Iterator
from urllib.parse import urlsplit

from django.urls import Resolver404, URLPattern, URLResolver, get_resolver, resolve


def view_name(path: str) -> str | None:
    """The name of the view behind an address, or None when nothing answers there."""
    try:
        return resolve(urlsplit(path).path).view_name
    except Resolver404:
        return None


def own_views() -> dict[str, Callable]:
    """Every view of the product itself by its full name (not those of libraries)."""
    return {name: view for name, _route, view in _routes(get_resolver())}


def addresses(word: str = "does") -> list[tuple[str, str]]:
    """(name, address) of every own view, with 1 where it wants a number and this word where it wants a word."""
    return sorted((name, filled(route, word)) for name, route, _view in _routes(get_resolver()))


def filled(route: str, word: str) -> str:
    return "/" + re.sub(r"<(\w+:)?\w+>", lambda found: "1" if "int" in (found[1] or "") else word, route)


def plain_addresses(module: str) -> list[tuple[str, str]]:
    """(name, address) of the views of a library that take no arguments."""
    return [
        (str(pattern.name), f"/{route}")
        for pattern, _name, route in _patterns(get_resolver())
        if pattern.callback.__module__.startswith(module) and "<" not in route
    ]


def _routes(resolver: URLResolver) -> Iterator[tuple[str, str, Callable]]:
    for pattern, name, route in _patterns(resolver):
        ours = getattr(pattern.callback, "__module__", "").startswith("draagvlak")
        if ours or hasattr(pattern.callback, "needs"):
            yield name, route, pattern.callback


def _patterns(resolver: URLResolver, space: str = "", prefix: str = "") -> Iterator[tuple[URLPattern, str, str]]:
    for pattern in resolver.url_patterns:
        route = prefix + str(pattern.pattern)
        if isinstance(pattern, URLResolver):
            inner = f"{space}{pattern.namespace}:" if pattern.namespace else space
            yield from _patterns(pattern, inner, route)
        else:
            yield pattern, f"{space}{pattern.name}", route
