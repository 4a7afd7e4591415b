from typing import Any

from django.apps import AppConfig
from django.db.models.signals import post_migrate


class SkillsConfig(AppConfig):
    name = "draagvlak.pillars.skills"
    label = "skills"

    def ready(self) -> None:
        post_migrate.connect(_keep_skills, sender=self)


def _keep_skills(**_signal: Any) -> None:
    """After every migration the shipped skills are in the database, also after a release that changed their words."""
    from draagvlak.pillars.skills.skills.actions import keep_shipped_skills

    keep_shipped_skills()
