from django.apps import AppConfig


class SkillsConfig(AppConfig):
    name = "draagvlak.pillars.skills"
    label = "skills"
