"""Import units, people and job roles: choose a file, look at what it would do, bring it in."""

from typing import Any

from django import forms
from django.contrib import messages
from django.core.files.uploadedfile import UploadedFile
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import get_language, gettext_lazy
from django.utils.translation import gettext as _

from draagvlak.foundation.accounts.gatekeeping import page
from draagvlak.foundation.accounts.rights import Right
from draagvlak.foundation.organisation.importing import examples, uploads
from draagvlak.foundation.organisation.importing.actions import Faulty, bring_in
from draagvlak.foundation.organisation.importing.kinds import KINDS, Kind
from draagvlak.foundation.organisation.importing.plan import Plan
from draagvlak.foundation.organisation.importing.planning import make_plan
from draagvlak.foundation.organisation.importing.reading import LIMIT, Refused, Unfit, read
from draagvlak.foundation.organisation.importing.sentences import in_words, tell
from draagvlak.foundation.tables.sentences import sentence
from draagvlak.ui.step import Back, Step
from draagvlak_core.tables.sources import MEGABYTE, too_large

SHOWN, FAULTS_SHOWN = 50, 200


class UploadForm(forms.Form):
    file = forms.FileField(label=gettext_lazy("CSV or Excel file"))

    def clean_file(self) -> Any:
        file = self.cleaned_data["file"]
        if file.size > LIMIT:
            raise forms.ValidationError(sentence(too_large(file.size, LIMIT).problem))
        return file


def _kind(code: str) -> Kind:
    if code not in KINDS:
        raise Http404("no such file to import")
    return KINDS[code]


@page(Right.MANAGE_ORGANISATION)
def choose(request: HttpRequest) -> HttpResponse:
    return render(request, "organisation/import.html", {"kinds": KINDS.values()})


@page(Right.MANAGE_ORGANISATION, largest=LIMIT + MEGABYTE)
def upload(request: HttpRequest, kind: str) -> HttpResponse:
    chosen = _kind(kind)

    def save(*, file: "UploadedFile[Any]") -> HttpResponse:
        uploads.let_go(request.session)
        request.session[uploads.SESSION_KEY] = {"kind": kind, "token": uploads.keep(file), "name": file.name}
        return redirect("organisation:look", kind)

    language = get_language() or "nl"
    return Step(
        _("Import %(what)s") % {"what": str(chosen.title).lower()},
        UploadForm,
        save,
        back=Back.to("organisation:import", _("Import")),
        lead=_("Choose a file. You see what it would do before anything is saved."),
        button=_("Look what it would do"),
        template="organisation/upload.html",
        context={"kind": chosen, "columns": list(zip(chosen.header(language), chosen.columns, strict=True))},
    ).answer(request)


@page(Right.MANAGE_ORGANISATION)
def look(request: HttpRequest, kind: str) -> HttpResponse:
    """What the file would do; with POST it is done."""
    chosen = _kind(kind)
    kept = uploads.kept_file(request.session, kind)
    if kept is None:
        messages.info(request, _("Choose the file again: it is no longer here."))
        return redirect("organisation:upload", kind)
    path, name = kept
    if request.POST.get("what") == "stop":
        uploads.let_go(request.session)
        return redirect("organisation:upload", kind)
    try:
        if request.method == "POST":
            return _done(request, chosen, bring_in(kind=chosen, path=path, file_name=name, by=request.user))
        sheet = read(chosen, path)
        return _show(request, chosen, name, make_plan(chosen, sheet), {"sheet": sheet})
    except Faulty as faulty:
        return _show(request, chosen, name, faulty.plan, {})
    except Refused as refused:
        return _no(request, chosen, name, [sentence(refused.problem)])
    except Unfit as unfit:
        return _no(request, chosen, name, [tell(fault) for fault in unfit.faults])


def _done(request: HttpRequest, kind: Kind, plan: Plan) -> HttpResponse:
    uploads.let_go(request.session)
    counts = {"new": len(plan.new), "changed": len(plan.changed), "same": plan.same}
    messages.success(request, _("Done: %(new)s new, %(changed)s changed, %(same)s the same.") % counts)
    return redirect(
        {"units": "organisation:units", "roles": "organisation:job_roles"}.get(kind.code, "organisation:people")
    )


def _show(request: HttpRequest, kind: Kind, name: str, plan: Plan, more: dict[str, Any]) -> HttpResponse:
    context = {
        "kind": kind,
        "file_name": name,
        "plan": plan,
        "new": plan.new[:SHOWN],
        "changed": [in_words(wish) for wish in plan.changed[:SHOWN]],
        "faults": [tell(fault) for fault in plan.faults[:FAULTS_SHOWN]],
        **more,
    }
    return render(request, "organisation/look.html", context, status=422 if plan.faults else 200)


def _no(request: HttpRequest, kind: Kind, name: str, faults: list[str]) -> HttpResponse:
    """A file that cannot be used at all is not kept."""
    uploads.let_go(request.session)
    context = {"kind": kind, "file_name": name, "faults": faults}
    return render(request, "organisation/unfit.html", context, status=422)


@page(Right.MANAGE_ORGANISATION)
def example(request: HttpRequest, kind: str, form: str) -> HttpResponse:
    """An empty file with the right columns."""
    chosen = _kind(kind)
    if form not in examples.CONTENT_TYPES:
        raise Http404("no such form")
    content = examples.example(chosen, form, get_language() or "nl")
    response = HttpResponse(content, content_type=examples.CONTENT_TYPES[form])
    response.headers["Content-Disposition"] = f'attachment; filename="draagvlak-{kind}.{form}"'
    return response
