"""What trust tells the gates and the overview: its only face to the roof."""

from collections.abc import Collection, Iterable, Mapping

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

__all__ = ["CRITERIA", "PILLAR", "WORDING", "in_words", "in_words_of", "verdicts", "waiting_for"]

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
    return in_words_of({use_case_id: verdict})[use_case_id]


def in_words_of(verdicts: Mapping[int, Verdict]) -> dict[int, Finding]:
    """One verdict per use case as a sentence in the reader's language, in two queries for names at most."""
    names = _Names(verdicts.values())
    return {use_case_id: _told(verdict, use_case_id, names) for use_case_id, verdict in verdicts.items()}


def _told(verdict: Verdict, use_case_id: int, names: "_Names") -> Finding:
    wording = WORDING.get(verdict.reason) or SHARED_WORDING[verdict.reason]
    step = str(wording.step)
    page = reverse("trust:use_case", args=[use_case_id])
    part, label = _EVIDENCE.get(verdict.criterion, ("", ""))
    return Finding(
        verdict.criterion,
        verdict.answer,
        str(wording.sentence % _params(verdict, names)),
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


def _params(verdict: Verdict, names: "_Names") -> dict[str, object]:
    params = dict(verdict.params)
    if "units" in params:
        units, roles = _groups(verdict)
        return {"count": len(units) + len(roles), "groups": names.line(units, roles)}
    params.setdefault("count", next((params[name] for name in _COUNTED if name in params), 0))
    return params


def _groups(verdict: Verdict) -> tuple[Collection[int], Collection[int]]:
    """The units and job roles a verdict names."""
    return verdict.params.get("units", ()), verdict.params.get("roles", ())  # type: ignore[return-value]


class _Names:
    """Names of all units and job roles that some verdicts name, looked up together."""

    def __init__(self, verdicts: Iterable[Verdict]) -> None:
        groups = [_groups(verdict) for verdict in verdicts]
        self._units = _names(Unit, {pk for units, _roles in groups for pk in units})
        self._roles = _names(JobRole, {pk for _units, roles in groups for pk in roles})

    def line(self, units: Iterable[int], roles: Iterable[int]) -> str:
        """Names in one line; beyond `NAMES_SHOWN` only how many more."""
        names = [str(self._units[pk]) for pk in units if pk in self._units]
        names += [str(self._roles[pk]) for pk in roles if pk in self._roles]
        if len(names) > NAMES_SHOWN:
            more = gettext("%(count)s more") % {"count": len(names) - NAMES_SHOWN + 1}
            names = [*names[: NAMES_SHOWN - 1], more]
        return get_text_list(names, gettext("and"))


def _names(model: type[Unit] | type[JobRole], ids: Collection[int]) -> dict[int, object]:
    return dict(model.objects.filter(pk__in=ids).values_list("pk", "name")) if ids else {}
