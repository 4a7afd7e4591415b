"""Puts together the first page: the answer, its evidence, the one step, and the picture of the house."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from django.core.paginator import Paginator
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from draagvlak.foundation import clock
from draagvlak.foundation.findings import Finding
from draagvlak.foundation.register.cards.models import Stage, UseCase
from draagvlak.roof import rooms, standing
from draagvlak.roof.gates.gate import title_of
from draagvlak.roof.gates.queries import overdue_conditions, reviews_due
from draagvlak.roof.overview import sentences
from draagvlak.ui.text import Text
from draagvlak_core.shared.answers import Answer, all_of
from draagvlak_core.shared.standing import AtGate, Tally, by_pillar

PER_PAGE = 25


@dataclass(frozen=True, slots=True)
class Step:
    """The one step that helps most now: what, why, and where to start."""

    text: str
    url: str
    action: str


@dataclass(frozen=True, slots=True)
class Row:
    """One use case on the page of a criterion."""

    pk: int
    name: Text
    stage: str
    finding: Finding


def titles() -> dict[str, str]:
    """What each criterion is called, in the reader's language."""
    return {code: str(criterion.title) for code, criterion in rooms.criteria().items()}


def first_page(found: standing.Overview) -> dict[str, Any]:
    """Everything the overview shows once there is a use case. The number of queries never grows."""
    counts, named = found.standing, titles()
    return {
        "lead": sentences.answer(counts, named),
        "step": next_step(found),
        "lines": sentences.other_lines(counts, named),
        "all_met": not any(tally.open for tally in counts.criteria.values()),
        "ended": sentences.ended(found.ended) if found.ended else "",
        "due": list(_due()),
        "failed": [pillar for pillar in rooms.PILLARS if pillar in found.failed],
        "pillars": house(found, named),
        "criteria": [(code, named.get(code, code), tally) for code, tally in counts.criteria.items()],
    }


def _due() -> Iterable[tuple[str, str]]:
    late = overdue_conditions(clock.today()).count()
    if late:
        words = ngettext(
            "%(count)s condition of a decision is overdue.", "%(count)s conditions of decisions are overdue.", late
        )
        yield words % {"count": sentences.counted(late)}, reverse("overview:due")
    back = reviews_due(clock.today()).count()
    if back:
        words = ngettext(
            "%(count)s decision is due to be looked at again.",
            "%(count)s decisions are due to be looked at again.",
            back,
        )
        yield words % {"count": sentences.counted(back)}, reverse("overview:due")


def next_step(found: standing.Overview) -> Step | None:
    """The step of the counts in words, with the place to start by name."""
    chosen = found.standing.step
    if chosen is None or found.start is None:
        return None
    use_case = UseCase.objects.only("name").get(pk=chosen.start_at)
    _verdict, finding = rooms.explain(found.start, chosen.start_at)
    text = _("Start with “%(name)s”. %(sentence)s %(gain)s") % {
        "name": use_case.name,
        "sentence": finding.sentence,
        "gain": sentences.gain(chosen.opens, chosen.holds),
    }
    url = finding.step_url or finding.evidence_url or reverse("gates:gate", args=[chosen.start_at])
    return Step(text, url, finding.step or _("See what is known"))


def house(found: standing.Overview, named: Mapping[str, str]) -> list[dict[str, Any]]:
    """The four pillars for `ui/_house.html`: blocks when there are few use cases, else bars per stage."""
    names = dict(UseCase.objects.filter(pk__in=[case.use_case for case in found.few]).values_list("pk", "name"))
    pillars, facts = [], sentences.pillar_lines(found.standing, named)
    for pillar in rooms.PILLARS:
        tally = found.standing.pillars.get(pillar, Tally())
        drawn = {"blocks": _blocks(found.few, pillar, names, named)} if found.few else {"bars": _bars(found, pillar)}
        pillars.append({"name": pillar, **_words(pillar, tally, facts, failed=pillar in found.failed), **drawn})
    return pillars


def _words(pillar: str, tally: Tally, facts: Mapping[str, sentences.Line], *, failed: bool) -> dict[str, str]:
    """What a pillar says under its name: its most telling fact, where to see it, and how much it carries."""
    if fact := facts.get(pillar):
        more = reverse("overview:criterion", args=[fact.criterion])
        return {"sentence": fact.sentence, "more": more, "carries": sentences.carried(tally)}
    if failed or not tally.total:
        return {"sentence": sentences.carried(tally)}
    return {"sentence": _("All that is asked now is met."), "carries": sentences.carried(tally)}


def _blocks(
    cases: Iterable[AtGate], pillar: str, names: Mapping[int, Text], named: Mapping[str, str]
) -> list[dict[str, Any]]:
    return [
        {
            "name": str(names.get(case.use_case, "")),
            "url": reverse("gates:gate", args=[case.use_case]),
            "answer": all_of(by_pillar(case.verdicts).get(pillar, ())),
            "reason": _open_titles(case, pillar, named),
        }
        for case in cases
    ]


def _open_titles(case: AtGate, pillar: str, named: Mapping[str, str]) -> str:
    # Titles, not sentences: a sentence may need a query of its own, and here they would come by the dozen.
    waiting = [v.criterion for v in case.verdicts if v.pillar == pillar and v.answer is not Answer.MET]
    if not waiting:
        return _("All that is asked now is met.")
    return _("Open: %(titles)s.") % {"titles": "; ".join(named.get(code, code) for code in waiting)}


def _bars(found: standing.Overview, pillar: str) -> list[dict[str, Any]]:
    by_stage = found.standing.by_stage.get(pillar, {})
    bars = []
    for stage in standing.STAGES:
        if tally := by_stage.get(stage):
            url = f"{reverse('register:list')}?stage={stage.value}"
            bars.append(
                {
                    "label": stage.label,
                    "met": tally.met,
                    "not_met": tally.not_met,
                    "unknown": tally.cannot_tell,
                    "url": url,
                }
            )
    return bars


def criterion_page(code: str, answer: str, number: Any) -> dict[str, Any]:
    """The use cases where a criterion is open, a page at a time, with what the room says about each."""
    overview, known = standing.overview(), rooms.criteria()
    tally = overview.standing.criteria.get(code, Tally())
    not_met, cannot_tell = standing.open_at(code)
    ids = {Answer.NOT_MET: not_met, Answer.CANNOT_TELL: cannot_tell}.get(answer, [*not_met, *cannot_tell])  # type: ignore[call-overload]
    page = Paginator(ids, PER_PAGE).get_page(number)
    page.object_list = _rows(code, list(page.object_list))
    return {
        "code": code,
        "title": title_of(code, known),
        "why": known[code].why if code in known else "",
        "sentence": sentences.about_criterion(code, tally, titles()) if tally.total else "",
        "tally": tally,
        "total": overview.standing.total,
        "answer": answer,
        "page": page,
    }


def _rows(code: str, ids: list[int]) -> list[Row]:
    told = rooms.ask(ids, [rooms.pillar_of(code)])
    found = UseCase.objects.in_bulk(ids)
    findings = rooms.explain_each({pk: told.about(pk, [code])[0] for pk in ids if pk in found})
    return [Row(pk, found[pk].name, str(Stage(found[pk].stage).label), finding) for pk, finding in findings.items()]
