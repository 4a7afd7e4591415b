"""Writes the answers about the AI Act, what was done about a duty, and the category for the Dutch register."""

from collections.abc import Collection, Mapping

from django.db import transaction

from draagvlak.foundation import clock
from draagvlak.foundation.decisions.actions import record
from draagvlak.foundation.register.cards.actions import write_card
from draagvlak.foundation.register.cards.models import Kind, UseCase
from draagvlak.pillars.leadership.ai_act.models import ActClassification, ActDocument, ActDuty, ActState, DutyState
from draagvlak.pillars.leadership.ai_act.wording.duties import DUTIES
from draagvlak.pillars.leadership.ai_act.wording.outcomes import CLASSES
from draagvlak.pillars.leadership.ai_act.wording.questions import QUESTIONS
from draagvlak.pillars.leadership.texts import filled, in_every_language
from draagvlak.ui.refused import Refused, refuse_each
from draagvlak.ui.text import Text
from draagvlak_core.leadership import ai_act


@transaction.atomic
def start_classification(*, use_case: UseCase, by: object, rules: str = ai_act.NEWEST.version) -> ActClassification:
    """Begin the questions, with the earlier answers where they still say the same. One draft at a time."""
    found = use_case.act_classifications.filter(state=ActState.DRAFT).first()
    if found:
        return found
    now = ai_act.rule_set(rules)
    kept = use_case.act_classifications.filter(state=ActState.KEPT).first()
    chosen = ai_act.carried(ai_act.rule_set(kept.rules), now, kept.chosen) if kept else {}
    draft = ActClassification.objects.create(use_case=use_case, rules=now.version, chosen=chosen)
    _record("leadership.ai_act_started", use_case, by, rules=now.version)
    return draft


@transaction.atomic
def answer_act_question(*, draft: ActClassification, question: str, given: Collection[str], by: object) -> None:
    """Keep the answer to one question of a draft. Raises KeyError for a question that these rules do not have."""
    must_be_open(draft)
    rules = ai_act.rule_set(draft.rules)
    refuse_each(Refused(f"act_answer.{fault}") for fault in ai_act.faults(rules.question(question), given))
    draft.chosen = {**draft.chosen, question: list(given)}
    draft.save(update_fields=["chosen"])
    asked = in_every_language(QUESTIONS[question].asks)
    _record("leadership.ai_act_question", draft.use_case, by, question=asked)


@transaction.atomic
def answer_shortly(
    *, use_case: UseCase, as_bought: bool, ordinary: bool, sign: Collection[str], by: object
) -> ActClassification:
    """Begin the questions of a light record with what a person confirmed; the rest is asked one by one."""
    if use_case.kind != Kind.EVERYDAY:
        raise Refused("leadership.no_light_record")
    draft = start_classification(use_case=use_case, by=by)
    for question, given in ai_act.short_answers(as_bought=as_bought, ordinary=ordinary, sign=sign).items():
        answer_act_question(draft=draft, question=question, given=given, by=by)
    return draft


def must_be_open(draft: ActClassification) -> None:
    """What was kept is history: it gets a successor, never other answers."""
    if draft.state != ActState.DRAFT:
        raise Refused("leadership.act_answers_kept")


@transaction.atomic
def keep_classification(*, draft: ActClassification, by: object) -> None:
    """Make a draft the classification that counts. Every question must have an answer; "I don't know" is one."""
    must_be_open(draft)
    rules = ai_act.rule_set(draft.rules)
    if ai_act.next_question(rules, draft.chosen):
        raise Refused("leadership.act_unanswered")
    draft.chosen = {code: list(given) for code, given in ai_act.heard(rules, draft.chosen).items()}
    outcome = ai_act.outcome(rules, draft.chosen)
    draft.use_case.act_classifications.filter(state=ActState.KEPT).update(state=ActState.EARLIER)
    draft.state, draft.risk, draft.still_open = ActState.KEPT, outcome.risk or "", len(outcome.open)
    draft.due = {due.duty.code: due.day.day.isoformat() for due in outcome.duties if not due.duty.advised}
    draft.made_by, draft.made_on, draft.verified_on = str(by), clock.today(), rules.verified_on
    draft.save()
    if outcome.risk:
        risk = in_every_language(CLASSES[outcome.risk].name)
        _record("leadership.ai_act_kept", draft.use_case, by, rules=rules.version, risk=risk)
    else:
        _record("leadership.ai_act_kept_open", draft.use_case, by, rules=rules.version, open=len(outcome.open))


@transaction.atomic
def drop_classification(*, draft: ActClassification, by: object) -> None:
    """Throw a draft away. What was kept stays."""
    must_be_open(draft)
    _record("leadership.ai_act_dropped", draft.use_case, by)
    draft.delete()


@transaction.atomic
def state_duty(*, use_case: UseCase, duty: str, state: str, how: Mapping[str, str], by: object) -> ActDuty | None:
    """Say how it stands with a duty. An empty state takes back what was said: it is to do again."""
    about = in_every_language(DUTIES[duty].title)
    if not state:
        use_case.act_duties.filter(duty=duty).delete()
        _record("leadership.ai_act_duty_open", use_case, by, duty=about)
        return None
    how = filled(how, Refused("leadership.no_how"))
    fields = {"state": DutyState(state), "how": how, "stated_by": str(by), "stated_on": clock.today()}
    found, _made = ActDuty.objects.update_or_create(use_case=use_case, duty=duty, defaults=fields)
    kind = "leadership.ai_act_duty_done" if found.state == DutyState.DONE else "leadership.ai_act_duty_under_way"
    _record(kind, use_case, by, duty=about, how=how)
    return found


@transaction.atomic
def accept_category(*, use_case: UseCase, by: object) -> str:
    """Take over the proposed category of the Dutch Algorithm Register on the card, and give it."""
    kept = use_case.act_classifications.filter(state=ActState.KEPT).first()
    category = ai_act.proposed(ai_act.rule_set(kept.rules), kept.chosen)[0] if kept else ""
    if not category:
        raise Refused("leadership.no_category")
    write_card(use_case=use_case, by=by, facts={"publication_category": category})
    _record("leadership.ai_act_category", use_case, by, category=category)
    return category


def forget_names(*, names: Collection[str]) -> None:
    """Take these names from what was answered, done and given. Part of erasing a person, which writes the event."""
    ActClassification.objects.filter(made_by__in=names).update(made_by="")
    ActDuty.objects.filter(stated_by__in=names).update(stated_by="")
    ActDocument.objects.filter(given_by__in=names).update(given_by="")


def _record(kind: str, use_case: UseCase, by: object, **details: object) -> None:
    record(kind, by=by, about=f"use_case:{use_case.pk}", name=Text(use_case.name), **details)
