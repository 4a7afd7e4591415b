"""The two documents of the AI Act: reading, writing section by section, and giving them."""

from functools import partial

from django import forms as django_forms
from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from draagvlak.foundation import clock
from draagvlak.foundation.accounts.gatekeeping import page
from draagvlak.foundation.accounts.members import member_of
from draagvlak.foundation.accounts.rights import Right
from draagvlak.pillars.leadership.ai_act import forms, permissions
from draagvlak.pillars.leadership.ai_act.actions import documents as actions
from draagvlak.pillars.leadership.ai_act.queries import standing as queries
from draagvlak.pillars.leadership.ai_act.wording.documents import DOCUMENTS
from draagvlak.pillars.leadership.permissions import use_case_for
from draagvlak.ui.steps import form_page, kept, posted


@page(Right.READ_COURSE)
def document(request: HttpRequest, use_case_id: int, kind: str) -> HttpResponse:
    """What was given last, made to be printed; and for who writes, the way to a draft."""
    use_case = use_case_for(use_case_id)
    words = permissions.document_words(kind)
    row = queries.kept_classification(use_case)
    found = queries.standing(row).found if row else None
    state = queries.document_row(use_case, kind, found)
    context = {
        "use_case": use_case,
        "words": words,
        "kind": kind,
        "state": state,
        "sections": queries.sections_of(state.given) if state.given else [],
        "writes": permissions.classifies(member_of(request)),
    }
    return render(request, "leadership/ai_act/act_document.html", context)


@require_POST
@page(*permissions.MAY_CLASSIFY)
def start(request: HttpRequest, use_case_id: int, kind: str) -> HttpResponse:
    permissions.document_words(kind)
    actions.start_document(use_case=use_case_for(use_case_id), kind=kind, by=request.user)
    return redirect("leadership:act_document_draft", use_case_id, kind)


@page(*permissions.MAY_CLASSIFY)
def draft(request: HttpRequest, use_case_id: int, kind: str) -> HttpResponse:
    """The summary of a draft: what is written, and what still needs words."""
    found = permissions.document_draft(use_case_for(use_case_id), kind)
    sections = queries.sections_of(found)
    context = {
        "document": found,
        "use_case": found.use_case,
        "words": DOCUMENTS[kind],
        "sections": sections,
        "ready": all(section.text for section in sections),
    }
    return render(request, "leadership/ai_act/act_document_draft.html", context)


@page(*permissions.MAY_CLASSIFY)
def write(request: HttpRequest, use_case_id: int, kind: str, section: str) -> HttpResponse:
    found = permissions.document_draft(use_case_for(use_case_id), kind)
    if section not in DOCUMENTS[kind].sections:
        raise Http404(section)
    form = forms.ActSectionForm(posted(request), kind=kind, section=section, initial={"text": found.section(section)})
    save = partial(actions.write_section, document=found, section=section, by=request.user)
    if request.method == "POST" and kept(form, save):
        return redirect("leadership:act_document_draft", use_case_id, kind)
    context = {"form": form, "document": found, "use_case": found.use_case, "words": DOCUMENTS[kind]}
    return form_page(request, "leadership/ai_act/act_document_write.html", context)


@page(*permissions.MAY_CLASSIFY)
def give(request: HttpRequest, use_case_id: int, kind: str) -> HttpResponse:
    found = permissions.document_draft(use_case_for(use_case_id), kind)
    form = forms.GiveDocumentForm(posted(request), initial={"given_on": clock.today(), "names": str(request.user)})
    if request.method == "POST" and kept(form, partial(actions.give_document, document=found, by=request.user)):
        messages.success(request, _("It counts as given from now on."))
        return redirect("leadership:act_document", use_case_id, kind)
    context = {"form": form, "document": found, "use_case": found.use_case, "words": DOCUMENTS[kind]}
    return form_page(request, "leadership/ai_act/act_document_give.html", context)


@page(*permissions.MAY_CLASSIFY)
def drop(request: HttpRequest, use_case_id: int, kind: str) -> HttpResponse:
    found = permissions.document_draft(use_case_for(use_case_id), kind)
    if request.method == "POST":
        actions.drop_document(document=found, by=request.user)
        messages.success(request, _("The draft is gone."))
        return redirect("leadership:act_document", use_case_id, kind)
    context = {"form": django_forms.Form(), "document": found, "use_case": found.use_case, "words": DOCUMENTS[kind]}
    return render(request, "leadership/ai_act/act_document_drop.html", context)
