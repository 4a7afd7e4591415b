"""The first page there is: look around with the sample, or start empty."""

from typing import Any

from django.contrib import messages
from django.contrib.auth import login, logout
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from draagvlak.foundation.accounts.gatekeeping import page
from draagvlak.foundation.organisation.models import Organisation
from draagvlak.foundation.sample import actions, install_code, work
from draagvlak.foundation.sample.forms import StartForm, StartWithCodeForm
from draagvlak.ui.refused import Refused
from draagvlak.ui.step import Back, Step

BACKEND = "allauth.account.auth_backends.AuthenticationBackend"
SECONDS = 2  # between two looks at how far the building is


@page(public=True, before_start=True)
def choose(request: HttpRequest) -> HttpResponse:
    organisation = Organisation.objects.first()
    if organisation:
        return render(request, "sample/started.html", {"started": organisation})
    how_far = work.how_far()
    if how_far.running:
        return redirect("sample:progress")
    return render(request, "sample/choose.html", {"failed": how_far.failed})


@page(public=True, before_start=True)
def empty(request: HttpRequest) -> HttpResponse:
    if Organisation.objects.exists():
        return redirect("sample:choose")
    if work.how_far().running:
        return redirect("sample:progress")

    def save(**values: Any) -> HttpResponse:
        try:
            user = actions.start_empty(**values)
        except Refused:  # somebody else was a moment earlier
            return redirect("sample:choose")
        login(request, user, backend=BACKEND)
        messages.success(request, _("Draagvlak is ready for %(name)s.") % {"name": values["name"]})
        return redirect("organisation:home")

    return Step(
        _("Your organisation"),
        StartWithCodeForm if install_code.is_asked() else StartForm,
        save,
        back=Back.to("sample:choose", _("Back to the choice")),
        lead=_("Fill in all fields. After this you can import units and people and give others access."),
        button=_("Start"),
    ).answer(request)


@page(public=True, before_start=True)
@require_POST
def load(request: HttpRequest) -> HttpResponse:
    """Start building, unless it is being built or there already; either way the next page tells how far it is."""
    if Organisation.objects.exists():
        return redirect("sample:choose")
    work.begin(actions.build_alone)
    return redirect("sample:progress")


@page(public=True, before_start=True)
def progress(request: HttpRequest) -> HttpResponse:
    """Looks again by itself, without script, until the sample is there."""
    if Organisation.objects.exists():
        return redirect("accounts:eyes")
    how_far = work.how_far()
    if not how_far.running:
        return redirect("sample:choose")
    response = render(request, "sample/progress.html", {"how_far": how_far})
    response.headers["Refresh"] = str(SECONDS)
    return response


@page(public=True)
def remove(request: HttpRequest) -> HttpResponse:
    """Anyone who looks around may end it: everything here is made up, and a real organisation never opens this page."""
    if not Organisation.objects.filter(is_sample=True).exists():
        raise Http404("only the sample can be removed")
    if request.method != "POST":
        return render(request, "sample/remove.html")
    by = str(request.user)
    logout(request)
    actions.remove(by=by)
    return redirect("sample:choose")
