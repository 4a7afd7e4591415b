"""The two documents of the AI Act: reading, writing section by section, and giving them."""

from functools import partial

from django.forms import Form
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from draagvlak.foundation import clock
from draagvlak.foundation.accounts.gatekeeping import page
from draagvlak.foundation.accounts.members import member_of
from draagvlak.foundation.accounts.rights import Right
from draagvlak.pillars.leadership.ai_act import forms, permissions
from draagvlak.pillars.leadership.ai_act.actions import documents as actions
from draagvlak.pillars.leadership.ai_act.models import ActDocument
from draagvlak.pillars.leadership.ai_act.queries import standing as queries
from draagvlak.pillars.leadership.ai_act.wording.documents import DOCUMENTS
from draagvlak.pillars.leadership.permissions import use_case_for
from draagvlak.ui.step import Back, Step
from draagvlak.ui.templatetags.draagvlak_ui import said


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
    draft = permissions.document_draft(use_case_for(use_case_id), kind)
    if section not in DOCUMENTS[kind].sections:
        raise Http404(section)
    return Step(
        str(DOCUMENTS[kind].sections[section].asks),
        partial(forms.ActSectionForm, kind=kind, section=section),
        partial(actions.write_section, document=draft, section=section, by=request.user),
        back=_draft_of(draft),
        lead=said(draft.use_case.name),
        initial={"text": draft.section(section)},
    ).answer(request)


def _draft_of(draft: ActDocument) -> Back:
    return Back.to("leadership:act_document_draft", str(DOCUMENTS[draft.kind].title), draft.use_case_id, draft.kind)


@page(*permissions.MAY_CLASSIFY)
def give(request: HttpRequest, use_case_id: int, kind: str) -> HttpResponse:
    draft = permissions.document_draft(use_case_for(use_case_id), kind)
    return Step(
        _("By whom, when, and who was told?"),
        forms.GiveDocumentForm,
        partial(actions.give_document, document=draft, by=request.user),
        back=_draft_of(draft),
        lead=_("From then on the words stand fixed, everyone here can read them, and the decision log keeps them."),
        initial={"given_on": clock.today(), "names": str(request.user)},
        button=str(DOCUMENTS[kind].done),
        done=_("It counts as given from now on."),
        beside=(draft,),
        to=reverse("leadership:act_document", args=[use_case_id, kind]),
    ).answer(request)


@page(*permissions.MAY_CLASSIFY)
def drop(request: HttpRequest, use_case_id: int, kind: str) -> HttpResponse:
    draft = permissions.document_draft(use_case_for(use_case_id), kind)
    about = {"title": DOCUMENTS[kind].title, "name": draft.use_case.name}
    return Step(
        _("Throw this draft away?"),
        Form,
        partial(actions.drop_document, document=draft, by=request.user),
        back=_draft_of(draft),
        lead=_("%(title)s, about %(name)s. What was given before stays.") % about,
        button=_("Throw this draft away"),
        danger=True,
        done=_("The draft is gone."),
        to=reverse("leadership:act_document", args=[use_case_id, kind]),
    ).answer(request)
