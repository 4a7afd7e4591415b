"""What value tells the gates and the overview: its only face to the roof."""

from collections.abc import Mapping

from django.utils.translation import gettext_lazy as _

from draagvlak.foundation.findings import Wording
from draagvlak.foundation.sentences import Names, Params, Place, Sentences, listed
from draagvlak.pillars.value.facts import verdicts
from draagvlak.pillars.value.measures import wording as measures
from draagvlak.pillars.value.measures.models import Measure, MeasureKind
from draagvlak.pillars.value.pilots import wording as pilots
from draagvlak.pillars.value.waiting import waiting_for
from draagvlak.pillars.value.worth import wording as worth
from draagvlak.pillars.value.worth.models import Recipient
from draagvlak_core.shared.verdicts import Verdict
from draagvlak_core.value import criteria

__all__ = ["CRITERIA", "PILLAR", "WORDING", "in_words", "in_words_of", "verdicts", "waiting_for"]

PILLAR = "value"
CRITERIA = (*measures.CRITERIA, *worth.CRITERIA, *pilots.CRITERIA)
WORDING: Mapping[str, Wording] = {**measures.WORDING, **pilots.WORDING, **worth.WORDING}


def _params(verdict: Verdict, names: Names) -> Params:
    """The named places, with the number that decides between one and several."""
    params = dict(verdict.params)
    several = next((value for value in params.values() if isinstance(value, tuple)), None)
    if several is not None:
        params["count"] = len(several)
    if "recipient" in params:
        params["recipient"] = Recipient(str(params["recipient"])).label
    if isinstance(params.get("kinds"), tuple):
        params["kinds"] = listed([str(MeasureKind(kind).label).lower() for kind in params["kinds"]])  # type: ignore[attr-defined]
    if isinstance(params.get("measures"), tuple):
        params["measures"] = listed([f"“{name}”" for name in names.of("measures", params["measures"])])
    return params


_PAGE = "value:use_case"
SENTENCES = Sentences(
    wording=WORDING,
    otherwise=Place(_PAGE),
    evidence={
        criteria.MEASURES: Place(_PAGE, _("Measures"), part="pilot"),
        criteria.LOCKED: Place(_PAGE, _("The pilot"), part="pilot"),
        criteria.RESULTS: Place(_PAGE, _("Results"), part="pilot"),
        criteria.FREED: Place(_PAGE, _("Freed hours"), part="freed-hours"),
        criteria.LIKENESS: Place(_PAGE, _("Who takes part"), part="pilot"),
    },
    steps={"no_pilot": Place("value:set_up")},
    step_page=Place(_PAGE),
    models={"measures": Measure},
    params=_params,
)
in_words, in_words_of = SENTENCES.in_words, SENTENCES.in_words_of
