"""What each gate asks as long as the organisation has not changed it: from all four pillars, at every stage.

In force without a row in the database (ADR on gate questions); the first action that needs a version to
refer to keeps these as version 1, and from then on a newer Draagvlak changes nothing for this organisation.
"""

from collections.abc import Mapping

from draagvlak.foundation.register.cards.models import Stage

# The stages a gate leads to. Into the first stage and out of use no gate stands.
GATE_STAGES = (Stage.EXPLORATION, Stage.PILOT, Stage.SCALING, Stage.EMBEDDED)

DEFAULT_QUESTIONS: Mapping[str, tuple[str, ...]] = {
    # Before people put time in it: do we want this, may we, and was anybody asked?
    Stage.EXPLORATION: (
        "leadership.course",
        "leadership.serves_ambition",
        "leadership.needs_first",
        "leadership.says_what_not",
        "skills.roles_known",
        "trust.heard",
        "value.freed_hours",
    ),
    # Before it touches anybody's work: who answers for it, what counts as success, and what was confirmed as said?
    Stage.PILOT: (
        "leadership.serves_ambition",
        "leadership.boundaries",
        "leadership.accountable",
        "leadership.says_what_not",
        "leadership.oversight",
        "leadership.hard_questions",
        "leadership.ai_act_class",
        "skills.roles_known",
        "skills.profiles",
        "trust.heard",
        "trust.confirmed",
        "value.measures",
        "value.locked_before_start",
        "value.freed_hours",
    ),
    # Before five become five hundred: did it bring what was agreed, can people do it, were they answered?
    Stage.SCALING: (
        "leadership.boundaries",
        "leadership.accountable",
        "leadership.says_what_not",
        "leadership.oversight",
        "leadership.hard_questions",
        "leadership.ai_act_class",
        "leadership.ai_act_duties",
        "skills.profiles",
        "skills.learning",
        "skills.checks",
        "trust.heard",
        "trust.answered",
        "trust.promises",
        "value.locked_before_start",
        "value.results",
        "value.freed_hours",
    ),
    # Before nobody looks at it any more: does it still stand, for everyone?
    Stage.EMBEDDED: (
        "leadership.course",
        "leadership.boundaries",
        "leadership.accountable",
        "leadership.says_what_not",
        "leadership.oversight",
        "leadership.hard_questions",
        "leadership.ai_act_duties",
        "skills.learning",
        "skills.checks",
        "trust.heard",
        "trust.answered",
        "trust.promises",
        "value.results",
        "value.freed_hours",
    ),
}
