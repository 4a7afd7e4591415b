"""The answer to "may I use AI for this?" in words: for the page and for the command line alike.

Nobody is told who asked what: nothing here writes, and what was picked comes in a form and goes out with the page.
"""

from collections.abc import Mapping
from dataclasses import dataclass

from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext

from draagvlak.foundation.accounts.models import RoleGrant
from draagvlak.foundation.accounts.roles import Role
from draagvlak.foundation.organisation.unit_tree import unit_tree
from draagvlak.foundation.register.cards.card_facts import cards_of
from draagvlak.foundation.register.cards.fact_words import asked
from draagvlak.foundation.register.cards.models import Stage, UseCase
from draagvlak.pillars.leadership.boundaries.models import Boundary
from draagvlak.pillars.leadership.boundaries.queries.standings import boundaries_in_force
from draagvlak.pillars.leadership.boundaries.rules import rule_of
from draagvlak.pillars.leadership.boundaries.sentences import DECIDERS, in_words
from draagvlak.ui.text import Text
from draagvlak_core.leadership.boundaries.rules import Effect, Rule
from draagvlak_core.leadership.may_i import PICKS, Ground, Line, May, Outcome, Why, may_i, shared_picks
from draagvlak_core.register.card_facts import BY_CODE, Card, Teller

MOST_ALIKE = 5

ANSWERS: Mapping[May, object] = {
    May.YES: gettext_lazy("Yes, you may."),
    May.YES_IF: gettext_lazy("Yes, if you keep to this."),
    May.NO: gettext_lazy("No."),
    May.CANNOT_TELL: gettext_lazy("We cannot tell yet. Ask first."),
}
SIGNS: Mapping[May, str] = {May.YES: "met", May.YES_IF: "unk", May.NO: "no", May.CANNOT_TELL: "unk"}


@dataclass(frozen=True, slots=True)
class BoundaryAsks:
    """One boundary that matters: the sentence that was adopted, what it asks here, and whom to ask."""

    number: int
    sentence: Text
    url: str
    asks: str
    whom: str


@dataclass(frozen=True, slots=True)
class MayIAnswer:
    """The whole answer. `alike` are running use cases of which the same was picked."""

    outcome: Outcome
    answer: str
    because: str
    said: list[BoundaryAsks]
    alike: list[UseCase]
    whom: str

    @property
    def sign(self) -> str:
        return SIGNS[self.outcome.answer]


def ask(picks: Card, unit: int | None = None) -> MayIAnswer:
    """What the boundaries that hold today say about a use of AI, and where something like it stands already.

    With a unit, only the boundaries that hold there; without one all of them, which is never less strict.
    """
    boundaries = {boundary.number: boundary for boundary in _boundaries(unit)}
    rules = {number: rule_of(boundary) for number, boundary in boundaries.items()}
    outcome = may_i(picks, [Line(number, rule) for number, rule in rules.items()])
    keepers = register_keepers()
    return MayIAnswer(
        outcome,
        str(ANSWERS[outcome.answer]),
        _because(outcome, any(rules.values())),
        [_said(ground, boundaries[ground.number], rules[ground.number], keepers) for ground in outcome.grounds],
        alike(picks),
        keepers,
    )


def _boundaries(unit: int | None) -> list[Boundary]:
    found = boundaries_in_force().select_related("owner").prefetch_related("scope").order_by("number")
    if unit is None:
        return list(found)
    here = unit_tree().above(unit)
    return [one for one in found if not (scope := {place.pk for place in one.scope.all()}) or scope & here]


def register_keepers() -> str:
    """Who keeps the register, by name: whom to ask when no boundary names somebody."""
    grants = RoleGrant.objects.filter(role=Role.AI_LEAD, user__is_active=True).select_related("user")
    names = sorted({str(grant.user) for grant in grants})
    return ", ".join(names[:3]) or _("whoever keeps the register")


def _because(outcome: Outcome, worked_out: bool) -> str:
    """The answer in one sentence."""
    if not outcome.lines:
        return _("Nobody has adopted a boundary that holds today, so nothing here says where AI does not belong.")
    if not worked_out:
        return _("All boundaries are judged by people. Read them, and ask.")
    count = len(outcome.grounds)
    counts = {"count": count, "lines": outcome.lines}
    if outcome.answer is May.YES:
        sentence = ngettext(
            "The one boundary we have leaves room for this.",
            "All %(lines)s boundaries leave room for this.",
            outcome.lines,
        )
    elif outcome.answer is May.NO:
        sentence = _("A boundary forbids it.")
    elif outcome.answer is May.YES_IF:
        sentence = ngettext("One boundary asks something.", "%(count)s boundaries ask something.", count)
    else:
        sentence = _("What you told us is not enough to say yes. Below is what is missing, and who can tell.")
    return sentence % counts


def _said(ground: Ground, boundary: Boundary, rule: Rule | None, keepers: str) -> BoundaryAsks:
    owner = str(boundary.owner) if boundary.owner and boundary.owner.left_on is None else keepers
    technical = [code for code in ground.missing if BY_CODE[code].teller is Teller.AI_LEAD]
    whom = keepers if ground.why is Why.MISSING and len(technical) == len(ground.missing) else owner
    url = reverse("leadership:boundary", args=[boundary.pk])
    return BoundaryAsks(ground.number, boundary.sentence, url, _asks(ground, rule), whom)


def _asks(ground: Ground, rule: Rule | None) -> str:
    """What this boundary asks of whoever wants to use AI for this."""
    if ground.why is Why.FORBIDS:
        needs = _needs(rule)
        if not needs:
            return _("This forbids it.")
        return _("This stands in the way. It asks that %(needs)s.") % {"needs": needs}
    if ground.why is Why.MISSING:
        return _("First has to be known: %(facts)s") % {"facts": " ".join(asked(code) for code in ground.missing)}
    if ground.why is Why.DECISION and rule is not None and rule.decider:
        return _("Only after a decision by %(who)s.") % {"who": DECIDERS[rule.decider]}
    if ground.why is Why.NEEDS:
        return _("You may if %(needs)s.") % {"needs": _needs(rule)}
    return _("No rule can work this out. Ask whether this stays within it.")


def _needs(rule: Rule | None) -> str:
    if rule is None or rule.effect is not Effect.ONLY_IF or rule.needs is None:
        return ""
    return in_words(rule.needs)


def alike(picks: Card, most: int = MOST_ALIKE) -> list[UseCase]:
    """Running use cases that have most in common with what was picked: at least half of it."""
    wanted = shared_picks(picks, picks)
    if not wanted:
        return []
    running = UseCase.objects.exclude(stage=Stage.RETIRED).exclude(told={}).order_by("pk")
    counted = [(shared_picks(picks, card), pk) for pk, card in cards_of(running, PICKS)]
    best = sorted((-count, pk) for count, pk in counted if 2 * count >= wanted)[:most]
    found = UseCase.objects.select_related("accountable").in_bulk([pk for _count, pk in best])
    return [found[pk] for _count, pk in best if pk in found]
