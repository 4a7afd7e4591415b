"""What skills tells the gates and the overview: its only face to the roof. Never a figure about people's levels."""

from collections.abc import Mapping

from django.utils.translation import gettext_lazy as _

from draagvlak.foundation.findings import Wording
from draagvlak.foundation.sentences import Place, Sentences
from draagvlak.pillars.skills.activities import wording as activities
from draagvlak.pillars.skills.facts import verdicts
from draagvlak.pillars.skills.roles import wording as roles
from draagvlak.pillars.skills.waiting import waiting_for

__all__ = ["CRITERIA", "PILLAR", "WORDING", "in_words", "in_words_of", "verdicts", "waiting_for"]

PILLAR = "skills"
CRITERIA = (*roles.PROFILE_CRITERIA, *activities.CRITERIA, *roles.CHECKING_CRITERIA)
WORDING: Mapping[str, Wording] = {**activities.WORDING, **roles.WORDING}

SENTENCES = Sentences(wording=WORDING, otherwise=Place("skills:use_case", _("Roles and skills")))
in_words, in_words_of = SENTENCES.in_words, SENTENCES.in_words_of
