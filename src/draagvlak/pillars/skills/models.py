"""Collects the models of every feature: Django finds the models of an app here."""

from draagvlak.pillars.skills.activities.models import Gain, LearningActivity
from draagvlak.pillars.skills.levels.models import OwnLevel
from draagvlak.pillars.skills.roles.models import RoleInUse, RoleNeed
from draagvlak.pillars.skills.skills.models import Skill

__all__ = ["Gain", "LearningActivity", "OwnLevel", "RoleInUse", "RoleNeed", "Skill"]
