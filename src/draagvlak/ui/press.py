"""A button that does one thing: it is done, or the reader hears why not. Where it matters, a page asks first.

@require_POST
@page(Right.RUN_PILOTS)
def remove(request: HttpRequest, measure_id: int) -> HttpResponse:
    measure = permissions.open_measure_for(measure_id)
    act = partial(actions.remove_measure, measure=measure, by=request.user)
    return press(request, act, to=measure.pilot, done=_("The measure is gone."))
"""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any, Protocol

from django.contrib import messages
from django.core.exceptions import ValidationError
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render

from draagvlak.ui.refused import sentence_of
from draagvlak.ui.step import Back


class HasPage(Protocol):
    """An object with a page of its own."""

    def get_absolute_url(self) -> str: ...


Place = HasPage | str  # or an address, or the name of a page


def press(
    request: HttpRequest,
    act: Callable[[], Any],
    *,
    to: Place | Callable[[Any], Place],
    back: Place = "",
    done: str | Callable[[Any], str] = "",
) -> HttpResponse:
    """Do it, say `done` and go `to`; both may depend on what `act` gave. What it refuses is said at `back`, or at `to`.

    Where `to` depends on what `act` gave, `back` has to be there.
    """
    try:
        result = act()
    except ValidationError as refused:
        messages.error(request, sentence_of(refused))
        return redirect(back or to)
    if said := done(result) if callable(done) else done:
        messages.success(request, said)
    return redirect(to(result) if callable(to) else to)


@dataclass(frozen=True, slots=True)
class Ask:
    """One question more before something that cannot be undone or that everybody sees. No goes back."""

    question: str
    lead: str
    yes: str
    no: str
    act: Callable[[], Any]
    back: Back
    more: str = ""  # below the lead
    tick: str = ""  # what goes along only when it is ticked; then the form sends `tick`
    danger: bool = False
    to: Place = ""  # another page than the one that `back` leads to
    done: str | Callable[[Any], str] = ""

    def answer(self, request: HttpRequest) -> HttpResponse:
        """The page that asks; or, once somebody said yes, the way on."""
        if request.method != "POST":
            return render(request, "ui/ask.html", {"ask": self})
        return press(request, self.act, to=self.to or self.back.url, done=self.done)
