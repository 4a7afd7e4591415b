"""Sentences of the gates themselves."""

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from draagvlak.foundation.findings import Finding
from draagvlak.foundation.register.cards.models import Stage
from draagvlak_core.shared.standing import Tally
from draagvlak_core.shared.verdicts import Verdict


def overdue_finding(verdict: Verdict) -> tuple[Finding, str]:
    """The finding that conditions of an earlier decision are overdue, and what it is called."""
    count = int(str(verdict.params["count"]))
    sentence = ngettext(
        "One condition of an earlier decision was due and is not done.",
        "%(count)s conditions of earlier decisions were due and are not done.",
        count,
    ) % {"count": count}
    return Finding(verdict.criterion, verdict.answer, sentence), _("Earlier conditions are met")


def asked_in_words(tally: Tally) -> str:
    """How much of what a gate asks is met, is not, and is not known: one short sentence each."""
    total = tally.total
    if not total:
        return _("This gate asks nothing yet, so nothing can be passed.")
    if tally.met == total:
        return ngettext(
            "The one thing this gate asks is met.", "All %(total)s things this gate asks are met.", total
        ) % {"total": total}
    return " ".join(_parts(tally))


def _parts(tally: Tally) -> list[str]:
    total, met = tally.total, tally.met
    if met:
        first = ngettext(
            "%(met)s of the %(total)s things this gate asks is met.",
            "%(met)s of the %(total)s things this gate asks are met.",
            met,
        )
    else:
        first = ngettext(
            "The one thing this gate asks is open.", "All %(total)s things this gate asks are open.", total
        )
    sentences = [first % {"met": met, "total": total}]
    if tally.not_met:
        words = ngettext("%(count)s is not met.", "%(count)s are not met.", tally.not_met)
        sentences.append(words % {"count": tally.not_met})
    if tally.cannot_tell:
        sentences.append(_("For %(count)s we cannot tell.") % {"count": tally.cannot_tell})
    return sentences


def question(from_stage: Stage, to_stage: Stage) -> str:
    """The question a gate puts, as the heading of its page."""
    if from_stage == to_stage:
        return _("Does it stay in use?")
    stages = {"from_stage": str(from_stage.label).lower(), "to_stage": str(to_stage.label).lower()}
    return _("From %(from_stage)s to %(to_stage)s?") % stages
