"""A register file comes in: chosen, its columns placed, looked at, brought in, accounted for."""

import tempfile
from typing import Any

from django.http import FileResponse, HttpRequest, HttpResponse, StreamingHttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.views.decorators.http import require_POST

from draagvlak.foundation import clock
from draagvlak.foundation.accounts.gatekeeping import page
from draagvlak.foundation.accounts.rights import Right
from draagvlak.foundation.register.exchange import actions, exporting, permissions, reports, runs
from draagvlak.foundation.register.exchange.actions import record_export
from draagvlak.foundation.register.exchange.forms import ExportForm, MappingForm, UploadForm
from draagvlak.foundation.register.exchange.models import ImportRun
from draagvlak.foundation.register.exchange.sentences import sentence
from draagvlak.foundation.register.exchange.streaming import told_while_it_runs
from draagvlak_core.register.outgoing import CONTENT_TYPES
from draagvlak_core.tables.problems import Refused


@page(Right.IMPORT_REGISTER)
def upload(request: HttpRequest) -> HttpResponse:
    form = UploadForm(request.POST or None, request.FILES or None)
    if request.method == "POST" and form.is_valid():
        try:
            run = runs.start(form.cleaned_data["file"], form.cleaned_data["organisation"], request.user)
            return redirect("register:columns" if run.mapping else "register:run", run.pk)
        except Refused as refused:
            form.add_error("file", sentence(refused.problem))
    earlier = ImportRun.objects.exclude(finished_at=None).defer("result", "mapping")[:10]
    context = {"form": form, "earlier": earlier}
    return render(request, "register/exchange/import.html", context, status=422 if request.method == "POST" else 200)


@page(Right.IMPORT_REGISTER)
def columns(request: HttpRequest, pk: int) -> HttpResponse:
    run = permissions.open_run(pk)
    form = MappingForm(request.POST or None, mapping=run.mapping, initial={"name": run.mapping_name})
    if request.method == "POST" and form.is_valid():
        asks = runs.place_columns(run, form.mapping, form.cleaned_data["name"])
        return redirect("register:columns" if asks else "register:run", run.pk)
    return render(
        request, "register/exchange/columns.html", {"run": run, "form": form}, status=422 if form.is_bound else 200
    )


@page(Right.IMPORT_REGISTER)
def run(request: HttpRequest, pk: int) -> HttpResponse:
    """Before: exactly what will come in. After: what came in."""
    found = get_object_or_404(ImportRun, pk=pk)
    template = "register/exchange/imported.html" if found.finished_at else "register/exchange/preview.html"
    return render(request, template, {"run": found, "result": found.result, "report": reports.told(found.result)})


@page(Right.IMPORT_REGISTER)
@require_POST
def bring_in(request: HttpRequest, pk: int) -> HttpResponse:
    """The page is sent while the import runs, line by line: progress for everyone, without a script."""
    steps = told_while_it_runs(request, permissions.open_run(pk))
    return StreamingHttpResponse(steps)  # type: ignore[return-value]  # an answer like any other, in pieces


@page(Right.IMPORT_REGISTER)
@require_POST
def drop(request: HttpRequest, pk: int) -> HttpResponse:
    actions.drop_run(run=permissions.open_run(pk))
    return redirect("register:import")


@page(Right.IMPORT_REGISTER)
def export(request: HttpRequest) -> HttpResponse:
    form = ExportForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        return _download(request, **form.cleaned_data)  # type: ignore[no-any-return]
    return _page(request, form)


def _page(request: HttpRequest, form: ExportForm) -> HttpResponse:
    survey = exporting.survey(exporting.exportable()).as_dict()
    survey["good"] = survey["count"] - survey["with_problems"]
    context = {"form": form, "survey": survey}
    return render(request, "register/exchange/export.html", context, status=422 if form.is_bound else 200)


def _download(request: HttpRequest, format: str, public: bool) -> Any:
    use_cases = exporting.exportable(public=public)
    record_export(count=use_cases.count(), format=format, by=request.user)
    name = f"register-{clock.today().isoformat()}.{format}"
    if format == "xlsx":
        file = tempfile.TemporaryFile()  # noqa: SIM115  # the answer closes it
        exporting.write_sheet(use_cases, file)
        file.seek(0)
        return FileResponse(file, as_attachment=True, filename=name, content_type=CONTENT_TYPES[format])
    headers = {"Content-Disposition": f'attachment; filename="{name}"'}
    return StreamingHttpResponse(exporting.chunks(use_cases, format), CONTENT_TYPES[format], headers=headers)
