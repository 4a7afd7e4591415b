"""What value tells the gates and the overview: its only face to the roof."""

from collections.abc import Iterable, Mapping
from datetime import date

from django.urls import reverse
from django.utils.formats import date_format
from django.utils.text import get_text_list
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from draagvlak.foundation.findings import SHARED_WORDING, Finding
from draagvlak.pillars.value.facts import verdicts
from draagvlak.pillars.value.models import Measure, MeasureKind, Recipient
from draagvlak.pillars.value.waiting import waiting_for
from draagvlak.pillars.value.wording import CRITERIA, WORDING
from draagvlak_core.shared.verdicts import Verdict
from draagvlak_core.value import criteria

__all__ = ["CRITERIA", "PILLAR", "WORDING", "in_words", "in_words_of", "verdicts", "waiting_for"]

PILLAR = "value"

Names = Mapping[int, object]

# Where on the page of a use case the evidence stands, and what that part is called.
_EVIDENCE = {
    criteria.MEASURES: ("#pilot", _("Measures")),
    criteria.LOCKED: ("#pilot", _("The pilot")),
    criteria.RESULTS: ("#pilot", _("Results")),
    criteria.FREED: ("#freed-hours", _("Freed hours")),
    criteria.LIKENESS: ("#pilot", _("Who takes part")),
}


def in_words(verdict: Verdict, use_case_id: int) -> Finding:
    """One verdict as a sentence in the reader's language."""
    return in_words_of({use_case_id: verdict})[use_case_id]


def in_words_of(verdicts: Mapping[int, Verdict]) -> dict[int, Finding]:
    """One verdict per use case as a sentence in the reader's language, in one query for names at most."""
    names = _names_of_measures(verdicts.values())
    return {use_case_id: _told(verdict, use_case_id, names) for use_case_id, verdict in verdicts.items()}


def _names_of_measures(verdicts: Iterable[Verdict]) -> Names:
    """The names of all measures that these verdicts name."""
    given = [verdict.params.get("measures") for verdict in verdicts]
    ids = {pk for some in given if isinstance(some, tuple) for pk in some}
    return dict(Measure.objects.filter(pk__in=ids).values_list("pk", "name")) if ids else {}


def _told(verdict: Verdict, use_case_id: int, names: Names) -> Finding:
    wording = WORDING.get(verdict.reason) or SHARED_WORDING[verdict.reason]
    step = str(wording.step)
    page = reverse("value:use_case", args=[use_case_id])
    part, label = _EVIDENCE.get(verdict.criterion, ("", ""))
    return Finding(
        verdict.criterion,
        verdict.answer,
        str(wording.sentence % {name: _said(name, value, names) for name, value in _params(verdict).items()}),
        evidence_url=page + part,
        evidence_label=str(label),
        step=step,
        step_url=_step_url(verdict.reason, use_case_id) if step else "",
    )


def _step_url(reason: str, use_case_id: int) -> str:
    if reason == "no_pilot":
        return reverse("value:set_up", args=[use_case_id])
    return reverse("value:use_case", args=[use_case_id])


def _params(verdict: Verdict) -> dict[str, object]:
    """The named places, with the number that decides between one and several."""
    params = dict(verdict.params)
    several = next((value for value in params.values() if isinstance(value, tuple)), None)
    return params if several is None else {**params, "count": len(several)}


def _said(name: str, value: object, names: Names) -> object:
    if isinstance(value, date):
        return date_format(value)
    if name == "recipient":
        return Recipient(str(value)).label
    if name == "kinds" and isinstance(value, tuple):
        return get_text_list([str(MeasureKind(kind).label).lower() for kind in value], gettext("and"))
    if name == "measures" and isinstance(value, tuple):
        return get_text_list([f"“{names[pk]}”" for pk in value if pk in names], gettext("and"))
    return value
