"""What trust tells the gates and the overview: its only face to the roof."""

from collections.abc import Mapping

from django.utils.translation import gettext_lazy as _

from draagvlak.foundation.findings import Wording
from draagvlak.foundation.organisation.models import JobRole, Unit
from draagvlak.foundation.sentences import Names, Params, Place, Sentences, listed
from draagvlak.pillars.trust.conversations import wording as conversations
from draagvlak.pillars.trust.facts import verdicts
from draagvlak.pillars.trust.promises import wording as promises
from draagvlak.pillars.trust.themes import wording as themes
from draagvlak.pillars.trust.waiting import waiting_for
from draagvlak_core.shared.verdicts import Verdict
from draagvlak_core.trust import criteria

__all__ = ["CRITERIA", "PILLAR", "WORDING", "in_words", "in_words_of", "verdicts", "waiting_for"]

PILLAR = "trust"
CRITERIA = (*conversations.CRITERIA, *themes.CRITERIA, *promises.CRITERIA)
WORDING: Mapping[str, Wording] = {**conversations.WORDING, **promises.WORDING, **themes.WORDING}
NAMES_SHOWN = 4

# The number that decides between one and several, when it is not called count.
_COUNTED = ("groups", "conversations", "concerns", "kept", "open")


def _params(verdict: Verdict, names: Names) -> Params:
    params = dict(verdict.params)
    if "units" in params:
        units, roles = params["units"], params.get("roles", ())
        groups = names.of("units", units) + names.of("roles", roles)
        count = len(units) + len(roles)  # type: ignore[arg-type]
        return {"count": count, "groups": listed(groups, NAMES_SHOWN)}
    params.setdefault("count", next((params[name] for name in _COUNTED if name in params), 0))
    return params


_PAGE = "trust:use_case"
_PLAN = Place("trust:plan", asks="use_case")
SENTENCES = Sentences(
    wording=WORDING,
    otherwise=Place(_PAGE),
    evidence={
        criteria.HEARD: Place(_PAGE, _("Who was heard"), part="heard"),
        criteria.CONFIRMED: Place(_PAGE, _("Conversations"), part="conversations"),
        criteria.ANSWERED: Place(_PAGE, _("Concerns"), part="concerns"),
        criteria.PROMISES: Place(_PAGE, _("Promises"), part="promises"),
    },
    steps={
        "affected_unknown": Place("register:card"),
        "nobody_heard": _PLAN,
        "some_unheard": _PLAN,
        "no_conversation": _PLAN,
    },
    step_page=Place(_PAGE),
    models={"units": Unit, "roles": JobRole},
    params=_params,
)
in_words, in_words_of = SENTENCES.in_words, SENTENCES.in_words_of
