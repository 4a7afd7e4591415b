"""What leadership tells the gates and the overview: its only face to the roof."""

from collections.abc import Mapping

from django.utils.translation import gettext_lazy as _

from draagvlak.foundation.findings import Criterion, Wording
from draagvlak.foundation.sentences import Place, Sentences
from draagvlak.pillars.leadership.accountability import wording as accountability
from draagvlak.pillars.leadership.ai_act.wording import findings as ai_act
from draagvlak.pillars.leadership.ambitions import wording as ambitions
from draagvlak.pillars.leadership.ambitions.facts import Striving, striving
from draagvlak.pillars.leadership.boundaries import wording as boundaries
from draagvlak.pillars.leadership.course import wording as course
from draagvlak.pillars.leadership.facts import verdicts
from draagvlak.pillars.leadership.questions import wording as questions
from draagvlak.pillars.leadership.waiting import waiting_for
from draagvlak_core.leadership import criteria
from draagvlak_core.leadership.ai_act.criteria import ACT_CRITERIA
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
_FEATURES = (course, ambitions, boundaries, accountability, questions, ai_act)
# A page tells them in the order in which the core asks them, whichever feature they belong to.
_ORDER = (*criteria.CRITERIA, OVERSIGHT, HARD_QUESTIONS, *ACT_CRITERIA)
CRITERIA: tuple[Criterion, ...] = tuple(
    sorted((one for feature in _FEATURES for one in feature.CRITERIA), key=lambda one: _ORDER.index(one.code))
)
WORDING: Mapping[str, Wording] = {reason: words for feature in _FEATURES for reason, words in feature.WORDING.items()}

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
