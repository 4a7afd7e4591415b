"""What trust tells the gates and the overview: its only face to the roof."""

from collections.abc import Iterable, Mapping

from django.urls import reverse
from django.utils.text import get_text_list
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from draagvlak.foundation.findings import SHARED_WORDING, Finding
from draagvlak.foundation.organisation.models import JobRole, Unit
from draagvlak.pillars.trust.facts import verdicts
from draagvlak.pillars.trust.waiting import waiting_for
from draagvlak.pillars.trust.wording import CRITERIA, WORDING
from draagvlak_core.shared.verdicts import Verdict
from draagvlak_core.trust import criteria

__all__ = ["CRITERIA", "PILLAR", "WORDING", "in_words", "verdicts", "waiting_for"]

PILLAR = "trust"
NAMES_SHOWN = 4

# The number that decides between one and several, when it is not called count.
_COUNTED = ("groups", "conversations", "concerns", "kept", "open")

# Where on the page of a use case the evidence stands, and what that part is called.
_EVIDENCE = {
    criteria.HEARD: ("#heard", _("Who was heard")),
    criteria.CONFIRMED: ("#conversations", _("Conversations")),
    criteria.ANSWERED: ("#concerns", _("Concerns")),
    criteria.PROMISES: ("#promises", _("Promises")),
}


def in_words(verdict: Verdict, use_case_id: int) -> Finding:
    """One verdict as a sentence in the reader's language."""
    wording = WORDING.get(verdict.reason) or SHARED_WORDING[verdict.reason]
    step = str(wording.step)
    page = reverse("trust:use_case", args=[use_case_id])
    part, label = _EVIDENCE.get(verdict.criterion, ("", ""))
    return Finding(
        verdict.criterion,
        verdict.answer,
        str(wording.sentence % _params(verdict)),
        evidence_url=page + part,
        evidence_label=str(label),
        step=step,
        step_url=_step_url(verdict.reason, use_case_id) if step else "",
    )


def _step_url(reason: str, use_case_id: int) -> str:
    if reason == "affected_unknown":
        return reverse("register:card", args=[use_case_id])
    if reason in ("nobody_heard", "some_unheard", "no_conversation"):
        return f"{reverse('trust:plan')}?use_case={use_case_id}"
    return reverse("trust:use_case", args=[use_case_id])


def _params(verdict: Verdict) -> dict[str, object]:
    params = dict(verdict.params)
    if "units" in params:
        units, roles = params["units"], params["roles"]
        return {"count": len(units) + len(roles), "groups": names_of(units, roles)}  # type: ignore[arg-type]
    params.setdefault("count", next((params[name] for name in _COUNTED if name in params), 0))
    return params


def names_of(units: Iterable[int], roles: Iterable[int] = (), at_most: int = NAMES_SHOWN) -> str:
    """Names of units and job roles in one line; beyond `at_most` only how many more."""
    names = [*_names(Unit, units), *_names(JobRole, roles)]
    if len(names) > at_most:
        more = gettext("%(count)s more") % {"count": len(names) - at_most + 1}
        names = [*names[: at_most - 1], more]
    return get_text_list(names, gettext("and"))


def _names(model: type[Unit] | type[JobRole], ids: Iterable[int]) -> list[str]:
    ids = list(ids)
    if not ids:
        return []
    found: Mapping[int, object] = dict(model.objects.filter(pk__in=ids).values_list("pk", "name"))
    return [str(found[pk]) for pk in ids if pk in found]
