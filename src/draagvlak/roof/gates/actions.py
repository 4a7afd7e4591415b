"""The only writers of the gates: decisions, what gates ask, and the conditions of a conditional go."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from django.db import transaction

from draagvlak.foundation import clock
from draagvlak.foundation.accounts.models import User
from draagvlak.foundation.decisions.actions import record
from draagvlak.foundation.organisation.models import Person
from draagvlak.foundation.register.cards.actions import set_stage
from draagvlak.foundation.register.cards.models import Stage, UseCase
from draagvlak.foundation.register.cards.texts import filled
from draagvlak.roof.gates.defaults import DEFAULT_QUESTIONS, GATE_STAGES
from draagvlak.roof.gates.gate import Gate, gate_for
from draagvlak.roof.gates.models import Condition, Decision, GateQuestion, GateVersion
from draagvlak.roof.gates.questions import in_force, pillars_left_out
from draagvlak.roof.gates.snapshot import in_every_language, outcome_words, snapshot
from draagvlak.ui.refused import Refused, refuse_each
from draagvlak.ui.text import Text
from draagvlak_core.decisions.naming import Names
from draagvlak_core.shared.gates import Outcome, Proposal, faults

MOVES = (Outcome.GO, Outcome.CONDITIONS)


@dataclass(frozen=True, slots=True)
class NewCondition:
    """What a conditional go asks for, by whom and by when."""

    words: Mapping[str, str]
    owner: Person
    due_on: date


@dataclass(frozen=True, slots=True)
class Reasons:
    """What a decider wrote: why, and per criterion why it is passed over. Only what holds words."""

    why: Text
    overruled: Mapping[str, Text]

    def in_words(self) -> dict[str, str]:
        return {code: str(text) for code, text in self.overruled.items()}


@transaction.atomic
def decide(
    *,
    use_case: UseCase,
    outcome: str,
    reasons: Mapping[str, str],
    by: User,
    review_on: date | None = None,
    overruled: Mapping[str, Mapping[str, str]] | None = None,
    conditions: Sequence[NewCondition] = (),
    seen: str | None = None,
) -> Decision:
    """Record what `by` decided at the gate this use case stands before, and move it when the decision says so.

    `reasons` and each reason in `overruled` (by criterion) are texts: words by language, one language is enough.
    `seen` is the fingerprint of the page that was decided on; None for decisions that come from no page.
    Refused as `changed` when that page no longer holds, else with every fault (see `draagvlak_core.shared.gates`).
    """
    # The second of two clicks waits here on PostgreSQL; SQLite lets only one writer in anyway.
    use_case = UseCase.objects.select_for_update().get(pk=use_case.pk)
    gate = gate_for(use_case)
    if gate is None:
        raise Refused("gates.ended")
    if seen is not None and seen != gate.seen:
        raise Refused("gates.changed")
    chosen = Outcome(outcome)
    texts = Reasons(filled(reasons), _given(overruled) if chosen in MOVES else {})
    proposal = Proposal(chosen, str(texts.why), review_on, texts.in_words(), len(conditions))
    refuse_each(refused_at_gate(fault) for fault in faults(proposal, gate.verdicts, clock.today()))
    return _record(gate, proposal, texts, conditions, by)


def refused_at_gate(fault: str) -> Refused:
    """The refusal for one fault of the core; which criterion is open goes along as `criterion`."""
    kind, _colon, criterion = fault.partition(":")
    return Refused(f"gates.{kind}", **({"criterion": criterion} if criterion else {}))


def _given(overruled: Mapping[str, Mapping[str, str]] | None) -> dict[str, Text]:
    texts = {code: filled(why) for code, why in (overruled or {}).items()}
    return {code: why for code, why in texts.items() if why}


def _record(gate: Gate, proposal: Proposal, texts: Reasons, conditions: Sequence[NewCondition], by: User) -> Decision:
    findings = snapshot(gate, texts.overruled)
    index = record(
        "gates.decided",
        by=by,
        about=f"use_case:{gate.use_case.pk}",
        name=dict(gate.use_case.name),
        decision=in_every_language(lambda: outcome_words(proposal.outcome)),
        outcome=str(proposal.outcome),
        from_stage=str(gate.from_stage),
        to_stage=str(gate.to_stage),
        reasons=texts.why,
        overruled=texts.overruled,
        answers={verdict.criterion: str(verdict.answer) for verdict in gate.verdicts},
        review_on=proposal.review_on.isoformat() if proposal.review_on else "",
        conditions=[_told(condition) for condition in conditions],
    )
    decision = Decision.objects.create(
        use_case=gate.use_case,
        from_stage=gate.from_stage,
        to_stage=gate.to_stage,
        outcome=proposal.outcome,
        reasons=texts.why,
        review_on=proposal.review_on,
        decided_by=by,
        decided_by_name=str(by),
        decided_at=clock.now(),
        version=_version_in_force(by),
        findings=findings,
        log_index=index,
    )
    for condition in conditions:
        Condition.objects.create(
            decision=decision, words=dict(condition.words), owner=condition.owner, due_on=condition.due_on
        )
    _move(gate, proposal.outcome, by)
    return decision


def _told(condition: NewCondition) -> dict[str, Any]:
    owner, due_on = str(condition.owner), condition.due_on.isoformat()
    return {"words": dict(condition.words), "owner": owner, "due_on": due_on}


def _move(gate: Gate, outcome: Outcome, by: User) -> None:
    if outcome is Outcome.STOP:
        set_stage(use_case=gate.use_case, stage=Stage.RETIRED, by=by)
    elif outcome in MOVES and not gate.is_review:
        set_stage(use_case=gate.use_case, stage=gate.to_stage, by=by)


def _version_in_force(by: object) -> GateVersion:
    """The row a decision refers to. The first decision keeps what was shipped until then as version 1."""
    newest = GateVersion.objects.order_by("-number").first()
    return newest or _keep(1, DEFAULT_QUESTIONS, by="Draagvlak", why="")


@transaction.atomic
def adopt_questions(
    *, asked: Mapping[str, Sequence[str]], why: str, by: object, seen: int | None = None
) -> GateVersion:
    """Make a new version of what the gates ask. `seen` is the version it was made from.

    Refused as `changed` when another version came between, as `no_reason`, as `nothing_changed`, and as `leaves_out`
    for each gate (`stage`) that would no longer ask anything of some `pillars`.
    """
    before = in_force()
    if seen is not None and seen != before.number:
        raise Refused("gates.changed")
    asked = {stage: tuple(asked.get(stage, ())) for stage in GATE_STAGES}
    refuse_each(_faults_of_questions(asked, before.asked, why))
    if before.number == 0:
        _keep(1, DEFAULT_QUESTIONS, by="Draagvlak", why="")  # so that what was asked until now can be read back
    version = _keep(max(before.number, 1) + 1, asked, by=str(by), why=why.strip())
    record(
        "gates.questions", by=by, number=version.number, why=version.why, asked={k: list(v) for k, v in asked.items()}
    )
    return version


def _faults_of_questions(
    asked: Mapping[Any, Sequence[str]], before: Mapping[Any, Sequence[str]], why: str
) -> Iterator[Refused]:
    for stage in GATE_STAGES:
        if left_out := pillars_left_out(asked[stage]):
            yield Refused("gates.leaves_out", stage=str(stage), pillars=", ".join(left_out))
    if not why.strip():
        yield Refused("gates.no_reason")
    if all(set(asked[stage]) == set(before.get(stage, ())) for stage in GATE_STAGES):
        yield Refused("gates.nothing_changed")


def _keep(number: int, asked: Mapping[Any, Sequence[str]], *, by: str, why: str) -> GateVersion:
    version = GateVersion.objects.create(number=number, adopted_by=by, adopted_at=clock.now(), why=why)
    GateQuestion.objects.bulk_create(
        GateQuestion(version=version, stage=stage, criterion=code, position=position)
        for stage, codes in asked.items()
        for position, code in enumerate(codes)
    )
    return version


@transaction.atomic
def close_condition(*, condition: Condition, words: Mapping[str, str], by: object) -> Condition:
    """Say in words how a condition was met. Refused without words, and when it was said before."""
    condition = Condition.objects.select_for_update().select_related("decision__use_case").get(pk=condition.pk)
    if condition.done_on:
        raise Refused("gates.done_already")
    done_words = filled(words)
    if not done_words:
        raise Refused("gates.no_words")
    condition.done_on, condition.done_words = clock.today(), done_words
    condition.save(update_fields=["done_on", "done_words"])
    _about(condition, "gates.condition_done", by, asked=dict(condition.words), done=done_words)
    return condition


@transaction.atomic
def hand_condition_to(*, condition: Condition, owner: Person, by: object) -> Condition:
    """Give an open condition to somebody else, for instance because its owner left."""
    condition = Condition.objects.select_for_update().select_related("decision__use_case").get(pk=condition.pk)
    if condition.done_on:
        raise Refused("gates.done_already")
    condition.owner = owner
    condition.save(update_fields=["owner"])
    _about(condition, "gates.condition_moved", by, asked=dict(condition.words), owner=str(owner))
    return condition


def _about(condition: Condition, kind: str, by: object, **details: Any) -> None:
    use_case = condition.decision.use_case
    record(kind, by=by, about=f"use_case:{use_case.pk}", name=dict(use_case.name), **details)


@transaction.atomic
def forget_names(*, names: Names) -> None:
    """Take these names out of the findings that were kept with decisions. Part of erasing, which writes the event."""
    for decision in Decision.objects.only("findings").iterator(500):
        cleaned = _without(names, decision.findings)
        if cleaned != decision.findings:
            Decision.objects.filter(pk=decision.pk).update(findings=cleaned)


def _without(names: Names, value: Any) -> Any:
    if isinstance(value, dict):
        return {key: _without(names, part) for key, part in value.items()}
    if isinstance(value, list):
        return [_without(names, part) for part in value]
    return names.taken_out(value) if isinstance(value, str) else value
