"""The register goes out, after saying what the standard would miss in it."""

import tempfile
from typing import Any

from django.http import FileResponse, HttpRequest, HttpResponse, StreamingHttpResponse
from django.shortcuts import render

from draagvlak.foundation import clock
from draagvlak.foundation.accounts.gatekeeping import page
from draagvlak.foundation.accounts.rights import Right
from draagvlak.foundation.register import exporting
from draagvlak.foundation.register.actions import record_export
from draagvlak.foundation.register.exchange import CONTENT_TYPES
from draagvlak.foundation.register.forms import ExportForm


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
    return render(request, "register/export.html", context, status=422 if form.is_bound else 200)


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
