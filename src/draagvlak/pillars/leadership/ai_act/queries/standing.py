"""Where one use case stands under the AI Act, as a page shows it."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

from django.urls import reverse
from django.utils.formats import date_format
from django.utils.translation import gettext as _

from draagvlak.foundation import clock
from draagvlak.foundation.register.cards.card_facts import card_of_use_case
from draagvlak.foundation.register.cards.models import UseCase
from draagvlak.pillars.leadership.ai_act.models import ActClassification, ActDocument, ActDuty, ActState, DutyState
from draagvlak.pillars.leadership.ai_act.wording import outcomes
from draagvlak.pillars.leadership.ai_act.wording.documents import DOCUMENTS
from draagvlak.pillars.leadership.ai_act.wording.duties import DUTIES
from draagvlak.pillars.leadership.ai_act.wording.options import option
from draagvlak.pillars.leadership.ai_act.wording.questions import QUESTIONS, WHO
from draagvlak.ui.text import Text
from draagvlak_core.leadership import ai_act
from draagvlak_core.leadership.ai_act.calendar import SOURCES
from draagvlak_core.shared.answers import Answer


@dataclass(frozen=True, slots=True)
class Row:
    """One row of a task list (`ui/_task_list.html`)."""

    title: str
    hint: str
    url: str = ""
    done: bool = False
    status: str = ""


@dataclass(frozen=True, slots=True)
class AnswerRow:
    """A question with what was chosen; `who` can tell when that leaves something open."""

    code: str
    asks: str
    chosen: tuple[str, ...]
    who: str
    is_open: bool


@dataclass(frozen=True, slots=True)
class Standing:
    """Everything the page of one use case says. Lists are empty when there is nothing to say."""

    kept: ActClassification
    found: ai_act.Outcome
    sentence: str
    possible: tuple[str, ...]
    roles: str
    reasons: tuple[str, ...]
    open: tuple[AnswerRow, ...]
    now: tuple[Row, ...]
    later: tuple[Row, ...]
    perhaps: tuple[Row, ...]
    advised: tuple[Row, ...]
    more_time: bool  # an existing system may have more time
    last_day: date  # for existing systems of public bodies
    rules_day: date
    rules_url: str
    verified_on: date
    outdated: bool

    @property
    def undone(self) -> int:
        return sum(not row.done for row in self.now)


def kept_classification(use_case: UseCase) -> ActClassification | None:
    return use_case.act_classifications.filter(state=ActState.KEPT).first()


def draft_classification(use_case: UseCase) -> ActClassification | None:
    return use_case.act_classifications.filter(state=ActState.DRAFT).first()


def earlier_classifications(use_case: UseCase) -> Iterator[ActClassification]:
    yield from use_case.act_classifications.filter(state=ActState.EARLIER)


def standing(kept: ActClassification) -> Standing:
    """What the answers come to, under the rules under which they were given."""
    rules = ai_act.rule_set(kept.rules)
    outcome = ai_act.outcome(rules, kept.chosen)
    today, states = clock.today(), _states(kept.use_case_id)
    rows = {due.duty.code: _row(due, kept.use_case_id, states) for due in outcome.dues}
    sure = [due for due in outcome.duties if not due.duty.advised]
    return Standing(
        kept=kept,
        found=outcome,
        sentence=str(outcomes.CLASSES[outcome.risk].sentence) if outcome.risk else "",
        possible=tuple(str(outcomes.CLASSES[code].name) for code in outcome.possible),
        roles=", ".join(str(outcomes.ROLES[code]) for code in outcome.roles),
        reasons=tuple(str(outcomes.REASONS[code]) for code in outcome.reasons),
        open=tuple(row for row in answer_rows(kept) if row.is_open),
        now=tuple(rows[due.duty.code] for due in sure if ai_act.passed(due, today)),
        later=tuple(rows[due.duty.code] for due in sure if not ai_act.passed(due, today)),
        perhaps=tuple(rows[due.duty.code] for due in outcome.perhaps),
        advised=tuple(rows[due.duty.code] for due in outcome.duties if due.duty.advised),
        more_time=outcome.in_use is Answer.MET and outcome.risk in ai_act.HIGH_CLASSES,
        last_day=rules.day("high_existing").day,
        rules_day=rules.holds_from,
        rules_url=reverse("leadership:ai_act_rules_of", args=[rules.version]),
        verified_on=rules.verified_on,
        outdated=kept.rules != ai_act.NEWEST.version,
    )


@dataclass(frozen=True, slots=True)
class _State:
    """How it stands with a duty: words for it, and whether it is done."""

    words: str
    done: bool


def _states(use_case_id: int) -> Mapping[str, _State]:
    states = {}
    for duty in ActDuty.objects.filter(use_case=use_case_id):
        states[duty.duty] = _State(str(duty.get_state_display()), duty.state == DutyState.DONE)
    documents = ActDocument.objects.filter(use_case=use_case_id).order_by("version")
    for document in documents:
        if document.given_on or document.kind not in states:
            words = _("Given on %(day)s") % {"day": date_format(document.given_on)} if document.given_on else _("Draft")
            states[document.kind] = _State(words, document.given_on is not None)
    return states


def _row(due: ai_act.Due, use_case_id: int, states: Mapping[str, _State]) -> Row:
    state = states.get(due.duty.code, _State("", False))
    hint = _("%(articles)s, from %(day)s") % {"articles": due.duty.articles, "day": date_format(due.day.day)}
    address = reverse("leadership:act_duty", args=[use_case_id, due.duty.code])
    if due.duty.document:
        address = reverse("leadership:act_document", args=[use_case_id, due.duty.document])
    return Row(str(DUTIES[due.duty.code].title), hint, address, state.done, state.words)


def answer_rows(classification: ActClassification) -> tuple[AnswerRow, ...]:
    """Every question that is asked with these answers, in order."""
    rules = ai_act.rule_set(classification.rules)
    known = ai_act.heard(rules, classification.chosen)
    return tuple(_answer(question, known.get(question.code, ())) for question in ai_act.asked(rules, known))


def _answer(question: ai_act.Question, given: tuple[str, ...]) -> AnswerRow:
    return AnswerRow(
        question.code,
        str(QUESTIONS[question.code].asks),
        tuple(str(option(question.code, code)) for code in given),
        str(WHO[question.who]),
        ai_act.is_open(given),
    )


@dataclass(frozen=True, slots=True)
class DutyPage:
    """One duty of one use case: what it asks, from when and why, and how it stands with it."""

    code: str
    title: str
    what: str
    articles: str
    day: ai_act.Day
    sources: tuple[str, ...]
    advised: bool
    state: ActDuty | None


def duty_page(kept: ActClassification, code: str) -> DutyPage | None:
    """None when this duty neither holds nor may hold here, or is told by a document of its own."""
    found = ai_act.outcome(ai_act.rule_set(kept.rules), kept.chosen)
    due = next((due for due in found.dues if due.duty.code == code and not due.duty.document), None)
    if due is None:
        return None
    words = DUTIES[code]
    state = ActDuty.objects.filter(use_case=kept.use_case_id, duty=code).first()
    sources = tuple(SOURCES[source] for source in due.day.sources)
    return DutyPage(
        code, str(words.title), str(words.what), due.duty.articles, due.day, sources, due.duty.advised, state
    )


@dataclass(frozen=True, slots=True)
class DocumentRow:
    """One of the two documents, and how it stands with it."""

    kind: str
    title: str
    sentence: str
    given: ActDocument | None
    draft: ActDocument | None


def document_rows(use_case: UseCase, found: ai_act.Outcome | None) -> list[DocumentRow]:
    """Both documents with their state: not needed, cannot tell, to do, draft, given."""
    every = list(use_case.act_documents.all())
    return [_document(kind, every, found) for kind in DOCUMENTS]


def document_row(use_case: UseCase, kind: str, found: ai_act.Outcome | None) -> DocumentRow:
    return next(row for row in document_rows(use_case, found) if row.kind == kind)


def _document(kind: str, every: list[Any], found: ai_act.Outcome | None) -> DocumentRow:
    given = next((one for one in every if one.kind == kind and one.given_on), None)
    draft = next((one for one in every if one.kind == kind and not one.given_on), None)
    return DocumentRow(kind, str(DOCUMENTS[kind].title), _document_sentence(kind, given, draft, found), given, draft)


def _document_sentence(kind: str, given: Any, draft: Any, found: ai_act.Outcome | None) -> str:
    if given:
        told = {"names": given.given_by, "day": date_format(given.given_on)}
        return str(DOCUMENTS[kind].by) % told
    if draft:
        return _("There is a draft that was not given yet.")
    if found is None:
        return _("We cannot tell yet whether this is needed: first answer the questions.")
    needed = found.applies(kind)
    due = next((due for due in found.dues if due.duty.code == kind), None)
    if needed is Answer.MET and due:
        return _("To do, before %(day)s.") % {"day": date_format(due.day.day)}
    return _("Not needed here.") if needed is Answer.NOT_MET else _("We cannot tell yet whether this is needed.")


@dataclass(frozen=True, slots=True)
class Category:
    """What the Dutch Algorithm Register would call it, and what the card says now."""

    proposed: str
    why: str
    now: str

    @property
    def differs(self) -> bool:
        return bool(self.proposed) and self.proposed != self.now


def category(kept: ActClassification, use_case: UseCase) -> Category:
    proposed, why = ai_act.proposed(ai_act.rule_set(kept.rules), kept.chosen)
    return Category(proposed, str(outcomes.CATEGORIES[why]), use_case.facts.get("publication_category", ""))


@dataclass(frozen=True, slots=True)
class SectionRow:
    """One section of a document with its words."""

    code: str
    asks: str
    hint: str
    text: Text


def sections_of(document: ActDocument) -> list[SectionRow]:
    """Every section of a document, written or not."""
    words = DOCUMENTS[document.kind].sections
    return [SectionRow(code, str(one.asks), str(one.hint), document.section(code)) for code, one in words.items()]


def question_page(draft: ActClassification, question: ai_act.Question) -> dict[str, Any]:
    """What stands around one question: why it is asked, an example, who can tell, the way back, and the card."""
    asked = [one.code for one in ai_act.asked(ai_act.rule_set(draft.rules), draft.chosen)]
    place = asked.index(question.code)
    return {
        "words": QUESTIONS[question.code],
        "articles": question.articles,
        "who": WHO[question.who],
        "number": place + 1,
        "before": asked[place - 1] if place else "",
        "proposed": _proposed(draft.use_case, question),
    }


def _proposed(use_case: UseCase, question: ai_act.Question) -> str:
    """What the card points to, in the words of the answers; nothing is ticked by it."""
    found = ai_act.pointed_to(card_of_use_case(use_case), use_case.stage).get(question.code, ())
    return "; ".join(str(option(question.code, code)) for code in found if code in question.options)
