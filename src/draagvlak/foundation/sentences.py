"""How a pillar's verdicts become sentences: made here, once, from the tables a pillar gives.

SENTENCES = Sentences(
    wording=WORDING,
    evidence={criteria.HEARD: Place("trust:use_case", _("Who was heard"), part="heard")},
    steps={"affected_unknown": Place("register:card")},
    otherwise=Place("trust:use_case"),
    models={"units": Unit, "roles": JobRole},
)
"""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import Any

from django.db.models import Model
from django.urls import reverse
from django.utils.formats import date_format
from django.utils.functional import Promise
from django.utils.text import get_text_list
from django.utils.translation import gettext

from draagvlak.foundation.findings import SHARED_WORDING, Finding, Wording
from draagvlak.ui.text import Text
from draagvlak_core.shared.verdicts import Verdict

Params = dict[str, object]


@dataclass(frozen=True, slots=True)
class Place:
    """A page where evidence stands or a step is taken; about one use case, unless `for_all`."""

    page: str  # the name of its address
    label: str | Promise = ""
    part: str = ""  # the heading on it
    more: tuple[str, ...] = ()  # what its address asks for behind the use case
    for_all: bool = False
    asks: str = ""  # the name under which the page asks for a use case behind its address

    def url(self, use_case_id: int) -> str:
        own = () if self.for_all or self.asks else (use_case_id,)
        query = f"?{self.asks}={use_case_id}" if self.asks else ""
        return reverse(self.page, args=[*own, *self.more]) + query + (f"#{self.part}" if self.part else "")


class Names:
    """The names of all rows that some verdicts name by key, looked up together: one query per kind of row."""

    def __init__(self, models: Mapping[str, type[Model]], verdicts: Iterable[Verdict]) -> None:
        keys: dict[str, set[int]] = {param: set() for param in models}
        for verdict in verdicts:
            for param in models:
                keys[param].update(_keys(verdict.params.get(param)))
        self._names = {param: _names(model, keys[param]) for param, model in models.items()}

    def of(self, param: str, keys: object) -> list[str]:
        """The names of these rows in the reader's language; a row that is gone has none."""
        names = self._names[param]
        return [str(names[key]) for key in _keys(keys) if key in names]


def _keys(value: object) -> tuple[int, ...]:
    # Some verdicts give a count under the name under which others give keys.
    return tuple(value) if isinstance(value, tuple | list | set | frozenset) else ()


def _names(model: type[Model], keys: set[int]) -> dict[int, object]:
    return dict(model._default_manager.filter(pk__in=keys).values_list("pk", "name")) if keys else {}


def plain_params(verdict: Verdict, names: Names) -> Params:  # noqa: ARG001 one shape for every sentence-maker
    """What a verdict gives, as it is."""
    return dict(verdict.params)


@dataclass(frozen=True)
class Sentences:
    """The words of a pillar for each reason, and where each criterion's evidence stands and each step is taken."""

    wording: Mapping[str, Wording]
    otherwise: Place  # where evidence stands of which nothing else is said
    evidence: Mapping[str, Place] = field(default_factory=dict)  # by criterion
    steps: Mapping[str, Place] = field(default_factory=dict)  # by reason; otherwise on the page of `step_page`
    step_page: Place | None = None  # where a step is taken of which nothing else is said; None: beside its evidence
    models: Mapping[str, type[Model]] = field(default_factory=dict)  # what the keys under a name are keys of
    params: Callable[[Verdict, Names], Params] = plain_params  # what fills the named places

    def in_words(self, verdict: Verdict, use_case_id: int) -> Finding:
        """One verdict as a sentence in the reader's language."""
        return self.in_words_of({use_case_id: verdict})[use_case_id]

    def in_words_of(self, verdicts: Mapping[int, Verdict]) -> dict[int, Finding]:
        """One verdict per use case, each as a sentence; names are looked up together, whatever their number."""
        names = Names(self.models, verdicts.values())
        return {use_case_id: self._finding(verdict, use_case_id, names) for use_case_id, verdict in verdicts.items()}

    def _finding(self, verdict: Verdict, use_case_id: int, names: Names) -> Finding:
        wording = self.wording.get(verdict.reason) or SHARED_WORDING[verdict.reason]
        params = {name: in_a_sentence(value) for name, value in self.params(verdict, names).items()}
        evidence = self.evidence.get(verdict.criterion, self.otherwise)
        step = str(wording.step)
        return Finding(
            verdict.criterion,
            verdict.answer,
            str(wording.sentence % params),
            evidence_url=evidence.url(use_case_id),
            evidence_label=str(evidence.label),
            step=step,
            step_url=self._step(verdict, evidence).url(use_case_id) if step else "",
        )

    def _step(self, verdict: Verdict, evidence: Place) -> Place:
        return self.steps.get(verdict.reason) or self.step_page or evidence


def in_a_sentence(value: Any) -> object:
    """A value as it stands in a sentence: a day written out, a text in the reader's language."""
    if isinstance(value, date):
        return date_format(value)
    return str(Text(value)) if isinstance(value, dict) else value


def listed(names: list[str], most: int = 0) -> str:
    """Names in one line; beyond `most` (0: no bound) only how many more."""
    if most and len(names) > most:
        more = gettext("%(count)s more") % {"count": len(names) - most + 1}
        names = [*names[: most - 1], more]
    return get_text_list(names, gettext("and"))
