"""One step of work: a page with one form, an action that takes it or says why not, and where the reader goes then.

    @page(Right.RUN_PILOTS)
    def change(request: HttpRequest, pilot_id: int) -> HttpResponse:
        pilot = permissions.open_pilot_for(pilot_id)
        save = partial(actions.change_pilot, pilot=pilot, by=request.user)
        return Step(_("Change the pilot"), PilotForm, save, back=Back.to(pilot, pilot.question)).answer(request)

The same in every room, so that a refusal, an error and the way back look and behave alike on every page.
"""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any, Self, cast

from django import forms
from django.contrib import messages
from django.core.exceptions import ValidationError
from django.db import transaction
from django.db.models import Model
from django.http import HttpRequest, HttpResponse
from django.http.response import HttpResponseBase
from django.shortcuts import redirect, render, resolve_url

from draagvlak.ui import seen
from draagvlak.ui.text import Text

REFUSED = 422  # a form that was not taken says so to machines too
CONFLICT = 409  # somebody else was here first: nothing was saved, and both texts are on the page


@dataclass(frozen=True, slots=True)
class Back:
    """The way back up: an address and the words on it."""

    url: str
    text: str | Text

    @classmethod
    def to(cls, place: Model | str, text: str | Text, *args: object) -> Self:
        """Back to an object's own page, or to the page of this name with `args`."""
        return cls(resolve_url(place, *args), text)


@dataclass(frozen=True, slots=True)
class Step:
    """A form on a page of its own.

    `form` is a form class, or a partial of one that needs more than what was sent. `save` is called with the clean
    values; what it returns is where the reader goes (an object with `get_absolute_url`, an address or the name of a
    page), unless `to` names a place; without either the reader goes back. An answer (`HttpResponse`) is given as it is.
    What `save` refuses (`ValidationError`) becomes an error of the form, and nothing the reader typed is lost.

    Whoever saves saves over what they saw, and over nothing else (`ui/seen.py`). `changes` names the rows that this
    changes where `save` does not say them; `beside` is what a reader judges on the page besides the fields.
    """

    title: str
    form: Callable[..., forms.BaseForm]
    save: Callable[..., object]
    back: Back | None = None
    lead: str = ""
    initial: Mapping[str, Any] | None = None
    button: str = ""
    danger: bool = False  # for what cannot be undone
    done: str = ""  # said on the next page
    to: Model | str = ""
    template: str = "ui/step.html"  # one that extends it can stand between the lead and the form
    context: Mapping[str, Any] = field(default_factory=dict)
    changes: tuple[Model, ...] = ()
    beside: tuple[object, ...] = ()

    def answer(self, request: HttpRequest) -> HttpResponse:
        """The page with the form; or, once it was taken, the way on."""
        if request.method != "POST":
            return self.page(request, self._filled(request))
        if seen.is_held(request):
            return self._taken(request)
        with transaction.atomic():
            seen.hold(request, self._rows())
            # The view reads everything again, now that nobody can change it: what it shows is what is there.
            return _view_again(request)

    def _taken(self, request: HttpRequest) -> HttpResponse:
        form, token = self._filled(request), request.POST.get(seen.AS_SEEN, "")
        now = self._seen(request, form)
        if conflict := now.conflict(token):
            now.take_over(conflict)
            return self._shown(request, form, now.token, CONFLICT, conflict)
        if form.is_valid():
            try:
                with transaction.atomic():
                    saved = self.save(**form.cleaned_data)
            except ValidationError as refused:
                form.add_error(None, refused)
            else:
                return self._on(request, saved)
        return self._shown(request, form, token or now.token, REFUSED)

    def _filled(self, request: HttpRequest) -> forms.BaseForm:
        initial = {} if self.initial is None else {"initial": self.initial}
        if request.method != "POST":
            return self.form(**initial)
        # Also when nothing at all was filled in: an empty form is sent, and refused, like any other.
        form = self.form(request.POST, **initial)
        if form.is_multipart():
            form = self.form(request.POST, request.FILES, **initial)
        return form

    def _on(self, request: HttpRequest, saved: object) -> HttpResponse:
        if self.done:
            messages.success(request, self.done)
        if isinstance(saved, HttpResponseBase):  # also one that is sent in pieces
            return cast(HttpResponse, saved)
        place = self.to or saved
        if not isinstance(place, str) and not hasattr(place, "get_absolute_url"):
            place = self.back.url if self.back else request.path
        return redirect(place)

    def page(self, request: HttpRequest, form: forms.BaseForm) -> HttpResponse:
        """The page around this form, as it is before anybody fills it in."""
        return self._shown(request, form, self._seen(request, form).token, 200)

    def _rows(self) -> Sequence[Model]:
        return [row for row in self.changes if row.pk] or seen.rows_of(self.save)

    def _seen(self, request: HttpRequest, form: forms.BaseForm) -> seen.Seen:
        return seen.Seen(form, request.path, self._rows(), self.beside)

    def _shown(
        self,
        request: HttpRequest,
        form: forms.BaseForm,
        token: str,
        status: int,
        conflict: seen.Conflict | None = None,
    ) -> HttpResponse:
        # On the form itself, because that is what every template draws.
        form.as_seen, form.conflict = token, conflict  # type: ignore[attr-defined]
        context = {"step": self, "form": form, **self.context}
        return render(request, self.template, context, status=status)


def _view_again(request: HttpRequest) -> HttpResponse:
    match = request.resolver_match
    if match is None:
        raise RuntimeError("a step answers a request that has an address")
    return cast(HttpResponse, match.func(request, *match.args, **match.kwargs))
