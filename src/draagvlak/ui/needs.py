"""Who may open a view, stated at the view itself. Said here, in the lowest layer, and enforced by the accounts app."""

from collections.abc import Callable
from dataclasses import dataclass

from django.http.response import HttpResponseBase

View = Callable[..., HttpResponseBase]


@dataclass(frozen=True)
class Needs:
    """What a view asks of whoever opens it. `any_of` holds the rights of which one is enough."""

    any_of: tuple[str, ...] = ()
    public: bool = False
    member: bool = False  # any member of the organisation, whatever the role
    before_start: bool = False  # opens although no organisation exists yet
    # For pages a right opens for all objects, and something else for one of them (whoever answers for this use
    # case): links are shown to holders of this right; the others come by a link of their own.
    link_for: str = ""
    largest: int = 0  # bytes that may be sent to it, where that is more than a form has


def page(
    *rights: str,
    public: bool = False,
    member: bool = False,
    before_start: bool = False,
    link_for: str = "",
    largest: int = 0,
) -> Callable[[View], View]:
    """State who may open a view: one of `rights`, any member, or anyone at all."""
    if sum((bool(rights), public, member)) != 1:
        raise ValueError("state exactly one of: rights, public, member")

    def mark(view: View) -> View:
        view.needs = Needs(rights, public, member, before_start, link_for, largest)  # type: ignore[attr-defined]
        return view

    return mark
