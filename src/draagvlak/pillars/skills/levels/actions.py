"""Writes own levels: the one thing in Draagvlak that leaves no trace in the log."""

from collections.abc import Mapping

from django.db import transaction

from draagvlak.foundation import clock
from draagvlak.foundation.organisation.models import Person
from draagvlak.pillars.skills.levels.models import OwnLevel
from draagvlak.pillars.skills.skills.models import Skill


@transaction.atomic
def keep_own_levels(*, person: Person, levels: Mapping[str, int | None]) -> None:
    """Keep how somebody sees themselves; None forgets a level. Only `views.mine` calls this, for the one logged in.

    No event is recorded, on purpose: a log of who kept a level when, even without the level, is a log
    of one person's learning. See docs/adr/0008-own-levels-leave-no-trace.md.
    """
    skills = {skill.code: skill for skill in Skill.objects.all()}
    kept = OwnLevel.objects.filter(person=person)
    kept.filter(skill__code__in=[code for code, level in levels.items() if level is None]).delete()
    before = dict(kept.values_list("skill__code", "level"))
    for code, level in levels.items():
        # A level that stays the same keeps its date: that is the day it was seen so.
        if level is not None and before.get(code) != level:
            OwnLevel.objects.update_or_create(
                person=person, skill=skills[code], defaults={"level": level, "seen_on": clock.today()}
            )
