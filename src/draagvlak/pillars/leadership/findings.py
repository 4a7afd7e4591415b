"""What leadership tells the gates and the overview: its only face to the roof."""

from collections.abc import Mapping

from django.utils.translation import gettext_lazy as _
from django.utils.translation import ngettext_lazy

from draagvlak.foundation.findings import Criterion, Wording
from draagvlak.foundation.sentences import Place, Sentences
from draagvlak.pillars.leadership.ai_act.wording import findings as ai_act_findings
from draagvlak.pillars.leadership.facts import Striving, striving, verdicts
from draagvlak.pillars.leadership.further_words import FURTHER_CRITERIA, FURTHER_WORDING
from draagvlak.pillars.leadership.waiting import waiting_for
from draagvlak_core.leadership import criteria
from draagvlak_core.leadership.ai_act_criteria import ACT_CRITERIA
from draagvlak_core.leadership.hard_questions import HARD_QUESTIONS
from draagvlak_core.leadership.oversight import OVERSIGHT

__all__ = [
    "CRITERIA",
    "PILLAR",
    "WORDING",
    "Striving",
    "in_words",
    "in_words_of",
    "striving",
    "verdicts",
    "waiting_for",
]

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

# Where evidence stands, by criterion, and where the first step is taken when that is not beside it, by reason.
_OWN_PAGE = "leadership:use_case"
_ACT = Place("leadership:act", _("The AI Act"))
_CARD = Place("register:card", _("The card"))
_ON_THE_CARD = Place("register:edit", more=("words",))
_ANSWERING = Place("register:answering")
_OVERSIGHT = Place("leadership:oversight")

SENTENCES = Sentences(
    wording=WORDING,
    otherwise=Place(_OWN_PAGE, _("Ambitions and boundaries"), part="ambitions"),
    evidence={
        **dict.fromkeys(ACT_CRITERIA, _ACT),
        criteria.COURSE: Place("leadership:course", _("The course"), for_all=True),
        criteria.ACCOUNTABLE: _CARD,
        criteria.SAYS_NOT: _CARD,
        criteria.BOUNDARIES: Place(_OWN_PAGE, _("Ambitions and boundaries"), part="boundaries"),
        HARD_QUESTIONS: Place("leadership:questions", _("Hard questions"), asks="use_case"),
        OVERSIGHT: Place(_OWN_PAGE, _("Who keeps an eye on it"), part="oversight"),
    },
    steps={
        "course_draft": Place("leadership:draft", for_all=True),
        "ambition_none_written": Place("leadership:ambitions", for_all=True),
        "boundaries_none": Place("leadership:boundaries", for_all=True),
        "boundaries_facts_missing": Place("register:facts"),
        **dict.fromkeys(("says_not_empty", "tool_before_need", "need_and_tool_open"), _ON_THE_CARD),
        **{f"accountable_{why}": _ANSWERING for why in ("nobody", "asked", "declined", "left", "lost")},
        **{
            f"oversight_{why}": _OVERSIGHT
            for why in ("nobody", "lost", "left", "not_said", "may_not_stop", "no_mandate")
        },
    },
)
in_words, in_words_of = SENTENCES.in_words, SENTENCES.in_words_of
