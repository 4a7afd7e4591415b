"""A register file comes in: chosen, its columns placed, looked at, brought in, accounted for."""

from django.http import HttpRequest, HttpResponse, StreamingHttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.views.decorators.http import require_POST

from draagvlak.foundation.accounts.gatekeeping import page
from draagvlak.foundation.accounts.rights import Right
from draagvlak.foundation.register import actions, permissions, reports, runs
from draagvlak.foundation.register.exchange import Refused, sentence
from draagvlak.foundation.register.forms import MappingForm, UploadForm
from draagvlak.foundation.register.models import ImportRun
from draagvlak.foundation.register.streaming import told_while_it_runs


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
    return render(request, "register/import.html", context, status=422 if request.method == "POST" else 200)


@page(Right.IMPORT_REGISTER)
def columns(request: HttpRequest, pk: int) -> HttpResponse:
    run = permissions.open_run(pk)
    form = MappingForm(request.POST or None, mapping=run.mapping, initial={"name": run.mapping_name})
    if request.method == "POST" and form.is_valid():
        asks = runs.place_columns(run, form.mapping, form.cleaned_data["name"])
        return redirect("register:columns" if asks else "register:run", run.pk)
    return render(request, "register/columns.html", {"run": run, "form": form}, status=422 if form.is_bound else 200)


@page(Right.IMPORT_REGISTER)
def run(request: HttpRequest, pk: int) -> HttpResponse:
    """Before: exactly what will come in. After: what came in."""
    found = get_object_or_404(ImportRun, pk=pk)
    template = "register/imported.html" if found.finished_at else "register/preview.html"
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
