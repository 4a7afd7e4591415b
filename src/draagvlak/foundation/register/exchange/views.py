"""A register file comes in: chosen, its columns placed, looked at, brought in, accounted for."""

import tempfile
from functools import partial
from typing import Any

from django.core.exceptions import ValidationError
from django.core.files.uploadedfile import UploadedFile
from django.http import FileResponse, HttpRequest, HttpResponse, StreamingHttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.functional import SimpleLazyObject
from django.utils.translation import gettext as _
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
from draagvlak.ui.step import Back, Step
from draagvlak_core.register.outgoing import CONTENT_TYPES
from draagvlak_core.tables.problems import Refused
from draagvlak_core.tables.sources import DEFAULT_LIMIT, MEGABYTE


@page(Right.IMPORT_REGISTER, largest=DEFAULT_LIMIT + MEGABYTE)
def upload(request: HttpRequest) -> HttpResponse:

    def save(*, file: "UploadedFile[Any]", organisation: str) -> HttpResponse:
        try:
            run = runs.start(file, organisation, request.user)
        except Refused as refused:
            raise ValidationError({"file": sentence(refused.problem)}) from None
        return redirect("register:columns" if run.mapping else "register:run", run.pk)

    return Step(
        _("Import"),
        UploadForm,
        save,
        back=Back.to("register:list", _("AI here")),
        lead=_("Choose a file. You see what is in it before anything changes."),
        button=_("Look at the file"),
        template="register/exchange/import.html",
        context={"earlier": ImportRun.objects.exclude(finished_at=None).defer("result", "mapping")[:10]},
    ).answer(request)


@page(Right.IMPORT_REGISTER)
def columns(request: HttpRequest, pk: int) -> HttpResponse:
    run = permissions.open_run(pk)

    def save(*, mapping: dict[str, Any], name: str, **_columns: Any) -> HttpResponse:
        asks = runs.place_columns(run, mapping, name)
        return redirect("register:columns" if asks else "register:run", run.pk)

    return Step(
        _("Where does each column go?"),
        partial(MappingForm, mapping=run.mapping),
        save,
        back=Back.to("register:import", _("Import")),
        initial={"name": run.mapping_name},
        template="register/exchange/columns.html",
    ).answer(request)


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
    return Step(
        _("Export"),
        ExportForm,
        partial(_download, request),
        back=Back.to("register:list", _("AI here")),
        button=_("Download"),
        template="register/exchange/export.html",
        context={"survey": SimpleLazyObject(_survey)},  # asked for by the page, not by a download
    ).answer(request)


def _survey() -> dict[str, Any]:
    survey = exporting.survey(exporting.exportable()).as_dict()
    return survey | {"good": survey["count"] - survey["with_problems"]}


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
