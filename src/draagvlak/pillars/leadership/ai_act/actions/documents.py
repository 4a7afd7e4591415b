"""Writes the two documents of the AI Act: a draft section by section, and giving it."""

from collections.abc import Mapping
from datetime import date

from django.db import transaction
from django.db.models import Max

from draagvlak.foundation import clock
from draagvlak.foundation.decisions.actions import record
from draagvlak.foundation.register.cards.models import UseCase
from draagvlak.pillars.leadership.ai_act.models import ActDocument, DocumentKind
from draagvlak.pillars.leadership.ai_act.wording.documents import DOCUMENTS
from draagvlak.pillars.leadership.texts import filled, in_every_language
from draagvlak.ui.refused import Refused
from draagvlak.ui.text import Text

# Which words of the card a section begins with. A person reads and changes them: nothing goes out by itself.
FROM_CARD: Mapping[str, Mapping[str, tuple[str, ...]]] = {
    DocumentKind.WORKER_NOTICE: {
        "what": ("does", "does_not"),
        "human": ("stays_human",),
        "rights": ("objection",),
    },
    DocumentKind.RIGHTS_ASSESSMENT: {
        "process": ("why", "does"),
        "people": ("affected",),
        "harms": ("risks",),
        "oversight": ("stays_human",),
        "measures": ("objection",),
    },
}


@transaction.atomic
def start_document(*, use_case: UseCase, kind: str, by: object) -> ActDocument:
    """Begin a draft with the words of what was given before, or of the card. One draft at a time."""
    found = use_case.act_documents.filter(kind=kind, given_on=None).first()
    if found:
        return found
    given = use_case.act_documents.filter(kind=kind).first()
    last = use_case.act_documents.filter(kind=kind).aggregate(last=Max("version"))["last"] or 0
    sections = given.sections if given else from_card(use_case, kind)
    draft = ActDocument.objects.create(use_case=use_case, kind=kind, version=last + 1, sections=sections)
    _record("leadership.ai_act_document_started", draft, by)
    return draft


def from_card(use_case: UseCase, kind: str) -> dict[str, dict[str, str]]:
    """The first words of each section, by language."""
    sections: dict[str, dict[str, str]] = {}
    for section, fields in FROM_CARD[kind].items():
        texts = [getattr(use_case, field) for field in fields]
        languages = {language for text in texts for language in text if text[language].strip()}
        parts = {
            language: [text[language] for text in texts if text.get(language, "").strip()] for language in languages
        }
        if parts:
            sections[section] = {language: "\n\n".join(words) for language, words in sorted(parts.items())}
    return sections


@transaction.atomic
def write_section(*, document: ActDocument, section: str, text: Mapping[str, str], by: object) -> None:
    """Keep one section of a draft. Raises KeyError for a section this document does not have."""
    _must_be_draft(document)
    asked = in_every_language(DOCUMENTS[document.kind].sections[section].asks)
    document.write(section, text)
    document.save(update_fields=["sections"])
    _record("leadership.ai_act_document_written", document, by, section=asked)


@transaction.atomic
def give_document(*, document: ActDocument, names: str, given_on: date, how: Mapping[str, str], by: object) -> None:
    """Say that a notice was given, or an assessment adopted: by whom, when, and how it was told."""
    _must_be_draft(document)
    if missing(document):
        raise Refused("leadership.section_empty")
    if given_on > clock.today():
        raise Refused("leadership.not_given_yet")
    if not names.strip():
        raise Refused("leadership.no_giver")
    document.given_by, document.given_on = names.strip(), given_on
    document.given_how = filled(how, Refused("leadership.no_receivers"))
    document.save()
    _record(
        "leadership.ai_act_document_given",
        document,
        by,
        names=document.given_by,
        how=document.given_how,
        texts=document.sections,
    )


def missing(document: ActDocument) -> list[str]:
    """The sections nobody wrote yet."""
    return [code for code in DOCUMENTS[document.kind].sections if not document.section(code)]


@transaction.atomic
def drop_document(*, document: ActDocument, by: object) -> None:
    """Throw a draft away. What was given stays."""
    _must_be_draft(document)
    _record("leadership.ai_act_document_dropped", document, by)
    document.delete()


def _must_be_draft(document: ActDocument) -> None:
    if document.given_on is not None:
        raise Refused("leadership.document_given")


def _record(kind: str, document: ActDocument, by: object, **details: object) -> None:
    title = in_every_language(DOCUMENTS[document.kind].title)
    record(
        kind,
        by=by,
        about=f"use_case:{document.use_case_id}",
        name=Text(document.use_case.name),
        title=title,
        version=document.version,
        **details,
    )
