"""Writes the shipped skills."""

from django.db import transaction

from draagvlak.pillars.skills.skills.models import Skill
from draagvlak.pillars.skills.skills.taxonomy import shipped


@transaction.atomic
def keep_shipped_skills() -> None:
    """Bring the shipped skills into the database. Not in the log: nobody here decided anything."""
    for position, skill in enumerate(shipped().values()):
        Skill.objects.update_or_create(
            code=skill.code, defaults={"family": skill.family, "name": skill.name, "position": position}
        )
