"""What leadership tells the gates and the overview: its only face to the roof."""

from collections.abc import Mapping
from datetime import date

from django.urls import reverse
from django.utils.formats import date_format
from django.utils.translation import gettext, ngettext_lazy
from django.utils.translation import gettext_lazy as _

from draagvlak.foundation.findings import SHARED_WORDING, Criterion, Finding, Wording
from draagvlak.pillars.leadership import ai_act_findings
from draagvlak.pillars.leadership.facts import Striving, striving, verdicts
from draagvlak.pillars.leadership.further_words import FURTHER_CRITERIA, FURTHER_WORDING
from draagvlak.pillars.leadership.waiting import waiting_for
from draagvlak.ui.texts import Text
from draagvlak_core.leadership import criteria
from draagvlak_core.leadership.ai_act_criteria import ACT_CRITERIA
from draagvlak_core.leadership.hard_questions import HARD_QUESTIONS
from draagvlak_core.leadership.oversight import OVERSIGHT
from draagvlak_core.shared.verdicts import Verdict

__all__ = ["CRITERIA", "PILLAR", "WORDING", "Striving", "in_words", "striving", "verdicts", "waiting_for"]

PILLAR = "leadership"

CRITERIA = (
    Criterion(
        criteria.COURSE,
        _("There is an adopted course"),
        _("Without a course, each use of AI follows from a tool somebody liked, not from what we want."),
    ),
    Criterion(
        criteria.AMBITION,
        _("It serves an ambition"),
        _("A use of AI that serves nothing we want costs attention and trust, and brings little."),
    ),
    Criterion(
        criteria.BOUNDARIES,
        _("It stays within every boundary"),
        _("A boundary is only worth something when a named person looked whether it is respected."),
    ),
    Criterion(
        criteria.ACCOUNTABLE,
        _("Somebody has accepted to answer for it"),
        _("When nobody said yes, nobody feels called when it goes wrong."),
    ),
    Criterion(
        criteria.SAYS_NOT,
        _("The card says what it does not do"),
        _("People can only trust a use of AI when they know where it stops."),
    ),
    Criterion(
        criteria.NEEDS_FIRST,
        _("The need came before the tool"),
        _("Whoever begins with a tool finds work for it. Whoever begins with a need can still choose."),
    ),
    *FURTHER_CRITERIA,
    *ai_act_findings.CRITERIA,
)

WORDING: Mapping[str, Wording] = {
    "course_adopted": Wording(_("There is an adopted course that says which role AI may play here.")),
    "course_draft": Wording(_("The course is still a draft: nobody has adopted it."), _("Adopt the course")),
    "course_none": Wording(
        _("Nobody has written down which role AI may play here."), _("Begin a first version of the course")
    ),
    "course_unknown": Wording(_("We cannot tell whether there is an adopted course.")),
    "ambition_served": Wording(
        ngettext_lazy(
            "It serves the ambition “%(title)s”.",
            "It serves %(count)s ambitions, “%(title)s” among them.",
            "count",
        )
    ),
    "ambition_ended": Wording(
        _("The ambitions it served have ended, so it serves nothing we still pursue."),
        _("Say which ambition it serves now, or prepare to stop it"),
    ),
    "ambition_none_written": Wording(
        _("No ambition for AI was written down yet, so we cannot tell what this serves."),
        _("Write down what AI should help to reach"),
    ),
    "ambition_none_served": Wording(
        _("Nobody has said which of our ambitions this serves."), _("Say which ambition it serves, and how")
    ),
    "ambition_unknown": Wording(_("We cannot tell which ambition this serves.")),
    "boundaries_respected": Wording(
        ngettext_lazy("It respects the one boundary we have.", "It respects all %(count)s boundaries.", "count")
    ),
    "boundaries_crossed": Wording(
        ngettext_lazy("It crosses boundary %(numbers)s.", "It crosses %(count)s boundaries: %(numbers)s.", "count"),
        _("Change the use so that the boundary is respected, or stop it"),
    ),
    "boundaries_none": Wording(
        _("No boundary has been adopted that holds today, so we cannot tell whether this crosses one."),
        _("Write down where AI does not belong"),
    ),
    "boundaries_excepted": Wording(
        ngettext_lazy(
            "It stays within the boundaries, apart from boundary %(numbers)s, for which an exception runs.",
            "It stays within the boundaries, apart from %(count)s for which an exception runs: %(numbers)s.",
            "count",
        )
    ),
    "boundaries_facts_missing": Wording(
        ngettext_lazy(
            "Facts are missing, so 1 of %(total)s boundaries cannot be worked out.",
            "Facts are missing, so %(count)s of %(total)s boundaries cannot be worked out.",
            "count",
        ),
        _("Tell the facts that are missing"),
    ),
    "boundaries_unjudged": Wording(
        ngettext_lazy(
            "Nobody has judged 1 of %(total)s boundaries as it holds now.",
            "Nobody has judged %(count)s of %(total)s boundaries as they hold now.",
            "count",
        ),
        _("Judge the open boundaries"),
    ),
    "boundaries_unsure": Wording(
        ngettext_lazy(
            "For 1 of %(total)s boundaries, the person who judged it could not tell.",
            "For %(count)s of %(total)s boundaries, the person who judged them could not tell.",
            "count",
        ),
        _("Find out what was missing, and judge again"),
    ),
    "boundaries_unknown": Wording(_("We cannot tell whether the boundaries are respected.")),
    "accountable_accepted": Wording(_("%(name)s answers for it and has accepted.")),
    "accountable_nobody": Wording(
        _("Nobody was asked to answer for it."), _("Ask somebody who may stop it to answer for it")
    ),
    "accountable_asked": Wording(
        _("%(name)s was asked to answer for it and has not answered yet."), _("Ask for an answer: yes or no")
    ),
    "accountable_declined": Wording(
        _("%(name)s was asked to answer for it and said no."), _("Talk about why, and ask somebody else")
    ),
    "accountable_left": Wording(
        _("%(name)s answered for it and has left. Nobody took over."), _("Ask somebody to take over")
    ),
    "accountable_lost": Wording(
        _("Somebody once accepted to answer for it, and we no longer know who."), _("Ask somebody to take over")
    ),
    "accountable_unknown": Wording(_("We cannot tell who answers for it.")),
    "says_not_written": Wording(_("The card says what it does not do.")),
    "says_not_empty": Wording(
        _("The card does not say what it does not do."), _("Write on the card what it does not do")
    ),
    "need_written": Wording(_("The card says why we use it.")),
    "need_in_ambition": Wording(_("It was written down how it helps the ambition “%(title)s”.")),
    "tool_before_need": Wording(
        _("A tool is named, and nobody wrote down what it is needed for."), _("Write on the card why we use it")
    ),
    "need_and_tool_open": Wording(
        _("Neither a need nor a tool was written down, so we cannot tell which came first."),
        _("Write on the card why we use it"),
    ),
    "need_unknown": Wording(_("We cannot tell which need this answers.")),
    "says_not_unknown": Wording(_("We cannot tell whether the card says what it does not do.")),
    **FURTHER_WORDING,
    **ai_act_findings.WORDING,
}

# Where the first step is taken, when the page that shows the evidence is not the place; with the use case or without.
STEP_PAGES = {
    "course_draft": "leadership:draft",
    "ambition_none_written": "leadership:ambitions",
    "boundaries_none": "leadership:boundaries",
}
ON_THE_CARD = {"says_not_empty", "tool_before_need", "need_and_tool_open"}
STEP_PAGES_OF_ONE = {
    "boundaries_facts_missing": "register:facts",
    "accountable_nobody": "register:answering",
    "accountable_asked": "register:answering",
    "accountable_declined": "register:answering",
    "accountable_left": "register:answering",
    "accountable_lost": "register:answering",
    "oversight_nobody": "leadership:oversight",
    "oversight_lost": "leadership:oversight",
    "oversight_left": "leadership:oversight",
    "oversight_not_said": "leadership:oversight",
    "oversight_may_not_stop": "leadership:oversight",
    "oversight_no_mandate": "leadership:oversight",
}


def in_words(verdict: Verdict, use_case_id: int) -> Finding:
    """One verdict as a sentence in the reader's language."""
    wording = WORDING.get(verdict.reason) or SHARED_WORDING[verdict.reason]
    params = {name: _said(value) for name, value in verdict.params.items()}
    url, label = _evidence(verdict.criterion, use_case_id)
    step = str(wording.step)
    return Finding(
        verdict.criterion,
        verdict.answer,
        str(wording.sentence % params),
        evidence_url=url,
        evidence_label=label,
        step=step,
        step_url=_step_url(verdict.reason, use_case_id, url) if step else "",
    )


def _said(value: object) -> object:
    """A value as it stands in a sentence: a text in the reader's language, a day written out."""
    if isinstance(value, date):
        return date_format(value)
    return str(Text(value)) if isinstance(value, dict) else value


def _step_url(reason: str, use_case_id: int, otherwise: str) -> str:
    if reason in STEP_PAGES:
        return reverse(STEP_PAGES[reason])
    if reason in ON_THE_CARD:
        return reverse("register:edit", args=[use_case_id, "words"])
    page = STEP_PAGES_OF_ONE.get(reason)
    return reverse(page, args=[use_case_id]) if page else otherwise


def _evidence(criterion: str, use_case_id: int) -> tuple[str, str]:
    if criterion in ACT_CRITERIA:
        return reverse("leadership:act", args=[use_case_id]), gettext("The AI Act")
    if criterion == criteria.COURSE:
        return reverse("leadership:course"), gettext("The course")
    if criterion in (criteria.ACCOUNTABLE, criteria.SAYS_NOT):
        return reverse("register:card", args=[use_case_id]), gettext("The card")
    if criterion == HARD_QUESTIONS:
        return f"{reverse('leadership:questions')}?use_case={use_case_id}", gettext("Hard questions")
    if criterion == OVERSIGHT:
        return f"{reverse('leadership:use_case', args=[use_case_id])}#oversight", gettext("Who keeps an eye on it")
    part = "boundaries" if criterion == criteria.BOUNDARIES else "ambitions"
    return f"{reverse('leadership:use_case', args=[use_case_id])}#{part}", gettext("Ambitions and boundaries")
